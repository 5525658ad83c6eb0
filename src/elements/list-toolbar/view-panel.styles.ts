import { css } from 'lit';

export const viewStyles = css`
  .item {
    flex-wrap: nowrap;
    gap: 0;
  }

  .choice {
    flex: 1 1 auto;
    justify-content: start;
    min-width: 0;
    white-space: normal;
  }

  .choice > .grow {
    flex: 1 1 auto;
    overflow-wrap: anywhere;
    text-align: start;
  }

  .mark {
    display: inline-flex;
    flex: none;
    width: 1.125em;
  }

  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
  }

  .problem > p {
    flex: 1 1 12rem;
    margin: 0;
  }

  .naming {
    display: grid;
    flex: 1;
    gap: var(--_space-2);
  }

  .naming > label {
    font-weight: 550;
  }

  .buttons {
    display: flex;
    gap: var(--_space-2);
  }
`;

import { css } from 'lit';

export const sheet = css`
  :host {
    display: inline-block;
    width: 16rem;
    max-width: 100%;
  }

  .search {
    position: relative;
    display: flex;
    align-items: center;
  }

  .search > .icon {
    position: absolute;
    inset-inline-start: var(--_space-3);
    color: var(--_muted);
    pointer-events: none;
  }

  .input {
    padding-inline: calc(var(--_space-4) + var(--_space-1) + 1.125em) var(--_control-height);
    text-overflow: ellipsis;
    appearance: none;
  }

  .input::-webkit-search-cancel-button {
    display: none;
  }

  .button {
    position: absolute;
    inset-inline-end: 3px;
    width: calc(var(--_control-height) - 6px);
    min-height: calc(var(--_control-height) - 6px);
    color: var(--_muted);
  }
`;

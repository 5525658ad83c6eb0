import { css } from 'lit';

export const styles = css`
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: var(--_space-4) var(--_space-6);
    margin: 0 0 var(--_space-6);
  }

  .facts > div {
    min-width: 0;
  }

  dt {
    margin-block-end: var(--_space-1);
    color: var(--_muted);
    font-size: var(--_font-size-small);
    font-weight: 550;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  code {
    font-family: var(--_font-mono);
    font-size: var(--_font-size-small);
  }

  .button.small {
    display: flex;
    min-height: 24px;
    margin-inline-start: calc(var(--_space-2) * -1);
    padding-inline: var(--_space-2);
    color: var(--_accent);
    font-size: var(--_font-size-small);
  }

  .steps {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--_space-2);
  }

  @media (max-width: 30rem) {
    .steps {
      flex-wrap: nowrap;
    }

    .steps > .button {
      flex: 1 1 0;
      min-width: 0;
      padding-inline: var(--_space-2);
      white-space: normal;
    }
  }

  .text {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 0 var(--_space-2);
    padding: var(--_space-3) 0;
    border-block-start: 1px solid var(--_border);
  }

  h3 {
    grid-column: 1 / -1;
    margin: 0;
    color: var(--_muted);
    font-size: var(--_font-size-small);
    font-weight: 550;
  }

  .text p {
    margin: 0;
    padding-block: var(--_space-1);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .documents {
    --_ground: var(--_raised);
    margin-block-start: var(--_space-2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
  }

  .tabpanel {
    max-height: 24rem;
    padding: var(--_space-3);
    overflow: auto;
  }
`;

import { css } from 'lit';

/** What only forms have, which load on first use; adopted after the controls. */
export const form = css`
  .field {
    display: grid;
    gap: var(--_space-1);
  }

  .field > :is(label, .label) {
    font-weight: 550;
  }

  .field-error {
    color: var(--_danger);
    font-size: var(--_font-size-small);
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  textarea.input {
    min-height: 6em;
    padding-block: var(--_space-2);
    resize: vertical;
  }
`;

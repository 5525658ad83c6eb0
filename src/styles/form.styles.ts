import { css } from 'lit';

/** Fields that only forms have, which load on first use; adopted after the controls. */
export const form = css`
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  textarea.input {
    min-height: 6em;
    padding-block: var(--_space-2);
    resize: vertical;
  }
`;

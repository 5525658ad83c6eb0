import { css } from 'lit';

export const exportStyles = css`
  p {
    margin: 0 0 var(--_space-3);
  }

  fieldset {
    display: grid;
    gap: var(--_space-1);
    margin: 0 0 var(--_space-3);
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: var(--_space-1);
    padding: 0;
    font-weight: 550;
  }

  label {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-height: 1.75rem;
  }

  progress {
    width: 100%;
    accent-color: var(--_accent);
  }
`;

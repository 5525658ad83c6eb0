import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  .rotated {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .done {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    font-weight: 600;
  }

  .done .icon {
    color: var(--_success);
    font-size: 1.4em;
  }
`;

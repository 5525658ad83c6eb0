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
`;

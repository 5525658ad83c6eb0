import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  p {
    margin: 0;
  }

  .field {
    margin-block-start: var(--_space-2);
  }
`;

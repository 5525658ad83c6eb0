import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
    margin-block-end: var(--_space-3);
  }

  tokenry-search-field {
    flex: 0 1 20rem;
  }
`;

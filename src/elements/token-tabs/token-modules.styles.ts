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

  /* Cards keep to the edges by themselves. */
  @container (width < 40rem) {
    tokenry-data-grid {
      display: block;
      margin-inline: calc(var(--_space-4) * -1);
    }
  }

  tokenry-search-field {
    flex: 0 1 20rem;
  }
`;

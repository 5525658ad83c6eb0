import { css } from 'lit';

/** For the elements that show a list; adopted after the controls. */
export const listStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
  }

  .toolbar tokenry-search-field {
    flex: 0 1 18rem;
    min-width: 11rem;
  }

  @container (width < 30rem) {
    .toolbar tokenry-search-field {
      flex: 1 1 100%;
    }
  }

  .count {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: var(--_font-size-small);
    white-space: nowrap;
  }

  tokenry-pager {
    display: block;
    padding: var(--_space-2) var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }
`;

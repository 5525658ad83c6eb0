import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
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

  .count {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: var(--_font-size-small);
    white-space: nowrap;
  }

  tokenry-pager {
    display: block;
    border-block-start: 1px solid var(--_border);
  }
`;

import { css } from 'lit';

export const bulkStyles = css`
  :host {
    display: block;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    padding: var(--_space-2) var(--_space-4);
    border-block: 1px solid color-mix(in oklab, var(--_accent) 30%, var(--_surface));
    background: var(--_selected);
  }

  .count {
    margin-inline-end: var(--_space-2);
  }

  .clear,
  .cancel {
    margin-inline-start: auto;
  }

  .danger-quiet:not(:disabled) {
    color: var(--_danger);
  }

  .progress {
    display: flex;
    flex: 1 1 14rem;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  progress {
    flex: 1 1 8rem;
    height: 0.5rem;
    accent-color: var(--_accent);
  }

  .report {
    padding: var(--_space-3) var(--_space-4);
    border-block-end: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_success);
  }

  .report.failed {
    border-inline-start-color: var(--_danger);
  }

  .report p {
    margin: 0;
  }

  .report li {
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
  }
`;

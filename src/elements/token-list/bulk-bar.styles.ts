import { css } from 'lit';

export const styles = css`
  /* It stands at the end of the list, and in sight while the list is longer than the window. */
  :host {
    position: sticky;
    z-index: 4;
    display: block;
    container-type: inline-size;
    inset-block-end: var(--tokenry-sticky-offset, 0px);
  }

  .bar {
    border-block-start: 1px solid color-mix(in oklab, var(--_accent) 30%, var(--_surface));
    background: var(--_selected);
    box-shadow: var(--_shadow);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    padding: var(--_space-2) var(--_space-4);
  }

  .acts:not(:has(button)) {
    padding: 0;
  }

  .count:not(:empty) {
    margin-inline-end: var(--_space-2);
  }

  .clear,
  .cancel {
    margin-inline-start: auto;
  }

  .danger-quiet:not([aria-disabled]) {
    color: var(--_danger);
  }

  /* The description of the button says it in words. */
  [data-fit]::after {
    content: attr(data-fit) / '';
    padding-inline: 0.45em;
    border-radius: 999px;
    background: color-mix(in oklab, currentcolor 12%, transparent);
    font-size: var(--_font-size-small);
  }

  .progress {
    display: flex;
    flex: 1 1 14rem;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }

  progress {
    flex: 1 1 8rem;
    height: 0.5rem;
    accent-color: var(--_accent);
  }

  .report {
    max-height: min(20rem, 50dvh);
    padding: var(--_space-3) var(--_space-4);
    overflow: auto;
    border-block-end: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_warning);
    background: var(--_surface);
    font-weight: 550;
  }

  .report.failed {
    border-inline-start-color: var(--_danger);
  }

  .failures {
    display: grid;
    gap: var(--_space-1);
    margin: var(--_space-2) 0 0;
    padding: 0;
    font-weight: 400;
    list-style: none;
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
  }

  @container (width < 24rem) {
    .count:not(:empty) {
      margin: 0;
    }

    .acts > .button {
      padding-inline: var(--_space-2);
    }
  }
`;

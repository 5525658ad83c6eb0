import { css } from 'lit';

/** What the panels of the toolbar share; adopted after the controls. */
export const panelStyles = css`
  :host {
    display: block;
  }

  .items {
    display: grid;
    gap: var(--_space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .item {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    border-block: 2px solid transparent;
  }

  .item.drop-before {
    border-block-start-color: var(--_accent);
  }

  .item.drop-after {
    border-block-end-color: var(--_accent);
  }

  .grip {
    display: inline-flex;
    width: 1.125em;
    color: var(--_muted);
    cursor: grab;
  }

  .item label {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-height: max(var(--_control-height), 24px);
    cursor: pointer;
  }

  .grow,
  .item > select {
    flex: 1 1 min(9rem, 40%);
  }

  .item > .direction {
    flex: 0 1 9rem;
  }

  /* A rule in two lines: what it sorts by, and below, in line with that, the rest. */
  @media (width < 32.5rem) {
    .item:has(> .direction) + .item {
      margin-block-start: var(--_space-2);
    }

    .grip + select {
      flex-basis: calc(100% - 1.125em - var(--_space-2));
    }

    .item > .direction {
      flex: 1 1 6rem;
      margin-inline-start: calc(1.125em + var(--_space-2));
    }
  }

  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1);
    margin-block-start: var(--_space-3);
    padding-block-start: var(--_space-2);
    border-block-start: 1px solid var(--_border);
  }

  .choices {
    display: grid;
    flex: 1 1 100%;
    grid-template-columns: repeat(auto-fit, minmax(min(7rem, 100%), 1fr));
    gap: var(--_space-1);
  }

  .choices > .button {
    padding-inline: var(--_space-1);
    text-wrap: balance;
    white-space: normal;
  }

  .footer > .end {
    margin-inline-start: auto;
  }

  /* Lines that are not there are drawn all the same. */
  @media (forced-colors: active) {
    .item {
      border-block-color: Canvas;
    }

    .item.drop-before {
      border-block-start-color: Highlight;
    }

    .item.drop-after {
      border-block-end-color: Highlight;
    }
  }

  .button[aria-pressed='true'] {
    background: color-mix(in oklab, var(--_accent) 12%, var(--_surface));
    color: var(--_accent);
  }
`;

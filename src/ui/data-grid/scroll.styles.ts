import { css } from 'lit';

/** Rows that scroll within the grid, all of one height; adopted after the cards. */
export const scrolling = css`
  thead {
    position: sticky;
    z-index: 3;
    inset-block-start: 0;
  }

  .scroller {
    scroll-padding-block-start: 3.5rem;
  }

  .space td {
    height: var(--_before);
    padding: 0;
    border: 0;
  }

  .space.after td {
    height: var(--_after);
  }

  .many > tr > * {
    height: var(--_row-height, calc(var(--_font-size) * 2.7 + var(--_row-space) * 2));
    padding-block: 1px;
  }

  .many > tr:last-child > * {
    border-bottom: 1px solid var(--_border);
  }

  /* Out of view, for focus alone. */
  .many > .away {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  /* One line each, so that no row is much higher than the others. */
  .many .title {
    -webkit-line-clamp: 1;
  }

  .many .mark {
    overflow: hidden;
    max-width: 100%;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .pending .bar,
  .pending:nth-child(even) .bar {
    animation: none;
  }

  @container data-grid (width < 40rem) {
    thead {
      position: static;
    }

    .space td {
      min-height: var(--_before);
    }

    .space.after td {
      min-height: var(--_after);
    }

    tbody.space {
      padding: 0;
      gap: 0;
    }

    .space > tr {
      display: block;
      padding: 0;
      border: 0;
    }

    tbody.many {
      padding-block: var(--_space-3);
    }

    .many > tr {
      min-height: var(--_row-height, 0);
      align-content: start;
    }

    .many > tr > * {
      height: auto;
    }

    .many > tr:last-child > * {
      border: 0;
    }
  }
`;

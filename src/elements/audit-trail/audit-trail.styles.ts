import { css } from 'lit';

export const trailStyles = css`
  /* The room is there before there is news, so that no row moves when it comes. */
  .news {
    display: flex;
    justify-content: center;
    min-height: 2.25rem;
  }

  .pill {
    min-height: 2rem;
    align-self: start;
    border-color: var(--_accent);
    border-radius: 999px;
    color: var(--_accent);
    font-size: var(--_font-size-small);
  }

  /* As the other buttons of the toolbar do. */
  @container (width < 48rem) {
    .words {
      display: none;
    }
  }

  /* The same for the histogram, and for its legend. */
  .histogram {
    display: block;
    min-height: 7rem;
  }

  .histogram:has(+ .news) {
    min-height: 6.25rem;
    padding-block-end: 0;
  }

  @container (width < 50rem) {
    .histogram {
      min-height: 8.75rem;
    }

    .histogram:has(+ .news) {
      min-height: 8rem;
    }
  }
`;

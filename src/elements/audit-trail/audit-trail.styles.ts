import { css } from 'lit';

export const trailStyles = css`
  /* The room is there before there is news, so that no row moves when it comes. */
  .news {
    display: flex;
    justify-content: center;
    min-height: 2.5rem;
  }

  /* Between the ends of a histogram's axis there is room enough. */
  .histogram + .news {
    position: relative;
    min-height: 0;
  }

  .histogram + .news > .pill {
    position: absolute;
    z-index: 3;
    inset-block-end: var(--_space-1);
  }

  .pill {
    min-height: 2rem;
    align-self: start;
    border-color: var(--_accent);
    border-radius: 999px;
    color: var(--_accent);
    font-size: var(--_font-size-small);
  }

  /* The same for the histogram. */
  .histogram:not(:defined) {
    display: block;
    min-height: 6.5rem;
  }
`;

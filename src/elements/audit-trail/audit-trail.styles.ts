import { css } from 'lit';

export const trailStyles = css`
  /* The room is there before the histogram is, so that nothing moves when it comes. */
  .news {
    display: flex;
    justify-content: center;
  }

  .pill {
    min-height: 2rem;
    margin-block-end: var(--_space-2);
    border-color: var(--_accent);
    border-radius: 999px;
    color: var(--_accent);
    font-size: var(--_font-size-small);
  }

  .histogram:not(:defined) {
    display: block;
    min-height: 6.5rem;
  }
`;

import { css } from 'lit';

export const trailStyles = css`
  /* The room is there before the histogram is, so that nothing moves when it comes. */
  .histogram:not(:defined) {
    display: block;
    min-height: 6.5rem;
  }
`;

import { css } from 'lit';

/**
 * For what scrolls sideways: a shade at each end towards which there is more; what scrolls along
 * covers it at the end.
 */
export const endShades = css`
  .end-shades {
    background:
      linear-gradient(to right, var(--_ground, var(--_surface)) 40%, transparent) left / 3rem 100%
        local,
      linear-gradient(to left, var(--_ground, var(--_surface)) 40%, transparent) right / 3rem 100%
        local,
      linear-gradient(to right, color-mix(in oklab, var(--_text) 16%, transparent), transparent)
        left / 1rem 100% scroll,
      linear-gradient(to left, color-mix(in oklab, var(--_text) 16%, transparent), transparent)
        right / 1rem 100% scroll;
    background-repeat: no-repeat;
  }
`;

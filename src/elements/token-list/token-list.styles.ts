import { css } from 'lit';

export const styles = css`
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
    margin-block-end: var(--_space-4);
  }

  h2 {
    margin: 0;
    font-size: var(--_font-size-title);
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.2;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  tokenry-attention {
    display: block;
    min-height: calc(2rem + var(--_space-3));
  }

  tokenry-attention[none] {
    display: none;
  }

  .card {
    overflow: clip;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_surface);
  }
`;

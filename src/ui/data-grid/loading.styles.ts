import { css } from 'lit';

/** What shows that something is on its way: a row's button, the progress bar, rows to be. */
export const loading = css`
  .menu-button[aria-disabled='true'] .icon {
    animation: turn 900ms linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .progress {
    position: absolute;
    z-index: 1;
    inset: 0 0 auto;
    height: 2px;
    overflow: hidden;
    direction: ltr;
    background: color-mix(in oklab, var(--_accent) 20%, transparent);
  }

  .progress::before {
    display: block;
    width: 35%;
    height: 100%;
    background: var(--_accent);
    content: '';
    animation: pass 1.2s ease-in-out infinite;
  }

  .progress:dir(rtl)::before {
    animation-direction: reverse;
  }

  /* By a transform alone, for which nothing is laid out anew. */
  @keyframes pass {
    from {
      translate: -100%;
    }

    to {
      translate: 286%;
    }
  }

  /* A quick answer shows no skeleton. */
  .skeleton {
    animation: appear 200ms 120ms both;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .bar {
    display: block;
    width: 70%;
    height: 0.7em;
    border-radius: 999px;
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .with-avatar {
    position: relative;
  }

  .with-avatar::before {
    position: absolute;
    top: calc(50% - var(--_font-size) * 1.15);
    width: calc(var(--_font-size) * 2.3);
    height: calc(var(--_font-size) * 2.3);
    border-radius: 50%;
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
    content: '';
  }

  .with-avatar .bar {
    --_beside: calc(var(--_font-size) * 2.3 + var(--_space-3));
    max-width: calc(100% - var(--_beside));
    margin-inline-start: var(--_beside);
  }

  .bar + .bar {
    width: 45%;
    height: 0.6em;
    margin-top: 0.6em;
  }

  tr:nth-child(even) .bar {
    width: 60%;
    animation-delay: 200ms;
  }

  tr:nth-child(even) .bar + .bar {
    width: 50%;
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .progress::before {
      width: auto;
    }
  }

  @media (forced-colors: active) {
    .progress::before {
      background: Highlight;
    }

    .bar {
      border: 1px solid GrayText;
    }
  }
`;

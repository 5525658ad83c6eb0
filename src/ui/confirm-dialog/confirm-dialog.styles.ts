import { css } from 'lit';

export const sheet = css`
  .error {
    margin: var(--_space-3) 0 0;
    color: var(--_danger);
    font-weight: 550;
  }

  .spinner {
    width: 1em;
    height: 1em;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 700ms linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 360deg;
    }
  }
`;

import { css } from 'lit';

export const sheet = css`
  :host {
    display: contents;
  }

  .question {
    display: flex;
    gap: var(--_space-3);
  }

  .mark {
    display: grid;
    flex: none;
    place-items: center;
    width: 2.25rem;
    height: 2.25rem;
    border-radius: 50%;
    background: color-mix(in oklab, var(--_danger) 12%, var(--_raised));
    color: var(--_danger);
  }

  .text {
    display: grid;
    align-content: center;
    gap: var(--_space-2);
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .text > *,
  .error p {
    margin: 0;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  .text > ul {
    padding-inline-start: 1.25rem;
  }

  .text > .field {
    margin-block-start: var(--_space-2);
  }

  .field {
    margin-block-start: var(--_space-4);
  }

  .field > label {
    overflow-wrap: anywhere;
  }

  .error {
    display: flex;
    gap: var(--_space-2);
    margin: var(--_space-4) 0 0;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid color-mix(in oklab, var(--_danger) 40%, var(--_raised));
    border-radius: var(--_radius-small);
    background: color-mix(in oklab, var(--_danger) 8%, var(--_raised));
    overflow-wrap: anywhere;
  }

  .error > .icon {
    margin-block-start: 0.15em;
    color: var(--_danger);
  }

  .long {
    margin: var(--_space-4) 0 0;
  }

  .progress {
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    color: var(--_muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @media (max-width: 30rem) {
    .progress {
      flex-basis: 100%;
    }
  }

  /* There before it speaks, but in nobody's way. */
  .progress:empty {
    position: absolute;
  }

  .dialog-footer > .button > .icon {
    animation: turn 800ms linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 360deg;
    }
  }
`;

import { css } from 'lit';

export const sheet = css`
  :host {
    display: contents;
  }

  .messages {
    position: fixed;
    inset: auto 0 0;
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
    width: auto;
    height: auto;
    max-height: 100%;
    margin: 0 auto;
    padding: 0 var(--_space-4) var(--_space-4);
    overflow: visible;
    border: 0;
    background: none;
    color: inherit;
    pointer-events: none;
  }

  .messages.top {
    inset: 0 0 auto;
    padding: var(--_space-4) var(--_space-4) 0;
  }

  .region {
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
  }

  .messages:not(:has(.message)) {
    padding: 0;
  }

  .region:empty {
    display: contents;
  }

  .message {
    --_tone: var(--_accent);
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-width: min(20rem, 100%);
    max-width: 36rem;
    padding: var(--_space-2);
    padding-inline-start: var(--_space-4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    pointer-events: auto;
    animation: rise 180ms ease-out;
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 0.5rem;
    }
  }

  .message.success {
    --_tone: var(--_success);
  }

  .message.error {
    --_tone: var(--_danger);
    border-color: color-mix(in oklab, var(--_danger) 45%, var(--_surface));
  }

  .message > .icon {
    width: 1.25rem;
    height: 1.25rem;
    color: var(--_tone);
  }

  p {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .button {
    flex: none;
  }

  .button.icon-only {
    color: var(--_muted);
  }

  @media (max-width: 32rem) {
    .message {
      display: grid;
      grid-template-columns: auto 1fr auto;
      width: 100%;
    }

    .message > .button:not(.icon-only) {
      grid-row: 2;
      grid-column: 2 / -1;
      justify-self: start;
      margin-bottom: var(--_space-1);
    }
  }
`;

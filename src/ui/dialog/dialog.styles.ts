import { css } from 'lit';

export const sheet = css`
  dialog {
    width: min(var(--_width), 100vw - 2rem);
    max-width: none;
    max-height: min(48rem, 100dvh - 2rem);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    --_width: 36rem;
  }

  :host([size='small']) dialog {
    --_width: 28rem;
  }

  :host([size='large']) dialog {
    --_width: 56rem;
  }

  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }

  dialog::backdrop {
    background: var(--_backdrop);
  }

  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-4);
    padding: var(--_space-4) var(--_space-4) var(--_space-3) var(--_space-6);
  }

  h2 {
    min-width: 0;
    margin: 0;
    font-size: var(--_font-size-large);
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .body {
    padding: var(--_space-1) var(--_space-6) var(--_space-6);
    overflow: auto;
    overscroll-behavior: contain;
  }

  footer {
    padding: var(--_space-3) var(--_space-6) var(--_space-4);
    border-block-start: 1px solid var(--_border);
    background: var(--_sunken);
  }

  footer slot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--_space-2);
  }

  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: appear 140ms ease-out;
    }

    @keyframes appear {
      from {
        opacity: 0;
        translate: 0 8px;
      }
    }
  }

  @media (width <= 30rem) {
    dialog,
    :host([size]) dialog {
      width: 100vw;
      height: 100dvh;
      max-height: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }

    :host([size='small']) dialog {
      width: 100vw;
      height: auto;
      margin: auto 0 0;
      border-start-start-radius: var(--_radius-large);
      border-start-end-radius: var(--_radius-large);
    }

    header,
    .body,
    footer {
      padding-inline: var(--_space-4);
    }
  }
`;

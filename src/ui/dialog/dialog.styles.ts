import { css } from 'lit';

/** For a host that renders a `DialogController`; adopted after the controls. */
export const dialogStyles = css`
  .dialog {
    width: min(36rem, 100% - 2rem);
    max-width: none;
    max-height: min(48rem, 100dvh - 2rem);
    padding: 0;
    overflow: hidden;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    /* It opens anywhere, a table cell included, and takes nothing from there but the tokens. */
    font-weight: normal;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
    cursor: auto;
  }

  .dialog.small {
    width: min(30rem, 100% - 2rem);
  }

  .dialog.large {
    width: min(60rem, 100% - 2rem);
  }

  .dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    animation: dialog-in 160ms ease-out;
  }

  .dialog:focus {
    outline: none;
  }

  .dialog::backdrop {
    overflow: hidden;
    overscroll-behavior: contain;
    background: var(--_backdrop);
  }

  .dialog[open]::backdrop {
    animation: backdrop-in 160ms ease-out;
  }

  /* Legible from the first moment on, so nothing fades. */
  @keyframes dialog-in {
    from {
      translate: 0 8px;
    }
  }

  @keyframes backdrop-in {
    from {
      opacity: 0;
    }
  }

  .dialog-header {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    padding-block: var(--_space-4) var(--_space-3);
    padding-inline: var(--_space-6) var(--_space-4);
  }

  .dialog-header > h2 {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-size: var(--_font-size-large);
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .dialog-header > .button {
    margin-inline-start: auto;
    color: var(--_muted);
  }

  .dialog-body {
    padding: var(--_space-1) var(--_space-6) var(--_space-6);
    overflow: auto;
    overscroll-behavior: contain;
  }

  .dialog-footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-6);
    border-block-start: 1px solid var(--_border);
  }

  @media (max-width: 30rem) {
    .dialog:is(.small, .medium, .large) {
      width: 100%;
      height: 100dvh;
      max-height: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }

    /* A short question stands at the bottom, where the thumb is. */
    .dialog.small {
      height: fit-content;
      max-height: calc(100dvh - 2rem);
      margin-block-start: auto;
      border-start-start-radius: var(--_radius-large);
      border-start-end-radius: var(--_radius-large);
    }

    .dialog-header,
    .dialog-body,
    .dialog-footer {
      padding-inline: var(--_space-4);
    }

    .dialog-header {
      padding-inline-end: var(--_space-2);
    }

    .dialog-footer > .button {
      flex: 1 1 auto;
    }
  }
`;

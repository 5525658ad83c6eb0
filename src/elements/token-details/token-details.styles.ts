import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .header {
    --tokenry-avatar-size: 3rem;

    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_space-3);
    margin-block-end: var(--_space-4);
  }

  /* In line with the avatar, however many lines the name takes. */
  .back,
  .actions {
    margin-block-start: calc((3rem - var(--_control-height)) / 2);
  }

  .avatar.blank {
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
  }

  .back:dir(rtl) .icon {
    scale: -1 1;
  }

  .title-block {
    display: flex;
    flex: 1 1 12rem;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-3);
    min-width: 0;
  }

  .kind {
    display: flex;
    flex-basis: 100%;
    align-items: center;
    gap: var(--_space-2);
    margin: 0;
    color: var(--_muted);
    font-size: var(--_font-size-small);
  }

  .kind tokenry-copy-button {
    margin-block: -0.4rem;
    margin-inline-start: calc(var(--_space-2) * -1);
  }

  h2 {
    min-width: 0;
    margin: 0;
    font-size: var(--_font-size-title);
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  /* It takes focus to be read out, and cannot be acted on. */
  h2:focus {
    outline: none;
  }

  .waiting {
    color: var(--_muted);
    font-weight: 450;
  }

  .actions,
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .to-be {
    visibility: hidden;
  }

  .card {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-large);
    background: var(--_surface);
  }

  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4) var(--_space-8);
    margin: 0;
    padding: var(--_space-4) var(--_space-6);
    border-block-end: 1px solid var(--_border);
  }

  .summary > div {
    flex: 1 1 14rem;
    min-width: 0;
  }

  dt {
    margin-block-end: var(--_space-2);
    color: var(--_muted);
    font-size: var(--_font-size-small);
    font-weight: 550;
  }

  dd {
    margin: 0;
    min-height: 2.5rem;
  }

  .account {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }

  .skeleton {
    display: block;
    width: 12rem;
    height: 2rem;
    border-radius: var(--_radius-small);
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
  }

  code {
    font-family: var(--_font-mono);
  }

  /* Its outline is seen there, and has to keep clear of the line below. */
  @media (forced-colors: active) {
    .kind tokenry-copy-button {
      --_control-height: 24px;
      margin-inline-start: 0;
    }
  }

  @container (width < 40rem) {
    /* Always below the name, wherever that ends. */
    .marks {
      flex-basis: 100%;
    }

    .summary {
      padding-inline: var(--_space-4);
    }
  }
`;

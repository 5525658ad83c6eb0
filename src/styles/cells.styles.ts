import { css } from 'lit';

/** Avatars, badges, entities and times, in a table and elsewhere; adopted after the controls. */
export const cells = css`
  .entity {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-width: 0;
  }

  .entity-text,
  .two-lines {
    display: grid;
    justify-items: start;
    min-width: 0;
    line-height: 1.35;
  }

  /* Each text is read in its own order, and cut at its own end, whichever way the page is read. */
  .title,
  .secondary,
  .mark,
  .two-lines > span {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  .title {
    display: -webkit-box;
    max-width: 100%;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  /* WebKit clamps no lines of a button. */
  button.title {
    max-height: 2lh;
    padding: 0;
    border: 0;
    background: none;
    font-family: inherit;
    font-size: inherit;
    line-height: inherit;
    cursor: pointer;
  }

  .title.link:focus-visible {
    border-radius: 2px;
    outline-offset: -1px;
  }

  .secondary {
    max-width: 100%;
    overflow: hidden;
    color: var(--_muted);
    font-size: var(--_font-size-small);
    font-weight: 400;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .mark {
    display: block;
    color: var(--_muted);
    font-size: var(--_font-size-small);
    font-weight: 500;
    line-height: 1.35;
    white-space: normal;
  }

  .mark.warning {
    color: var(--_warning);
  }

  .mark.danger {
    color: var(--_danger);
  }

  .avatar {
    --_avatar-size: var(--tokenry-avatar-size, calc(var(--_font-size) * 2.3));
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    width: var(--_avatar-size);
    height: var(--_avatar-size);
    overflow: hidden;
    border-radius: 50%;
    background: light-dark(
      color-mix(in oklab, var(--_text) 82%, var(--_accent)),
      color-mix(in oklab, var(--_text) 20%, var(--_surface))
    );
    color: light-dark(var(--_surface), var(--_text));
    font-size: calc(var(--_avatar-size) * 0.38);
    font-weight: 600;
    letter-spacing: 0.02em;
    line-height: 1;
    direction: ltr; /* "+3" reads the same in every direction. */
    white-space: nowrap;
    user-select: none;
  }

  .avatar.square {
    border-radius: var(--_radius-small);
  }

  .avatar img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    background: var(--_surface);
    object-fit: cover;
    opacity: 0;
  }

  .avatar img[shown] {
    opacity: 1;
  }

  .badge {
    --_tone: var(--_muted);
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    /* Rather than to break a word, it takes the room between columns. */
    max-width: calc(100% + var(--_space-3));
    padding-block: 0.15em;
    padding-inline: 0.45em 0.65em;
    border: 1px solid color-mix(in oklab, var(--_tone) 28%, var(--_surface));
    border-radius: 999px;
    background: color-mix(in oklab, var(--_tone) 9%, var(--_surface));
    color: var(--_tone);
    font-size: var(--_font-size-small);
    font-weight: 550;
    line-height: 1.35;
    overflow-wrap: break-word;
  }

  .badge .icon {
    width: 1.1em;
    height: 1.1em;
  }

  .badge.success {
    --_tone: var(--_success);
  }

  .badge.danger {
    --_tone: var(--_danger);
  }

  .badge.info {
    --_tone: var(--_accent);
  }

  @media (forced-colors: active) {
    .avatar,
    .badge {
      border: 1px solid CanvasText;
    }

    .avatar {
      background: Canvas;
      color: CanvasText;
    }
  }
`;

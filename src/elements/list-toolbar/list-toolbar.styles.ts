import { css } from 'lit';

export const toolbarStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .toolbar,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .toolbar {
    padding: var(--_space-3) var(--_space-4);
  }

  .buttons {
    gap: var(--_space-1);
    margin-inline-start: calc(-1 * var(--_space-2));
  }

  .buttons .button {
    padding-inline: var(--_space-2);
  }

  .button.in-use {
    color: var(--_accent);
  }

  tokenry-search-field {
    flex: 0 1 16rem;
    min-width: 9rem;
  }

  /* It has its room before it is known: it takes a line of its own where there is no other. */
  .count {
    min-width: 4rem;
    min-height: 1lh;
    margin-inline-start: auto;
    text-align: end;
    color: var(--_muted);
    font-size: var(--_font-size-small);
    unicode-bidi: plaintext;
    white-space: nowrap;
  }

  @container (width < 48rem) {
    .words {
      display: none;
    }

    .buttons {
      gap: 0;
    }

    .buttons .button {
      min-width: var(--_control-height);
    }
  }

  @container (width < 30rem) {
    tokenry-search-field {
      flex: 1 1 100%;
      order: -1;
    }
  }
`;

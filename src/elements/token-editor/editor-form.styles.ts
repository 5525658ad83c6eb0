import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    align-content: start;
    gap: var(--_space-4);
  }

  .field {
    gap: var(--_space-2);
  }

  /* What is typed is read in its own direction, whichever way the page is. */
  :is(input, textarea).input {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  .label-row {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-3);
    font-weight: 550;
  }

  .counter {
    flex: none;
    color: var(--_muted);
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    direction: ltr;
  }

  .counter.over {
    color: var(--_danger);
  }

  .hint:empty,
  .field-error:empty {
    display: none;
  }

  .hint {
    font-weight: 400;
  }

  .logo {
    --tokenry-avatar-size: 3rem;

    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
  }

  .avatar.blank {
    border: 1px dashed var(--_border-strong);
    background: var(--_sunken);
  }

  /* It is shown by its label, which also has the ring. */
  .button > input {
    position: absolute;
    width: 1px;
    height: 1px;
    opacity: 0;
  }

  .button:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }

  .expiry {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .expiry > * {
    flex: 1 1 10rem;
  }

  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .choose-all {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
    padding-block: var(--_space-2);
    padding-inline-end: var(--_space-3);
    border-block-end: 1px solid var(--_border);
    background: var(--_sunken);
  }

  .modules {
    max-height: min(20rem, 50dvh);
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }

  .modules li + li {
    border-block-start: 1px solid var(--_border);
  }

  .choice {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-height: 1.5rem;
    padding: var(--_row-space) var(--_space-3);
    cursor: pointer;
  }

  .choice > input {
    flex: none;
  }

  /* What a module is for is read before it is granted. */
  .choice .secondary {
    white-space: normal;
  }

  .choice:hover {
    background: var(--_hover);
  }

  @media (width <= 40rem) {
    tokenry-search-field {
      width: 100%;
    }
  }

  .nothing {
    margin: 0;
    padding: var(--_space-6);
    color: var(--_muted);
    text-align: center;
  }
`;

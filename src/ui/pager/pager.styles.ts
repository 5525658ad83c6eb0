import { css } from 'lit';

export const sheet = css`
  :host {
    display: block;
    container: pager / inline-size;
  }

  .pager,
  .pages,
  .rows,
  .page {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }

  .pager {
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-6);
  }

  .pages {
    gap: var(--_space-1) var(--_space-2);
    margin-inline-start: calc(var(--_space-2) * -1);
  }

  .page,
  .rows {
    gap: var(--_space-1) var(--_space-2);
    color: var(--_muted);
  }

  .button {
    padding-inline: var(--_space-2);
  }

  .icon:dir(rtl) {
    scale: -1 1;
  }

  .input {
    width: auto;
    font-variant-numeric: tabular-nums;
  }

  input.input {
    width: 4.25em;
    padding-inline: var(--_space-2);
    text-align: center;
    appearance: textfield;
  }

  input.input::-webkit-inner-spin-button {
    appearance: none;
  }

  select.input {
    padding-inline: var(--_space-2);
  }

  .range {
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
    white-space: nowrap;
  }

  @container pager (width >= 24rem) {
    .range {
      margin-inline-start: var(--_space-2);
    }
  }

  /* The arrows stay; the words are left to assistive technology. */
  @container pager (width < 24rem) {
    .button {
      position: relative;
      min-width: var(--_control-height);
    }

    .button > span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;

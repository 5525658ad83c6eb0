import { css } from 'lit';

/** For the elements that show a list; adopted after the controls. */
export const listStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  tokenry-pager {
    display: block;
    min-height: calc(var(--_control-height) + var(--_space-2) * 2 + 1px);
    padding: var(--_space-2) var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }
`;

import { css } from 'lit';

/** For the toolbar whose panels have loaded: each stands at its button. */
export const panelsStyles = css`
  [popovertarget='panel-view'] {
    anchor-name: --tokenry-view;
  }

  [popovertarget='panel-sort'] {
    anchor-name: --tokenry-sort;
  }

  [popovertarget='panel-filter'] {
    anchor-name: --tokenry-filter;
  }

  [popovertarget='panel-columns'] {
    anchor-name: --tokenry-columns;
  }

  #panel-view {
    position-anchor: --tokenry-view;
    width: min(22rem, 100vw - 1rem);
  }

  #panel-sort {
    position-anchor: --tokenry-sort;
    width: min(34rem, 100vw - 1rem);
  }

  #panel-filter {
    position-anchor: --tokenry-filter;
    width: min(46rem, 100vw - 1rem);
  }

  #panel-columns {
    position-anchor: --tokenry-columns;
    width: min(27rem, 100vw - 1rem);
  }

  .panel {
    position: fixed;
    inset: anchor(bottom) auto auto;
    inset-inline-start: anchor(self-start);
    max-height: calc(100dvh - 1rem);
    margin: 4px 0;
    padding: var(--_space-3);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font: inherit;
  }

  .panel > h3 {
    margin: 0 0 var(--_space-2);
    font-size: inherit;
  }

  /* Where it fits is found by placePopup. */
  .panel[data-place~='flip-block'] {
    inset-block: auto anchor(top);
  }

  .panel[data-place~='flip-inline'] {
    inset-inline: auto anchor(self-end);
  }

  .panel[data-place='within'] {
    inset: 0.5rem;
    height: fit-content;
    margin: auto;
  }
`;

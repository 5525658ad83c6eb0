import { css } from 'lit';

/** For the toolbar whose panels have loaded: each stands at its button; adopted after the popups. */
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

  .popup > h3 {
    margin: 0 0 var(--_space-2);
    font-size: inherit;
  }
`;

import { css } from 'lit';

/** For a host that shows a `stateView`; adopted after the controls. */
export const stateStyles = css`
  .state {
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
    padding: var(--_space-8) var(--_space-4);
    text-align: center;
  }

  .state-icon {
    display: grid;
    place-items: center;
    width: 3rem;
    height: 3rem;
    margin-block-end: var(--_space-1);
    border-radius: 50%;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 1.25rem;
  }

  .state.error .state-icon {
    background: color-mix(in oklab, var(--_danger) 10%, var(--_surface));
    color: var(--_danger);
  }

  .state h3 {
    margin: 0;
    font-size: var(--_font-size-large);
    font-weight: 650;
  }

  .state p {
    max-width: 34rem;
    margin: 0;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .state-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
  }
`;

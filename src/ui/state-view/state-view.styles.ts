import { css } from 'lit';

/** For a host that shows a `stateView`; adopted after the controls. */
export const stateStyles = css`
  .state,
  .state-words {
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
  }

  .state {
    padding: calc(var(--_space) * 12) var(--_space-4);
    text-align: center;
  }

  .state-icon {
    display: grid;
    place-items: center;
    width: 3.25rem;
    height: 3.25rem;
    margin-block-end: var(--_space-2);
    border: 1px solid var(--_border);
    border-radius: 50%;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 1.3rem;
  }

  .state.error .state-icon {
    border-color: color-mix(in oklab, var(--_danger) 25%, var(--_surface));
    background: color-mix(in oklab, var(--_danger) 10%, var(--_surface));
    color: var(--_danger);
  }

  .state h3 {
    margin: 0;
    font-size: var(--_font-size-large);
    font-weight: 650;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .state p {
    max-width: 32rem;
    margin: 0;
    color: var(--_muted);
    unicode-bidi: plaintext;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  .state code {
    font-family: var(--_font-mono);
    font-size: var(--_font-size-small);
  }

  .state-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
  }
`;

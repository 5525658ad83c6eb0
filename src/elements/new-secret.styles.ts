import { css } from 'lit';

/** For a host that shows a `newSecret`, and what led to it; adopted after the controls. */
export const newSecretStyles = css`
  .accomplished {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    margin: 0;
    font-weight: 600;
  }

  .accomplished > .icon {
    color: var(--_success);
    font-size: 1.4em;
  }

  .new-secret {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid color-mix(in oklab, var(--_warning) 55%, var(--_raised));
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_warning) 7%, var(--_raised));
  }

  .new-secret p {
    margin: 0;
  }

  .new-secret p:empty {
    display: none;
  }

  .new-secret > .label {
    display: flex;
    gap: var(--_space-2);
    font-weight: 550;
  }

  .new-secret > .label > .icon {
    margin-block-start: 0.15em;
    color: var(--_warning);
  }

  .new-secret-kept {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-height: var(--_control-height);
    cursor: pointer;
  }
`;

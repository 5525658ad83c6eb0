import { css } from 'lit';

/** For a host that shows a `stepper`; adopted after the controls. */
export const stepperStyles = css`
  .stepper {
    display: grid;
    align-content: start;
    gap: var(--_space-6);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .step {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    color: var(--_muted);
  }

  /* The way from this step to the next one. */
  .step:not(:last-child)::after {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: calc(0.875rem - 1px);
    width: 2px;
    height: calc(var(--_space-6) - 8px);
    border-radius: 1px;
    background: var(--_border);
    content: '';
  }

  .step.done:not(:last-child)::after {
    background: var(--_accent);
  }

  .step-mark {
    display: grid;
    flex: none;
    place-items: center;
    width: 1.75rem;
    height: 1.75rem;
    border: 1px solid var(--_border-strong);
    border-radius: 50%;
    font-size: var(--_font-size-small);
    font-weight: 600;
  }

  .step.current {
    color: var(--_text);
    font-weight: 600;
  }

  .step.current > .step-mark {
    border-color: var(--_accent);
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }

  .step.done {
    color: var(--_text);
  }

  .step.done > .step-mark {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .step.error {
    color: var(--_danger);
  }

  .step.error > .step-mark {
    border-color: currentcolor;
  }

  .step.current.error > .step-mark {
    background: var(--_danger-fill);
    color: var(--_on-danger);
  }

  @media (max-width: 40rem) {
    .stepper {
      display: flex;
      gap: var(--_space-6);
    }

    .step {
      flex: none;
    }

    .step.current {
      flex: 0 1 auto;
      min-width: 0;
    }

    .step-label {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .step:not(.current) > .step-label {
      position: absolute;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }

    .step:not(:last-child)::after {
      inset-block-start: calc(50% - 1px);
      inset-inline-start: calc(100% + 4px);
      width: calc(var(--_space-6) - 8px);
      height: 2px;
    }
  }

  @media (forced-colors: active) {
    .step.current > .step-mark {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .step:not(:last-child)::after {
      background: CanvasText;
    }
  }
`;

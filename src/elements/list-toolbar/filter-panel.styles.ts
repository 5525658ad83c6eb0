import { css } from 'lit';

export const filterStyles = css`
  .lines {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_space-2);
  }

  .join {
    flex: 0 0 5.5rem;
    width: auto;
    min-height: var(--_control-height);
    align-content: center;
    color: var(--_muted);
  }

  .value + .join {
    flex-basis: auto;
  }

  .field-choice,
  .test {
    flex: 1 1 8.5rem;
    width: auto;
  }

  .value {
    flex: 1 1 8.5rem;
    width: auto;
    min-width: 0;
  }

  .unit,
  .custom {
    min-height: var(--_control-height);
    align-content: center;
  }

  .group {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .group > .lines {
    flex: 1 1 18rem;
    justify-items: start;
    min-width: 0;
    padding: var(--_space-2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }

  .group .line {
    width: 100%;
  }

  /* The panel is as wide as the window lets it. In a container of its own, Chromium 156 would leave
     out what comes in place of something else. */
  @media (width < 32.5rem) {
    .line {
      padding-block-end: var(--_space-2);
      border-block-end: 1px solid var(--_border);
    }

    .field-choice,
    .test,
    .value,
    .group > .lines {
      flex-basis: 100%;
    }

    /* The last of a condition has the button that removes it beside it. */
    .line > :has(+ .remove) {
      flex: 1 1 calc(100% - var(--_control-height) - var(--_space-2));
    }

    .value:has(+ .unit) {
      flex: 0 1 8.5rem;
    }

    .line > :is(.unit, .custom) {
      flex: 1;
    }

    .join {
      flex: 1 1 auto;
    }
  }
`;

import { css } from 'lit';

export const filterStyles = css`
  .lines {
    display: grid;
    gap: var(--_space-2);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }

  .join {
    flex: 0 0 5.5rem;
    width: auto;
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

  .value,
  .choices {
    flex: 1.4 1 9rem;
    width: auto;
    min-width: 0;
  }

  .value[type='number'] {
    flex: 0 1 6rem;
  }

  .custom {
    flex: 1 1 12rem;
    overflow-wrap: anywhere;
  }

  .unit {
    flex: 1 1 auto;
    color: var(--_muted);
  }

  .choices {
    display: grid;
    gap: var(--_space-1);
    max-height: 10rem;
    padding: var(--_space-2);
    overflow: auto;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-small);
  }

  .choices label {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-height: 24px;
    overflow-wrap: anywhere;
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
    padding: var(--_space-2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }

  .group .line {
    width: 100%;
  }

  @container (width < 30rem) {
    .line {
      padding-block-end: var(--_space-2);
      border-block-end: 1px solid var(--_border);
    }

    .field-choice,
    .test,
    .value {
      flex-basis: 100%;
    }

    .join {
      flex: 1 1 auto;
    }

    .remove {
      margin-inline-start: auto;
    }
  }
`;

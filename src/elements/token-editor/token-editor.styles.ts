import { css } from 'lit';

export const styles = css`
  .layout {
    display: grid;
    grid-template-columns: 11rem minmax(0, 1fr);
    gap: var(--_space-8);
    min-height: 22rem;
  }

  .layout > .page,
  .tabpanel > .page {
    display: grid;
    align-content: start;
    gap: var(--_space-4);
    min-width: 0;
  }

  .close {
    margin-inline-end: auto;
  }

  .failure {
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_danger);
    border-radius: var(--_radius);
    color: var(--_danger);
  }

  .failure p {
    margin: 0;
  }

  .overview {
    display: grid;
    grid-template-columns: minmax(8rem, 12rem) minmax(0, 1fr);
    gap: var(--_space-4);
    margin: 0;
  }

  .overview dt {
    color: var(--_muted);
    font-weight: 550;
  }

  .overview dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .overview ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }

  .multi-line {
    white-space: pre-wrap;
  }

  .summary-step {
    display: grid;
    gap: var(--_space-4);
  }

  .done {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    margin: 0;
    font-weight: 600;
  }

  .done .icon {
    color: var(--_success);
    font-size: 1.4em;
  }

  .secret-once {
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid var(--_warning);
    border-radius: var(--_radius);
  }

  .secret-once p {
    margin: 0;
  }

  .secret-value {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }

  output {
    min-width: 0;
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    font-family: var(--_font-mono);
    overflow-wrap: anywhere;
    user-select: all;
  }

  .saved {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-height: 1.5rem;
  }

  @media (width <= 40rem) {
    .layout {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-4);
    }

    .overview {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-1);
    }

    .overview dd {
      margin-block-end: var(--_space-3);
    }
  }
`;

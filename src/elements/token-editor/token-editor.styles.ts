import { css } from 'lit';

export const styles = css`
  /* Their words stand in line with the fields. */
  .tablist {
    --_ground: var(--_raised);
    margin-inline: calc(var(--_space-3) * -1);
  }

  .layout {
    display: grid;
    grid-template-columns: 11rem minmax(0, 1fr);
    gap: var(--_space-8);
    min-height: min(30rem, 70dvh);
  }

  .tabpanel {
    min-height: min(31rem, 70dvh);
    padding-block-start: var(--_space-4);
  }

  .waiting {
    display: grid;
    align-content: start;
    gap: var(--_space-3);
    min-height: min(34rem, 75dvh);
  }

  .bar {
    width: 8rem;
    height: 1em;
    border-radius: var(--_radius-small);
    background: color-mix(in oklab, var(--_text) 9%, var(--_raised));
  }

  .bar.field {
    width: auto;
    height: var(--_control-height);
    margin-block-end: var(--_space-4);
  }

  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_space-4);
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .close {
    margin-inline-end: auto;
  }

  .progress {
    flex: 0 1 auto;
    max-width: min(30rem, 50%);
  }

  h3 {
    margin: 0;
    font-size: var(--_font-size-large);
    font-weight: 600;
  }

  /* It takes focus to be read out, and cannot be acted on. */
  h3:focus {
    outline: none;
  }

  .failure {
    display: flex;
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid color-mix(in oklab, var(--_danger) 40%, var(--_raised));
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_danger) 8%, var(--_raised));
  }

  .failure > .icon {
    margin-block-start: 0.15em;
    color: var(--_danger);
  }

  .failure p {
    margin: 0;
  }

  .differences {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-4);
    margin: var(--_space-3) 0 0;
  }

  .differences dt {
    font-weight: 550;
  }

  .differences dd {
    display: grid;
    justify-items: start;
    gap: var(--_space-1);
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
  }

  .chosen-modules {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: var(--_space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .multi-line {
    margin: 0;
    white-space: pre-wrap;
  }

  @media (width <= 40rem) {
    .layout {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--_space-4);
    }

    .overview,
    .differences {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-1);
    }

    .overview dd {
      margin-block-end: var(--_space-3);
    }
  }
`;

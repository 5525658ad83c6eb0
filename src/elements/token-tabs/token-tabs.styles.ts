import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  /* The words of the tabs stand in line with what they hold. */
  .tablist {
    padding-inline: var(--_space-3);
  }

  .tabpanel {
    padding: var(--_space-6);
  }

  .tabpanel:has(> audit-trail) {
    padding: 0;
  }

  .stamps {
    display: grid;
    margin: calc(var(--_space-3) * -1) 0;
    padding: 0;
    list-style: none;
  }

  .stamps li {
    display: grid;
    grid-template-columns: minmax(8rem, 12rem) minmax(12rem, 1fr) minmax(12rem, 1fr);
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
    padding-block: var(--_space-3);
    border-block-end: 1px solid var(--_border);
  }

  .stamps li:last-child {
    border: 0;
  }

  .stamp-label {
    color: var(--_muted);
    font-weight: 550;
  }

  .stamps summary {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    width: fit-content;
    border-radius: var(--_radius-small);
    cursor: pointer;
    list-style: none;
  }

  .stamps summary > .icon {
    color: var(--_muted);
  }

  .stamps summary:hover > .icon {
    color: var(--_text);
  }

  .stamps details[open] > summary > .icon {
    rotate: 180deg;
  }

  /* The account of the one who did it stands below the name. */
  .stamp-by > .secondary {
    margin-inline-start: calc(var(--_font-size) * 2.3 + var(--_space-3));
  }

  .stamp-by {
    display: grid;
    min-width: 0;
  }

  .instant {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
  }

  .stamps code {
    font-family: var(--_font-mono);
    font-size: var(--_font-size-small);
  }

  /* As tall as the description, endpoint and secret that come in its place. */
  .skeleton {
    display: grid;
    align-content: start;
    gap: var(--_space-6);
    min-height: 15rem;
    padding-block: var(--_space-1);
  }

  .skeleton span {
    height: 1.1em;
    max-width: 32rem;
    border-radius: var(--_radius-small);
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
  }

  .skeleton span:nth-child(even) {
    max-width: 20rem;
  }

  @container (width < 40rem) {
    .tablist {
      padding-inline: var(--_space-2);
    }

    /* So that the last of the four is in view on a phone. */
    .tab {
      padding-inline: var(--_space-2);
    }

    .tab::after {
      inset-inline: var(--_space-2);
    }

    .tabpanel {
      padding: var(--_space-4);
    }

    .stamps li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

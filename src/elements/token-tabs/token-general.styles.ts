import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  dl {
    display: grid;
    grid-template-columns: minmax(9rem, 14rem) minmax(0, 1fr);
    gap: var(--_space-6) var(--_space-4);
    margin: 0;
  }

  dt {
    padding-block: var(--_space-1);
    color: var(--_muted);
    font-weight: 550;
  }

  dd {
    min-width: 0;
    margin: 0;
    padding-block: var(--_space-1);
  }

  .description {
    max-width: 70ch;
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .with-copy {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    padding-block: 0;
  }

  code,
  pre {
    font-family: var(--_font-mono);
    font-size: calc(var(--_font-size) * 0.95);
  }

  code {
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }

  .sample {
    overflow: hidden;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .sample-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
    padding: var(--_space-2);
    border-block-end: 1px solid var(--_border);
    background: var(--_sunken);
  }

  .sample-bar select {
    width: auto;
  }

  pre {
    margin: 0;
    padding: var(--_space-3) var(--_space-4);
    overflow: auto;
    line-height: 1.6;
  }

  pre:focus-visible {
    outline-offset: -2px;
  }

  pre code {
    overflow-wrap: normal;
  }

  .sample .hint {
    margin: 0;
    padding: 0 var(--_space-4) var(--_space-3);
  }

  @container (width < 36rem) {
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-1);
    }

    dd + dt {
      margin-block-start: var(--_space-4);
    }
  }
`;

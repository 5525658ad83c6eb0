import { css } from 'lit';

export const sheet = css`
  :host {
    display: block;
  }

  summary {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary > span {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .none {
    color: var(--_muted);
  }

  [open] > summary > .icon {
    rotate: 180deg;
  }

  .box {
    display: grid;
    gap: var(--_space-1);
    max-height: 13rem;
    margin-block-start: var(--_space-1);
    padding: var(--_space-2);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
  }

  label {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-height: 24px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  label > input {
    flex: none;
  }
`;

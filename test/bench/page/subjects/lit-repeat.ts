import { html, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ApiToken, EntityRef } from '../../../../src/model/token.js';
import { HEADINGS } from './by-hand.js';
import type { Subject } from './subject.js';

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const times = new Intl.DateTimeFormat('en', { timeStyle: 'short' });

/** The same table as a Lit template, and no more than that. */
export const litRepeat: Subject = {
  ready: () => Promise.resolve(),
  show(tokens, place) {
    render(
      html`<table>
        <thead>
          <tr>
            ${HEADINGS.map((heading) => html`<th scope="col">${heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${repeat(tokens, ({ id }) => id, row)}
        </tbody>
      </table>`,
      place,
    );
  },
  rows: (place) => place.querySelectorAll('tbody > tr').length,
};

function row(token: ApiToken): TemplateResult {
  const { id, name, modules, audit, lastAccessAt, status } = token;
  return html`<tr>
    <td>${cell(name, html`<a href="#/tokens/${id}">${name}</a>`, id)}</td>
    <td>
      ${
        modules.length === 1
          ? entity(modules[0])
          : html`<details>
              <summary>${modules.length} modules</summary>
              ${modules.map(({ name }) => html`<div>${name}</div>`)}
            </details>`
      }
    </td>
    <td>${entity(audit['created']?.by)}</td>
    <td>${moment(audit['created']?.at)}</td>
    <td>${moment(lastAccessAt)}</td>
    <td><span class="badge">${status}</span></td>
    <td><button aria-label="Actions for ${name}" aria-haspopup="menu">⋯</button></td>
  </tr>`;
}

function entity(entity: EntityRef | undefined): TemplateResult {
  return entity
    ? cell(entity.name, html`<span>${entity.name}</span>`, entity.id)
    : html`<span>Unknown</span>`;
}

function cell(name: string, first: TemplateResult, second: string): TemplateResult {
  return html`<div class="cell">
    <span class="avatar">${name.slice(0, 2)}</span>${first}
    <div class="second">${second}</div>
  </div>`;
}

function moment(iso: string | undefined): TemplateResult {
  const date = iso === undefined ? undefined : new Date(iso);
  return html`<div>
    ${
      date
        ? html`<div>${dates.format(date)}</div>
            <div class="second">${times.format(date)}</div>`
        : 'Never'
    }
  </div>`;
}

import type { ApiToken, EntityRef } from '../../../../src/model/token.js';
import type { Subject } from './subject.js';

export const HEADINGS = [
  'API token',
  'Modules',
  'Created by',
  'Date created',
  'Last access',
  'Status',
  'Actions',
];

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const times = new Intl.DateTimeFormat('en', { timeStyle: 'short' });

/** The content of the seven cells of a row, each of two lines, as one would write it by hand. */
export function cellsOf(token: ApiToken): readonly HTMLElement[] {
  const link = element('a', '', token.name);
  link.href = `#/tokens/${token.id}`;
  const menu = element('button', '', '⋯');
  menu.ariaLabel = `Actions for ${token.name}`;
  menu.ariaHasPopup = 'menu';
  return [
    cell(token.name, link, token.id),
    modules(token),
    entity(token.audit['created']?.by),
    moment(token.audit['created']?.at),
    moment(token.lastAccessAt),
    element('span', 'badge', token.status),
    menu,
  ];
}

/** A native table, made by plain DOM calls. */
export const byHand: Subject = {
  ready: () => Promise.resolve(),
  show(tokens, place) {
    const table = document.createElement('table');
    const headings = table.createTHead().insertRow();
    for (const heading of HEADINGS) headings.append(element('th', '', heading));
    const body = table.createTBody();
    for (const token of tokens) {
      const row = body.insertRow();
      for (const content of cellsOf(token)) row.insertCell().append(content);
    }
    place.append(table);
  },
  rows: (place) => place.querySelectorAll('tbody > tr').length,
};

function modules({ modules }: ApiToken): HTMLElement {
  if (modules.length === 1) return entity(modules[0]);
  const names = element('details', '');
  names.append(element('summary', '', `${String(modules.length)} modules`));
  for (const { name } of modules) names.append(element('div', '', name));
  return names;
}

function entity(entity: EntityRef | undefined): HTMLElement {
  if (entity === undefined) return element('span', '', 'Unknown');
  return cell(entity.name, element('span', '', entity.name), entity.id);
}

function cell(name: string, first: HTMLElement, second: string): HTMLElement {
  const cell = element('div', 'cell');
  cell.append(element('span', 'avatar', name.slice(0, 2)), first, element('div', 'second', second));
  return cell;
}

function moment(iso: string | undefined): HTMLElement {
  const moment = element('div', '');
  if (iso === undefined) moment.textContent = 'Never';
  else {
    const date = new Date(iso);
    moment.append(
      element('div', '', dates.format(date)),
      element('div', 'second', times.format(date)),
    );
  }
  return moment;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

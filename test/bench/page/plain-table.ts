import type { ApiToken, EntityRef } from '../../../src/model/token.js';

const HEADINGS = [
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

/** The list of tokens as one would write it by hand, with the same seven columns of two lines. */
export function plainTable(tokens: readonly ApiToken[]): HTMLTableElement {
  const table = document.createElement('table');
  const headings = table.createTHead().insertRow();
  for (const heading of HEADINGS) headings.append(element('th', '', heading));
  const body = table.createTBody();
  for (const token of tokens) body.append(row(token));
  return table;
}

function row(token: ApiToken): HTMLTableRowElement {
  const link = element('a', '', token.name);
  link.href = `#/tokens/${token.id}`;
  const name = element('th', '');
  name.scope = 'row';
  name.append(cell(token.name, link, token.id));

  const menu = element('button', '', '⋯');
  menu.ariaLabel = `Actions for ${token.name}`;
  menu.ariaHasPopup = 'menu';

  const row = document.createElement('tr');
  row.append(
    name,
    data(modules(token)),
    data(entity(token.audit['created']?.by)),
    data(...moment(token.audit['created']?.at)),
    data(...moment(token.lastAccessAt)),
    data(element('span', 'badge', token.status)),
    data(menu),
  );
  return row;
}

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

function moment(iso: string | undefined): HTMLElement[] {
  if (iso === undefined) return [element('span', '', 'Never')];
  const date = new Date(iso);
  return [element('div', '', dates.format(date)), element('div', 'second', times.format(date))];
}

function data(...children: HTMLElement[]): HTMLTableCellElement {
  const data = document.createElement('td');
  data.append(...children);
  return data;
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

import '../../../../src/define/token-list.js';
import type { DataAdapter } from '../../../../src/adapters/adapter.js';
import type { ListQuery, Page } from '../../../../src/model/query.js';
import type { ApiToken } from '../../../../src/model/token.js';
import type { Subject } from './subject.js';

type List = (query: ListQuery) => Promise<Page<ApiToken>>;

/** A backend that lists, and could do all that rows offer. */
export function adapterOf(listTokens: List): DataAdapter {
  const refuse = (): Promise<never> => Promise.reject(new Error('The benchmark changes nothing.'));
  return {
    listTokens,
    getToken: refuse,
    createToken: refuse,
    updateToken: refuse,
    enableToken: refuse,
    disableToken: refuse,
    deleteToken: refuse,
  };
}

/** The rows of the list that hold a token. */
export function rowsOf(list: Element | null | undefined): readonly Element[] {
  const grid = list?.shadowRoot?.querySelector('tokenry-data-grid');
  return [...(grid?.shadowRoot?.querySelectorAll('tbody[role] > tr:not(.pending, .away)') ?? [])];
}

function subject(paging: 'pages' | 'scroll'): Subject {
  let answer = (_tokens: readonly ApiToken[]): void => undefined;
  return {
    async ready(place, count) {
      const tokens = new Promise<readonly ApiToken[]>((resolve) => {
        answer = resolve;
      });
      const list = document.createElement('token-list');
      list.paging = paging;
      list.selectable = true;
      list.pageSize = count;
      list.adapter = adapterOf(async ({ offset = 0, limit }) => ({
        items: span(await tokens, offset, Math.min(offset + limit, count)),
        total: count,
      }));
      place.append(list);
      await list.updateComplete;
    },
    show(tokens) {
      answer(tokens);
    },
    rows: (place) => rowsOf(place.querySelector('token-list')).length,
  };
}

/** The tokens from one place up to another; where they end, they begin anew with ids of their own. */
function span(tokens: readonly ApiToken[], from: number, to: number): readonly ApiToken[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const place = from + index;
    const token = tokens[place % tokens.length];
    if (!token) throw new Error('There are no tokens.');
    return place < tokens.length ? token : { ...token, id: `${token.id}-${String(place)}` };
  });
}

/** A page with everything that the list has: boxes, menus, toolbar, chips. */
export const tokenListPages = subject('pages');
/** All of it, to be scrolled through. */
export const tokenListScroll = subject('scroll');

import type {
  ApiToken,
  AuditTrail,
  TokenDetails,
  TokenList,
  TokenOpenEvent,
} from '../../src/index.js';
import { localViewStorage } from '../../src/index.js';
import { part } from './page.js';
import { routeFromHash, routeToHash, type ListRoute, type Route } from './route.js';
import { word } from './translate.js';

type ListElement = TokenList | AuditTrail;

/** Shows the page that the address names, and writes into the address what its elements show. */
export class Pages {
  readonly #content = part('content', HTMLElement);
  readonly #tokensPage = part('tokens-page', HTMLElement);
  readonly #tokenPage = part('token-page', HTMLElement);
  readonly #auditPage = part('audit-page', HTMLElement);
  readonly #auditCard = part('audit-card', HTMLElement);
  /** The list stays behind the details, so that the way back finds it as it was. */
  #list: TokenList | undefined;
  #details: TokenDetails | undefined;
  #trail: AuditTrail | undefined;
  #route: Route = routeFromHash('');

  start(): void {
    // The hash of the address names the page, so this link cannot be followed.
    part('skip', HTMLAnchorElement).addEventListener('click', (event) => {
      event.preventDefault();
      this.#content.focus();
    });
    window.addEventListener('hashchange', () => this.#go(routeFromHash(location.hash)));
    this.#show(routeFromHash(location.hash));
  }

  /** Names the page in the title, in the language that is chosen. */
  name(): void {
    const route = this.#route;
    const page = word(route.page === 'audit' ? 'audit' : 'tokens');
    const parts = [page, word('settings'), 'Halden'];
    if (route.page === 'token') parts.unshift(route.tokenId);
    document.title = parts.join(' · ');
  }

  /** Shows the route and moves focus there, as following a link does. */
  #go(route: Route): void {
    const before = this.#route;
    this.#show(route);
    if (route.page === before.page && !(route.page === 'token' && before.page === 'token')) return;
    if (route.page === 'token' && before.page === 'token' && route.tokenId === before.tokenId) {
      return;
    }
    window.scrollTo(0, 0);
    if (route.page === 'token') this.#details?.focus({ preventScroll: true });
    else if (route.page === 'tokens' && before.page === 'token') {
      void this.#list?.focusToken(before.tokenId);
    } else this.#content.focus({ preventScroll: true });
  }

  #show(route: Route): void {
    this.#route = route;
    this.#tokensPage.hidden = route.page !== 'tokens';
    this.#tokenPage.hidden = route.page !== 'token';
    this.#auditPage.hidden = route.page !== 'audit';
    if (route.page !== 'token') {
      this.#details?.remove();
      this.#details = undefined;
    }
    if (route.page !== 'audit') {
      this.#trail?.remove();
      this.#trail = undefined;
    }
    if (route.page === 'tokens') this.#showList(route);
    else if (route.page === 'token') this.#showDetails(route);
    else this.#showTrail(route, route.recordId);
    const shown = route.page === 'audit' ? 'audit' : 'tokens';
    for (const link of document.querySelectorAll<HTMLElement>('[data-page]')) {
      if (link.dataset['page'] === shown) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.name();
  }

  #showList(route: ListRoute): void {
    this.#list ??= this.#makeList();
    follow(this.#list, route);
    if (!this.#list.isConnected) this.#tokensPage.append(this.#list);
  }

  #makeList(): TokenList {
    const list = document.createElement('token-list');
    list.hrefFor = detailsHash;
    list.selectable = true;
    list.viewStorage = localViewStorage('halden-token-views');
    list.addEventListener('token-open', openDetails);
    list.addEventListener('token-list-change', () =>
      this.#write({ page: 'tokens', state: list.state, rows: list.pageSize }),
    );
    return list;
  }

  #showDetails({ tokenId, tab, auditState, recordId }: Extract<Route, { page: 'token' }>): void {
    this.#details ??= this.#makeDetails();
    const details = this.#details;
    details.tokenId = tokenId;
    details.activeTab = tab;
    details.auditState = auditState;
    details.recordId = recordId;
    details.backHref = this.#listHash;
    if (!details.isConnected) this.#tokenPage.append(details);
  }

  #makeDetails(): TokenDetails {
    const details = document.createElement('token-details');
    const write = (): void => {
      const { tokenId, activeTab: tab, auditState, recordId } = details;
      if (tokenId !== undefined) this.#write({ page: 'token', tokenId, tab, auditState, recordId });
    };
    details.addEventListener('token-tab-change', write);
    details.addEventListener('audit-trail-change', write);
    details.addEventListener('audit-record-open', write);
    details.addEventListener('token-open', openDetails);
    details.addEventListener('token-back', () => {
      location.hash = this.#listHash;
    });
    return details;
  }

  /** Where the list was left. */
  get #listHash(): string {
    const { state, pageSize } = this.#list ?? { state: {}, pageSize: 10 };
    return routeToHash({ page: 'tokens', state, rows: pageSize });
  }

  #showTrail(route: ListRoute, recordId: string | undefined): void {
    this.#trail ??= this.#makeTrail();
    follow(this.#trail, route);
    this.#trail.recordId = recordId;
    if (!this.#trail.isConnected) this.#auditCard.append(this.#trail);
  }

  #makeTrail(): AuditTrail {
    const trail = document.createElement('audit-trail');
    trail.live = true;
    trail.histogram = true;
    trail.viewStorage = localViewStorage('halden-audit-views');
    trail.hrefFor = ({ id }) =>
      new URL(
        routeToHash({ page: 'audit', state: {}, rows: trail.pageSize, recordId: id }),
        location.href,
      ).href;
    const write = (): void =>
      this.#write({
        page: 'audit',
        state: trail.state,
        rows: trail.pageSize,
        recordId: trail.recordId,
      });
    trail.addEventListener('audit-trail-change', write);
    trail.addEventListener('audit-record-open', write);
    return trail;
  }

  /** A step ahead can be taken back; every other change is of what is shown in the same place. */
  #write(route: Route): void {
    const before = this.#route;
    this.#route = route;
    const hash = routeToHash(route);
    if (hash === location.hash) return;
    if (isStepAhead(before, route)) history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  }
}

function detailsHash({ id }: ApiToken): string {
  return routeToHash({ page: 'token', tokenId: id, tab: 'general', auditState: {} });
}

/** A link in the list leads there as well; a token that was just added is opened by a button. */
function openDetails({ token }: TokenOpenEvent): void {
  location.hash = detailsHash(token);
}

function follow(list: ListElement, { state, rows }: ListRoute): void {
  const isSame =
    routeToHash({ page: 'tokens', state, rows }) ===
    routeToHash({ page: 'tokens', state: list.state, rows: list.pageSize });
  if (isSame) return;
  list.state = state;
  list.pageSize = rows;
}

/**
 * A later page of a list, or a record opened. An earlier page is none: a list falls back to one by
 * itself when its page is gone, and the way back must not lead there again and again.
 */
function isStepAhead(before: Route, now: Route): boolean {
  if (now.page !== before.page) return false;
  if (recordOf(now) !== recordOf(before)) return recordOf(now) !== undefined;
  return pageOf(now) > pageOf(before);
}

function recordOf(route: Route): string | undefined {
  return route.page === 'tokens' ? undefined : route.recordId;
}

function pageOf(route: Route): number {
  return route.page === 'token' ? 1 : (route.state.page ?? 1);
}

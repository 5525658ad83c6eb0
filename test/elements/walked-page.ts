import { expect, fixture, html } from '@open-wc/testing';
import { MemoryAdapter } from '../../src/adapters/memory/index.js';
import { AuditTrail } from '../../src/elements/audit-trail/audit-trail.js';
import { TokenDetails } from '../../src/elements/token-details/token-details.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { TokenProvider } from '../../src/elements/token-provider/token-provider.js';
import type { ListQuery } from '../../src/model/query.js';
import { aToken } from '../data/scripted-adapter.js';
import { SlowLine } from '../data/slow-line.js';
import { allByRole, eventually, shownText } from './by-role.js';

for (const element of [AuditTrail, TokenDetails, TokenList, TokenProvider]) element.define();

const { signal } = new AbortController();
const NOW = Date.parse('2026-11-23T12:00:00Z');
const MINUTE = 60_000;
const ORDERS = { id: 'MOD-1', name: 'Orders' };

/** What a walk may press, to find its way about. */
const PRESSED = /^(Refresh|Previous|Next|Try again|API token|Status|Date)$/;

/** What a walk may do to a token: nothing of it has to be typed. */
const ACTS = /^(Enable|Disable|Delete)$/;

/** Where a walk can press something. */
export type Place = 'list' | 'details' | 'trail';

/** Two backends with tokens of their own, and the bad lines to them. */
function anAccount(first: number, names: readonly string[]) {
  let time = NOW;
  const backend = new MemoryAdapter({
    tokens: names.map((name, index) =>
      aToken(`TKN-${first + index}`, {
        name,
        revision: '1',
        modules: [ORDERS],
        audit: { created: { at: new Date(NOW - index * MINUTE).toISOString() } },
      }),
    ),
    modules: [ORDERS],
    now: () => (time += MINUTE),
  });
  return { backend, line: new SlowLine(backend) };
}

/** A list, the details of a token and the trail on one page, over a line that can be slow or break. */
export class WalkedPage {
  static async open(): Promise<WalkedPage> {
    const account = anAccount(1, ['ada', 'bob', 'cleo', 'dora', 'emil']);
    const provider = await fixture<TokenProvider>(html`
      <token-provider lang="en" .adapter=${account.line}>
        <token-list attention="off" page-size="2"></token-list>
        <token-details token-id="TKN-1"></token-details>
        <audit-trail page-size="5"></audit-trail>
      </token-provider>
    `);
    const page = new WalkedPage(provider, account);
    await page.settle();
    return page;
  }

  readonly #provider: TokenProvider;
  readonly #list: TokenList;
  readonly #details: TokenDetails;
  readonly #trail: AuditTrail;
  readonly #accounts;
  #current = 0;

  private constructor(provider: TokenProvider, account: ReturnType<typeof anAccount>) {
    const [list, details, trail] = provider.children;
    if (!(list instanceof TokenList)) throw new Error('no list');
    if (!(details instanceof TokenDetails)) throw new Error('no details');
    if (!(trail instanceof AuditTrail)) throw new Error('no trail');
    this.#provider = provider;
    this.#list = list;
    this.#details = details;
    this.#trail = trail;
    this.#accounts = [account, anAccount(6, ['fay', 'gus', 'hal'])] as const;
  }

  /** Presses one of the controls that are shown there. */
  press(place: Place, which: number): void {
    const element = { list: this.#list, details: this.#details, trail: this.#trail }[place];
    nth(allByRole(element, 'button'), PRESSED, which)?.click();
  }

  /** Chooses an act from the menu of a row, or of the token that is open, and confirms it. */
  async act(place: 'list' | 'details', row: number, which: number): Promise<void> {
    const element = place === 'list' ? this.#list : this.#details;
    const menu = nth(allByRole(element, 'button'), /^(Actions for .*|More actions)$/, row);
    if (!menu) return;
    menu.click();
    // Nothing is offered where something is being done already.
    const item = await soon(() => nth(allByRole(element, 'menuitem'), ACTS, which));
    item?.click();
    const confirm = item && (await soon(() => nth(allByRole(element, 'button'), ACTS, 0)));
    confirm?.click();
  }

  /** Lets a request or an answer arrive, or be lost. */
  deliver(which: number, isLost = false): void {
    this.#account.line.deliver(which, isLost);
  }

  search(search: string): void {
    const { page: _, ...state } = this.#list.state;
    this.#list.state = { ...state, search };
  }

  turnTo(page: number): void {
    this.#list.state = { ...this.#list.state, page };
  }

  openToken(number: number): void {
    this.#details.tokenId = `TKN-${number}`;
  }

  /** Takes everything out of the document, or puts it back. */
  move(): void {
    for (const element of [this.#list, this.#details, this.#trail]) {
      if (element.isConnected) element.remove();
      else this.#provider.append(element);
    }
  }

  /** The host has another account now. */
  swap(): void {
    this.#current = 1 - this.#current;
    this.#provider.adapter = this.#account.line;
  }

  /** Waits until what has happened is shown. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await this.#list.updateComplete;
    }
  }

  /** Asks for everything again, which mends what was lost on the way. */
  async refresh(): Promise<void> {
    await this.#comeToRest();
    const refreshed = [this.#list, this.#details, this.#trail].map((each) => each.refresh());
    await this.#comeToRest();
    await Promise.all(refreshed);
  }

  /** Brings everything that is on the way to its end, and compares what is shown with what is kept. */
  async expectAgreement(): Promise<void> {
    await this.#comeToRest();
    await eventually(async () => {
      await this.#comeToRest();
      expect(this.#tokensShown()).to.deep.equal(await this.#tokensKept());
      await this.#expectDetails();
      await this.#expectTrail();
    });
  }

  get #account() {
    return this.#accounts[this.#current] ?? this.#accounts[0];
  }

  async #comeToRest(): Promise<void> {
    if (!this.#list.isConnected) this.move();
    for (let still = 0; still < 3;) {
      await this.settle();
      still = this.#account.line.traffic === 0 ? still + 1 : 0;
      while (this.#account.line.traffic > 0) this.deliver(0);
    }
  }

  #tokensShown(): readonly (string | undefined)[] {
    return allByRole(this.#list, 'rowheader').map((header) => {
      const row = header.closest('tr');
      return (row ? shownText(row) : '').match(/TKN-\d|Active|Disabled/g)?.join(' ');
    });
  }

  async #tokensKept(): Promise<readonly string[]> {
    const { search, sort, page = 1 } = this.#list.state;
    const query: ListQuery = {
      ...(search ? { search } : {}),
      sort: sort?.length ? sort : [{ field: 'audit.created.at', direction: 'desc' }],
      limit: 2,
      offset: (page - 1) * 2,
    };
    const { items } = await this.#account.backend.listTokens(query, { signal });
    return items.map(({ id, status }) => `${id} ${status}`);
  }

  async #expectDetails(): Promise<void> {
    const id = this.#details.tokenId ?? '';
    const token = await this.#account.backend.getToken(id, { signal }).catch(() => undefined);
    const shown = shownText(this.#details);
    if (!token) expect(shown).to.match(/was deleted|not found/);
    else expect(shown).to.match(new RegExp(`${token.id}.*${token.name}.*${token.status}`));
  }

  async #expectTrail(): Promise<void> {
    const { sort, page = 1 } = this.#trail.state;
    const query: ListQuery = {
      sort: sort?.length ? sort : [{ field: 'timestamp', direction: 'desc' }],
      limit: 5,
      offset: (page - 1) * 5,
    };
    const { items } = await this.#account.backend.listAuditRecords(query, { signal });
    const rows = allByRole(this.#trail, 'row').filter((row) => row.closest('tbody'));
    expect(rows.map((row) => shownText(row)).filter((text) => text.trim() !== '')).to.have.length(
      items.length,
    );
    for (const [index, { summary, object }] of items.entries()) {
      expect(shownText(rows[index] ?? this.#trail))
        .to.contain(object?.id)
        .and.to.contain(summary);
    }
  }
}

/** One of those whose name is such; they are counted round. */
function nth(
  elements: readonly HTMLElement[],
  name: RegExp,
  which: number,
): HTMLElement | undefined {
  const named = elements.filter((each) => name.test((each.ariaLabel ?? each.textContent).trim()));
  return named[which % Math.max(1, named.length)];
}

/** What is found within a moment, if it is. */
async function soon<T>(find: () => T | undefined): Promise<T | undefined> {
  for (let left = 40; left > 0; left -= 1) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return undefined;
}

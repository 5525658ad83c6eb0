import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ListRequest } from '../../src/data/list-controller.js';
import { TokenController } from '../../src/data/token-controller.js';
import { TokenListController } from '../../src/data/token-list-controller.js';
import { storeFor, type TokenChange } from '../../src/data/token-store.js';
import { FakeHost, quiet } from './fake-host.js';
import { SlowBackend } from './slow-backend.js';

/** A list and the details of one token on one page, over one backend, and a person's acts on them. */
class Page {
  readonly backend = new SlowBackend('ada', 'bob', 'cleo');
  readonly #store = storeFor(this.backend);
  readonly #listHost = new FakeHost();
  readonly #detailsHost = new FakeHost();
  readonly #list: TokenListController;
  readonly #details: TokenController;
  #request: ListRequest;
  #openId = 'TKN-1';
  #keys = 0;
  #isAway = false;
  #leave: () => void;

  constructor(request: Partial<ListRequest>) {
    this.#request = { page: 1, pageSize: 2, ...request };
    this.#list = new TokenListController(this.#listHost, {
      source: () => this.#store,
      request: () => this.#request,
      fetch: (query, signal) => this.#store.listTokens(query, signal),
      key: ({ id }) => id,
      onPageGone: (page) => this.turnTo(page),
    });
    this.#details = new TokenController(this.#detailsHost, {
      store: () => this.#store,
      tokenId: () => this.#openId,
      token: () => undefined,
    });
    this.#leave = this.#store.subscribe(this.#onChange);
    this.#listHost.connect();
    this.#detailsHost.connect();
  }

  readonly #onChange = (change: TokenChange): void => {
    this.#list.apply(change, this.#request);
    this.#details.apply(change);
  };

  turnTo(page: number): void {
    this.#request = { ...this.#request, page };
    this.#listHost.requestUpdate();
  }

  /** Does something to a row of the list, as it is shown. */
  act(row: number, act: 'open' | 'rename' | 'enable' | 'disable' | 'delete'): void {
    const { items } = this.#list;
    const token = items[row % Math.max(1, items.length)];
    if (!token) return;
    if (act === 'open') {
      this.#openId = token.id;
      this.#detailsHost.requestUpdate();
    } else {
      const writing =
        act === 'rename'
          ? this.#store.update(token, { name: `${token.name}a` })
          : this.#store.transition(token, act);
      writing.catch(() => undefined);
    }
  }

  add(): void {
    this.#keys += 1;
    const draft = { name: `new ${this.#keys}`, moduleIds: [] };
    this.#store.create(draft, String(this.#keys)).catch(() => undefined);
  }

  refresh(): void {
    void this.#list.refresh();
    void this.#details.refresh();
  }

  /** Takes list and details out of the document, or puts them back. */
  move(): void {
    this.#isAway = !this.#isAway;
    if (this.#isAway) {
      this.#listHost.disconnect();
      this.#detailsHost.disconnect();
      this.#leave();
    } else {
      this.#leave = this.#store.subscribe(this.#onChange);
      this.#listHost.connect();
      this.#detailsHost.connect();
    }
  }

  /** Waits until nothing is on the way any more, with everything in its place. */
  async comeToRest(): Promise<void> {
    if (this.#isAway) this.move();
    await quiet();
    for (let left = 500; this.backend.traffic > 0 && left > 0; left -= 1) {
      this.backend.deliver(0);
      await quiet();
    }
  }

  expectAgreement(): void {
    const { page, pageSize, search, filter, sort } = this.#request;
    const truth = this.backend.page({
      ...(search ? { search } : {}),
      ...(filter ? { filter } : {}),
      ...(sort ? { sort } : {}),
      offset: (page - 1) * pageSize,
      limit: pageSize,
    });
    expect(this.#list.state).toEqual({ status: 'ready', value: truth });
    const open = this.backend.tokens.find(({ id }) => id === this.#openId);
    expect(this.#details.state).toMatchObject(
      open ? { status: 'ready', value: open } : { status: 'failed', error: { kind: 'not-found' } },
    );
  }
}

/** One thing that happens, by a name that a failing walk can be read by. */
type Step = readonly [name: string, happen: (page: Page) => void];

const row = fc.nat(1);
const deliver = fc
  .nat(20)
  .map((which): Step => [`deliver ${which}`, (page) => page.backend.deliver(which)]);
const lose = fc
  .nat(20)
  .map((which): Step => [`lose ${which}`, (page) => page.backend.deliver(which, true)]);
const act = fc
  .tuple(row, fc.constantFrom('open', 'rename', 'rename', 'enable', 'disable', 'delete'))
  .map(([row, act]): Step => [`${act} ${row}`, (page) => page.act(row, act)]);
const turn = fc
  .integer({ min: 1, max: 4 })
  .map((to): Step => [`page ${to}`, (page) => page.turnTo(to)]);
const other = fc.constantFrom<Step[]>(
  ['add', (page) => page.add()],
  ['refresh', (page) => page.refresh()],
  ['refresh', (page) => page.refresh()],
  ['move', (page) => page.move()],
);
const step = fc.oneof(
  { weight: 6, arbitrary: deliver },
  { weight: 4, arbitrary: act },
  { weight: 1, arbitrary: turn },
  { weight: 3, arbitrary: other },
);

const request = fc.constantFrom<Partial<ListRequest>>(
  {},
  { search: 'a' },
  { filter: { field: 'status', op: 'eq', value: 'Active' } },
  { sort: [{ field: 'name', direction: 'asc' }] },
);

async function walk(request: Partial<ListRequest>, steps: readonly Step[]): Promise<Page> {
  const page = new Page(request);
  await quiet();
  page.backend.deliver(0);
  page.backend.deliver(0);
  for (const [, happen] of steps) {
    happen(page);
    await quiet();
  }
  await page.comeToRest();
  return page;
}

it('agrees with the backend after any acts, in whatever order requests and answers come', async () => {
  await fc.assert(
    fc.asyncProperty(
      request,
      fc.array(step, { maxLength: 80, size: 'max' }),
      async (request, steps) => {
        (await walk(request, steps)).expectAgreement();
      },
    ),
    { numRuns: 1000 },
  );
}, 60_000);

it('agrees with the backend after a refresh, whatever was lost on the way', async () => {
  const steps = fc.array(fc.oneof({ weight: 9, arbitrary: step }, { weight: 2, arbitrary: lose }), {
    maxLength: 80,
    size: 'max',
  });
  await fc.assert(
    fc.asyncProperty(request, steps, async (request, steps) => {
      const page = await walk(request, steps);
      page.refresh();
      await page.comeToRest();
      page.expectAgreement();
    }),
    { numRuns: 1000 },
  );
}, 60_000);

import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { DataAdapter } from '../../src/adapters/adapter.js';
import { adapterContext } from '../../src/data/adapter-context.js';
import { AdapterController } from '../../src/data/adapter-controller.js';
import { setDefaultAdapter } from '../../src/data/default-adapter.js';
import { storeFor, type TokenChange } from '../../src/data/token-store.js';
import { aToken } from '../data/scripted-adapter.js';
import { writesTo } from '../../src/data/token-writes.js';

/** An element that shows whose data it uses. */
class TestConsumer extends LitElement {
  adapter?: DataAdapter | undefined;
  readonly changes: TokenChange[] = [];
  readonly data = new AdapterController(this, (change) => this.changes.push(change));
}

class TestProvider extends LitElement {
  readonly #provider = new ContextProvider(this, { context: adapterContext });

  set adapter(adapter: DataAdapter | undefined) {
    this.#provider.setValue(adapter);
  }
}

/** An element that updates when its words have come. */
class LateConsumer extends LitElement {
  static override readonly properties = { adapter: { attribute: false } };
  static wordsAreThere: () => void = () => undefined;
  static readonly #words = new Promise<void>((resolve) => (this.wordsAreThere = resolve));
  declare adapter?: DataAdapter | undefined;
  readonly data = new AdapterController(this);

  protected override async scheduleUpdate(): Promise<void> {
    await LateConsumer.#words;
    void super.scheduleUpdate();
  }
}

customElements.define('test-consumer', TestConsumer);
customElements.define('test-provider', TestProvider);

/** An adapter that has no tokens, and deletes whatever it is told to. */
const anAdapter = (): DataAdapter => ({
  listTokens: () => Promise.resolve({ items: [] }),
  getToken: (id) => Promise.resolve(aToken(id)),
  deleteToken: () => Promise.resolve(),
});

const provided = (adapter?: DataAdapter): Promise<TestProvider> =>
  fixture(html`<test-provider .adapter=${adapter}><test-consumer></test-consumer></test-provider>`);

function consumerIn(root: Element): TestConsumer {
  const found = root.querySelector('test-consumer');
  if (!(found instanceof TestConsumer)) throw new Error('no consumer');
  return found;
}

afterEach(() => setDefaultAdapter(undefined));

describe('the adapter of an element', () => {
  it('is its own before that of the provider, and that before the default', async () => {
    const [own, near, everyones] = [anAdapter(), anAdapter(), anAdapter()];
    setDefaultAdapter(everyones);
    const provider = await provided(near);
    const consumer = consumerIn(provider);
    consumer.adapter = own;
    expect(consumer.data.adapter).to.equal(own);
    expect(consumer.data.store).to.equal(storeFor(own));
    consumer.adapter = undefined;
    expect(consumer.data.adapter).to.equal(near);
    provider.adapter = undefined;
    expect(consumer.data.adapter).to.equal(everyones);
  });

  it('is that of the nearest provider', async () => {
    const [far, near] = [anAdapter(), anAdapter()];
    const outer = await provided(far);
    const inner = new TestProvider();
    inner.adapter = near;
    outer.append(inner);
    inner.append(consumerIn(outer));
    expect(consumerIn(outer).data.adapter).to.equal(near);
  });

  it('has the element update when the provider or the default gives another', async () => {
    const provider = await provided();
    const consumer = consumerIn(provider);
    await consumer.updateComplete;
    setDefaultAdapter(anAdapter());
    expect(consumer.isUpdatePending).to.equal(true);
    await consumer.updateComplete;
    provider.adapter = anAdapter();
    expect(consumer.isUpdatePending).to.equal(true);
  });

  it('is that of the provider it is moved to, and none of the one it was moved from', async () => {
    const [one, other] = [anAdapter(), anAdapter()];
    const [from, to] = [await provided(one), await provided(other)];
    const consumer = consumerIn(from);
    to.append(consumer);
    expect(consumer.data.adapter).to.equal(other);
    document.body.append(consumer);
    expect(consumer.data.adapter === undefined).to.equal(true);
    consumer.remove();
  });

  it('stays what it is while the element is out of the document', async () => {
    const adapter = anAdapter();
    const provider = await provided(adapter);
    const consumer = consumerIn(provider);
    consumer.remove();
    consumer.requestUpdate();
    await consumer.updateComplete;
    expect(consumer.data.adapter).to.equal(adapter);
    provider.append(consumer);
    expect(consumer.data.adapter).to.equal(adapter);
  });
});

describe('changes', () => {
  const deleteWith = async (adapter: DataAdapter): Promise<void> => {
    await writesTo(storeFor(adapter)).transition(aToken('1'), 'delete');
  };

  it('of the data reach the element, which updates', async () => {
    const adapter = anAdapter();
    const consumer = consumerIn(await provided(adapter));
    await consumer.updateComplete;
    await deleteWith(adapter);
    expect(consumer.changes).to.deep.equal([{ type: 'deleted', id: '1' }]);
  });

  it('reach it once, also after it was moved', async () => {
    const adapter = anAdapter();
    const provider = await provided(adapter);
    const consumer = consumerIn(provider);
    await consumer.updateComplete;
    provider.append(consumer);
    await deleteWith(adapter);
    expect(consumer.changes).to.have.length(1);
  });

  it('do not reach it while it is away, even if it updates then', async () => {
    const adapter = anAdapter();
    const consumer = consumerIn(await provided());
    consumer.remove();
    consumer.adapter = adapter;
    consumer.requestUpdate();
    await consumer.updateComplete;
    await deleteWith(adapter);
    expect(consumer.changes).to.have.length(0);
  });

  it('of an adapter that it no longer uses do not reach it', async () => {
    const [old, current] = [anAdapter(), anAdapter()];
    const provider = await provided(old);
    const consumer = consumerIn(provider);
    await consumer.updateComplete;
    provider.adapter = current;
    await consumer.updateComplete;
    await deleteWith(old);
    expect(consumer.changes).to.have.length(0);
    await deleteWith(current);
    expect(consumer.changes).to.have.length(1);
  });
});

describe('without an adapter', () => {
  const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1100));

  it('waits for what an element whose class loads late was given before', async () => {
    const consumer = document.createElement('late-consumer');
    Object.assign(consumer, { adapter: anAdapter() });
    document.body.append(consumer);
    const waited = patience();
    customElements.define('late-consumer', LateConsumer);
    await waited;
    LateConsumer.wordsAreThere();
    if (!(consumer instanceof LateConsumer)) throw new Error('no consumer');
    await consumer.updateComplete;
    expect(consumer.data.isMissing).to.equal(false);
    consumer.remove();
  });

  it('it is missing after a while, and no more when one comes', async () => {
    const provider = await provided();
    const consumer = consumerIn(provider);
    expect(consumer.data.isMissing).to.equal(false);
    await patience();
    expect(consumer.data.isMissing).to.equal(true);
    provider.adapter = anAdapter();
    expect(consumer.data.isMissing).to.equal(false);
  });

  it('it is not missed where the element has gone', async () => {
    const gone = await provided();
    gone.remove();
    await patience();
    expect(consumerIn(gone).data.isMissing).to.equal(false);
  });
});

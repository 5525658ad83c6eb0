import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import { TokenManager } from '../../src/elements/token-manager/token-manager.js';
import { routeFromHash, routeToHash, type Route } from '../../src/elements/token-manager/route.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';
import { hold } from './hold.js';

TokenManager.define();

const DATA = sampleData();
const [TOKEN] = DATA.tokens;
const ID = TOKEN?.id ?? '';
const NAME = TOKEN?.name ?? '';

async function managerAt(hash: string): Promise<TokenManager> {
  history.replaceState(null, '', hash);
  return fixture<TokenManager>(
    html`<token-manager
      lang="en"
      routing="hash"
      .adapter=${new MemoryAdapter(DATA)}
    ></token-manager>`,
  );
}

function fill(field: HTMLElement, text: string): void {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Presses the button that saves, and leaves as soon as that is offered. */
async function leaveSaving(manager: TokenManager, button: string): Promise<void> {
  for (const editor of deepQuery(manager, 'token-editor')) Object.assign(editor, { patience: 0 });
  byRole(manager, 'button', button).click();
  await eventually(() => expect(shownText(manager)).to.contain('taking longer than usual'));
  byRole(byRole(manager, 'dialog'), 'button', 'Close').click();
  await eventually(() => expect(allByRole(manager, 'dialog')).to.be.empty);
}

describe('token-manager', () => {
  const before = location.href;

  afterEach(() => {
    history.replaceState(null, '', before);
  });

  it('goes from the list to a token and back, with the address and the focus', async () => {
    const manager = await managerAt(`#/?search=${ID}`);
    (await eventually(() => byRole(manager, 'link', NAME))).click();
    const heading = await eventually(() => byRole(manager, 'heading', NAME));
    await eventually(() => expect(heading.matches(':focus')).to.equal(true));
    await eventually(() => expect(location.hash).to.equal(`#/${ID}`));
    (await eventually(() => byRole(manager, 'tab', 'Details'))).click();
    await eventually(() => expect(location.hash).to.equal(`#/${ID}/details`));
    byRole(manager, 'button', 'Back to API tokens').click();
    const link = await eventually(() => byRole(manager, 'link', NAME));
    await eventually(() => expect(link.matches(':focus')).to.equal(true));
    expect(location.hash).to.equal(`#/?search=${ID}`);
  });

  it('tells what came of an edit that was left, when its details have been left, too', async () => {
    const manager = await managerAt(`#/${ID}`);
    const answer = hold(manager.adapter as MemoryAdapter, 'updateToken');
    (await eventually(() => byRole(manager, 'button', 'Edit'))).click();
    fill(await eventually(() => byRole(manager, 'textbox', 'API token name')), 'Robot 42');
    await leaveSaving(manager, 'Save');
    byRole(manager, 'button', 'Back to API tokens').click();
    await eventually(() => byRole(manager, 'table', 'API tokens'));
    answer();
    await eventually(() => expect(shownText(manager)).to.contain('API token “Robot 42” was saved'));
  });

  it('tells of a new value where its details have been left before it came', async () => {
    const adapter = new MemoryAdapter({ ...DATA, secrets: 'once' });
    const manager = await managerAt(`#/${ID}`);
    manager.adapter = adapter;
    const answer = hold(adapter, 'rotateSecret');
    (await eventually(() => byRole(manager, 'button', 'More actions'))).click();
    (await eventually(() => byRole(manager, 'menuitem', 'Rotate'))).click();
    const dialog = await eventually(() => byRole(manager, 'dialog', 'Rotate API token'));
    const [question] = deepQuery(manager, 'tokenry-confirm-dialog');
    Object.assign(question ?? {}, { patience: 0 });
    byRole(dialog, 'button', 'Rotate').click();
    await eventually(() => expect(shownText(manager)).to.contain('taking longer than usual'));
    byRole(dialog, 'button', 'Close').click();
    await eventually(() => expect(allByRole(manager, 'dialog')).to.be.empty);
    byRole(manager, 'button', 'Back to API tokens').click();
    await eventually(() => byRole(manager, 'table', 'API tokens'));
    answer();
    await eventually(() =>
      expect(shownText(manager)).to.contain(`API token “${NAME}” has a new value`),
    );
  });

  it('shows a secret that is never shown again when the list is, and stands still for it nowhere else', async () => {
    const adapter = new MemoryAdapter({ ...DATA, secrets: 'once' });
    const manager = await managerAt('#/');
    manager.adapter = adapter;
    const answer = hold(adapter, 'createToken');
    (await eventually(() => byRole(manager, 'button', 'Add'))).click();
    const name = await eventually(() => byRole(manager, 'textbox', 'API token name'));
    const dialog = byRole(manager, 'dialog', 'Add API token');
    fill(name, 'Robot 42');
    byRole(dialog, 'button', 'Next').click();
    await eventually(() => expect(deepQuery(dialog, '#module-list li')).not.to.be.empty);
    byRole(dialog, 'checkbox', 'Select all').click();
    byRole(dialog, 'button', 'Next').click();
    await eventually(() => byRole(dialog, 'heading', 'Overview'));
    await leaveSaving(manager, 'Add API token');
    manager.tokenId = ID;
    await eventually(() => byRole(manager, 'heading', NAME));
    const created = oneEvent(manager, 'token-created');
    answer();
    await created;
    await manager.updateComplete;
    expect(deepQuery(manager, 'dialog[open]')).to.be.empty;
    byRole(manager, 'button', 'Back to API tokens').click();
    await eventually(() => byRole(manager, 'heading', 'Summary'));
    await eventually(() =>
      expect(byRole(manager, 'status', 'API token').textContent.trim()).to.match(/^mem_/),
    );
  });

  it('opens on a token, a tab, a search of its audit trail and a record, as the address says', async () => {
    const record = DATA.records.find(({ object }) => object?.id === ID);
    const hash = `#/${ID}/audit?search=token&record=${record?.id ?? ''}`;
    const manager = await managerAt(hash);
    await eventually(() => byRole(manager, 'dialog', 'Record details'));
    const search = byRole(manager, 'searchbox', 'Search') as HTMLInputElement;
    expect(search.value).to.equal('token');
    const [trail] = deepQuery(manager, 'audit-trail');
    const [dialog] = deepQuery(manager, 'tokenry-record-dialog');
    expect(trail?.getAttribute('record-id')).to.equal(record?.id);
    byRole(dialog ?? manager, 'button', 'Close').click();
    await eventually(() => expect(location.hash).to.equal(`#/${ID}/audit?search=token`));
    byRole(manager, 'tab', 'General').click();
    await eventually(() => expect(location.hash).to.equal(`#/${ID}`));
    byRole(manager, 'tab', 'Audit trail').click();
    await eventually(() => expect(location.hash).to.equal(`#/${ID}/audit?search=token`));
  });

  it('follows the back and forward buttons of the browser, and so does focus', async () => {
    const manager = await managerAt(`#/?search=${ID}`);
    (await eventually(() => byRole(manager, 'link', NAME))).click();
    const heading = await eventually(() => byRole(manager, 'heading', NAME));
    await eventually(() => expect(heading.matches(':focus')).to.equal(true));
    history.back();
    const link = await eventually(() => byRole(manager, 'link', NAME));
    await eventually(() => expect(link.matches(':focus')).to.equal(true));
    expect(manager.tokenId).to.equal(undefined);
    history.forward();
    await eventually(() =>
      expect(byRole(manager, 'heading', NAME).matches(':focus')).to.equal(true),
    );
  });

  it('asks what is open to close before the back button leaves it, and loses nothing typed', async () => {
    const manager = await managerAt(`#/?search=${ID}`);
    (await eventually(() => byRole(manager, 'link', NAME))).click();
    (await eventually(() => byRole(manager, 'button', 'Edit'))).click();
    const field = await eventually(
      () => byRole(manager, 'textbox', 'API token name') as HTMLInputElement,
    );
    field.value = 'Typed';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await eventually(() => expect(location.hash).to.equal(`#/${ID}`));
    history.back();
    await eventually(() => byRole(manager, 'dialog', 'Discard changes?'));
    expect(location.hash).to.equal(`#/${ID}`);
    expect(field.value).to.equal('Typed');
    byRole(manager, 'button', 'Discard').click();
    await eventually(() => expect(allByRole(manager, 'dialog')).to.be.empty);
    history.back();
    await eventually(() => byRole(manager, 'link', NAME));
    expect(location.hash).to.equal(`#/?search=${ID}`);
  });

  it('leaves the hashes of the host to the host', async () => {
    const manager = await managerAt(`#/${ID}`);
    await eventually(() => byRole(manager, 'heading', NAME));
    const changed = new Promise((resolve) =>
      window.addEventListener('hashchange', resolve, { once: true }),
    );
    location.hash = '#main';
    await changed;
    await manager.updateComplete;
    expect(manager.tokenId).to.equal(ID);
  });

  it('leaves what a host prevents to the host, and the address alone without routing', async () => {
    const manager = await managerAt('#elsewhere');
    manager.routing = 'none';
    manager.tokenId = undefined;
    await manager.updateComplete;
    manager.addEventListener('token-open', (event) => event.preventDefault(), { once: true });
    const [first] = await eventually(() => {
      const found = deepQuery(manager, 'button.title.link');
      if (found.length === 0) throw new Error('no rows');
      return found;
    });
    first?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(allByRole(manager, 'tablist')).to.be.empty;
    first?.click();
    await eventually(() => expect(shownText(manager)).to.contain('API endpoint'));
    expect(location.hash).to.equal('#elsewhere');
  });

  it('writes every route so that it can be read back', () => {
    const routes: readonly Route[] = [
      { page: 'list', state: {} },
      { page: 'list', state: { search: 'a&b=c', page: 3 } },
      { page: 'details', tokenId: 'T/1 ü', tab: 'general', auditState: {}, recordId: undefined },
      {
        page: 'details',
        tokenId: 'TKN-1',
        tab: 'audit',
        auditState: { search: '?#', page: 2 },
        recordId: 'AUD-1/2',
      },
    ];
    for (const route of routes) {
      expect(routeFromHash(routeToHash(route))).to.deep.equal(route);
    }
    expect(routeFromHash('#/%E0%A4%A')).to.include({ page: 'details', tokenId: '%E0%A4%A' });
    expect(routeFromHash('#/nonsense?page=-1')).to.include({ page: 'details' });
    expect(routeFromHash('#nonsense?page=2')).to.deep.equal({ page: 'list', state: {} });
  });
});

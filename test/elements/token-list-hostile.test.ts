import { expect, fixture, html } from '@open-wc/testing';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import type { ApiToken } from '../../src/model/token.js';
import { allByRole, byRole, deepQuery, eventually, shownText } from './by-role.js';

TokenList.define();

const DATA = sampleData();
const MARKUP = '<img src="x" onerror="globalThis.hostileRan = true"><b>bold</b>{{constructor}}';
const BIDI = '\u202egnp.exe\u2066\u200b';
const LONG = 'W'.repeat(10_000);
const HOSTILE = [MARKUP, BIDI, LONG, `${LONG} ${BIDI}`, '\u0000', 'e' + '\u0301'.repeat(500)];

/** Every text of a token that comes from elsewhere is hostile. */
function hostile(text: string, token: ApiToken): ApiToken {
  const thing = { id: text, name: text, icon: 'javascript:globalThis.hostileRan = true' };
  return {
    ...token,
    name: text,
    description: text,
    icon: thing.icon,
    status: 'Active',
    modules: [thing, { ...thing, id: `${text}2` }],
    account: thing,
    audit: {
      created: { at: '2026-01-01T00:00:00Z', by: { ...thing, href: thing.icon } },
      updated: { at: 'no date', by: thing },
    },
    lastAccessAt: text,
    expiresAt: '9999-12-31T23:59:59Z',
  };
}

const TOKENS = HOSTILE.flatMap((text, index) => {
  const token = DATA.tokens[index];
  return token ? [hostile(text, token)] : [];
});

const COLUMNS = [
  'token',
  'modules',
  'created-by',
  'description',
  'account',
  'updated-by',
  'last-access',
  'status',
  'id',
];

async function listOf(width: string): Promise<TokenList> {
  const list = await fixture<TokenList>(
    html`<token-list
      lang="en"
      style=${`display: block; width: ${width}`}
      selectable
      .adapter=${new MemoryAdapter({ ...DATA, tokens: TOKENS })}
      .state=${{ columns: COLUMNS }}
    ></token-list>`,
  );
  await eventually(() => expect(allByRole(list, 'rowheader')).to.have.length(TOKENS.length));
  return list;
}

function hasRun(): boolean {
  return 'hostileRan' in globalThis;
}

describe('token-list: hostile data', () => {
  it('is text, and nothing but text', async () => {
    const list = await listOf('70rem');
    expect(shownText(list)).to.contain(MARKUP);
    expect(deepQuery(list, 'b, img[src="x"], a[href^="javascript" i]')).to.have.length(0);
    for (const image of deepQuery(list, 'img')) {
      expect(image.getAttribute('src')).not.to.match(/^\s*javascript/i);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(hasRun()).to.equal(false);
  });

  it('has what is not to be seen written out, in texts and in names', async () => {
    const list = await listOf('70rem');
    expect(shownText(list)).to.contain('⟨U+202E⟩gnp.exe⟨U+2066⟩');
    expect(shownText(list)).not.to.match(/[\u202e\u2066\u200b\u0000]/);
    const labels = deepQuery(list, '[aria-label], [title]').flatMap((each) => [
      each.ariaLabel ?? '',
      each.title,
    ]);
    expect(labels.join('\n')).to.contain('Actions for ⟨U+202E⟩gnp.exe');
    expect(labels.join('\n')).not.to.match(/[\u202e\u2066\u200b]/);
  });

  for (const [name, width] of [
    ['a table', '70rem'],
    ['cards', '20rem'],
  ] as const) {
    it(`stays in its cell, in ${name}`, async () => {
      const list = await listOf(width);
      const cells = deepQuery(list, 'tbody :is(th, td)');
      expect(cells).to.have.length(TOKENS.length * (COLUMNS.length + 2));
      for (const cell of cells) {
        const box = cell.getBoundingClientRect();
        for (const part of cell.querySelectorAll('*')) {
          if (!part.checkVisibility()) continue;
          const { left, right, top, bottom } = part.getBoundingClientRect();
          const where = `${part.localName}.${part.className} of ${cell.textContent.slice(0, 30)}`;
          expect(left, where).to.be.at.least(box.left - 1);
          expect(right, where).to.be.at.most(box.right + 1);
          expect(top, where).to.be.at.least(box.top - 1);
          expect(bottom, where).to.be.at.most(box.bottom + 1);
        }
      }
      const [scroller = list] = deepQuery(list, '.scroller');
      expect(list.scrollWidth).to.be.at.most(list.clientWidth);
      if (name === 'cards') expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
      for (const row of allByRole(list, 'row').slice(1)) {
        expect(row.getBoundingClientRect().height).to.be.lessThan(name === 'cards' ? 900 : 200);
      }
    });
  }

  it('stays what it is in menus, questions and the list of modules', async () => {
    const list = await listOf('70rem');
    allByRole(list, 'button', '2 modules')[0]?.click();
    const popup = await eventually(() => {
      const [popup = list] = allByRole(list, 'dialog', '2 modules');
      expect(popup.querySelectorAll('li')).to.have.length(2);
      return popup;
    });
    expect(popup.querySelectorAll('img[src="x"], b')).to.have.length(0);
    expect(popup.getBoundingClientRect().width).to.be.at.most(400);
    for (const token of TOKENS) {
      const buttons = allByRole(list, 'button').filter((each) =>
        each.ariaLabel?.startsWith('Actions for'),
      );
      buttons[TOKENS.indexOf(token)]?.click();
      (await eventually(() => byRole(list, 'menuitem', 'Disable'))).click();
      const dialog = await eventually(() => byRole(list, 'dialog', 'Disable API token'));
      const { right, bottom } = dialog.getBoundingClientRect();
      expect(right).to.be.at.most(innerWidth);
      expect(bottom).to.be.at.most(innerHeight);
      byRole(list, 'button', 'Cancel').click();
      await eventually(() => expect(allByRole(list, 'dialog')).to.have.length(0));
    }
    expect(hasRun()).to.equal(false);
  });
});

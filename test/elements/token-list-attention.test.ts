import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import type { ApiToken } from '../../src/model/token.js';
import { allByRole, byRole, eventually, shownText } from './by-role.js';

TokenList.define();

const DAY = 86_400_000;
const DATA = sampleData({ now: Date.now() });

/** The reasons to look at a token, as a person would tell them. */
const REASONS: Readonly<Record<string, (token: ApiToken) => boolean>> = {
  'Expiring soon': ({ expiresAt }) => {
    const left = expiresAt === undefined ? NaN : Date.parse(expiresAt) - Date.now();
    return left > 0 && left < 14 * DAY;
  },
  'Never used': ({ lastAccessAt }) => lastAccessAt === undefined,
  'Unused 90+ days': ({ lastAccessAt }) =>
    lastAccessAt !== undefined && Date.now() - Date.parse(lastAccessAt) > 90 * DAY,
  'Creator gone': ({ audit }) => audit['created']?.by?.deleted === true,
};

async function listOf(attention: 'on' | 'off', tokens = DATA.tokens): Promise<TokenList> {
  const adapter = new MemoryAdapter({ ...DATA, tokens });
  const list = await fixture<TokenList>(
    html`<token-list
      lang="en"
      page-size="100"
      attention=${attention}
      .adapter=${adapter}
    ></token-list>`,
  );
  await eventually(() => expect(ids(list).length).to.be.greaterThan(0));
  return list;
}

function ids(list: TokenList): readonly string[] {
  return allByRole(list, 'rowheader').map((cell) => /TKN-[\d-]+/.exec(cell.textContent)?.[0] ?? '');
}

describe('the chips of what needs a look', () => {
  for (const [name, holds] of Object.entries(REASONS)) {
    it(`narrow the list to “${name}”, and let it go again`, async () => {
      const expected = DATA.tokens.filter(holds).map(({ id }) => id);
      expect(expected.length).to.be.within(1, DATA.tokens.length - 1);
      const list = await listOf('on');
      const label = `${name} ${String(expected.length)}`;
      const chip = await eventually(() => byRole(list, 'button', label));
      expect(chip.ariaPressed).to.equal('false');
      chip.click();
      await eventually(() => expect(ids(list)).to.have.members(expected));
      expect(byRole(list, 'button', label).ariaPressed).to.equal('true');
      byRole(list, 'button', label).click();
      await eventually(() => expect(ids(list)).to.have.length(DATA.tokens.length));
      expect(list.state.filter).to.equal(undefined);
    });
  }

  it('come into view wholly when they get focus', async () => {
    const list = await listOf('on');
    list.style.inlineSize = '20rem';
    const group = await eventually(() => byRole(list, 'group', 'Needs attention'));
    const [first, ...others] = allByRole(group, 'button');
    first?.focus();
    expect(others).to.have.length(3);
    for (const chip of others) {
      await sendKeys({ press: 'Tab' });
      await eventually(() => expect(chip.matches(':focus')).to.equal(true));
      const { left, right } = chip.getBoundingClientRect();
      const room = group.getBoundingClientRect();
      expect(left).to.be.at.least(room.left - 1);
      expect(right).to.be.at.most(room.right + 1);
    }
  });

  it('are let go with all filters', async () => {
    const list = await listOf('on');
    const never = DATA.tokens.filter(({ lastAccessAt }) => lastAccessAt === undefined).length;
    const chip = await eventually(() => byRole(list, 'button', `Never used ${String(never)}`));
    chip.click();
    (await eventually(() => byRole(list, 'button', 'Clear filters'))).click();
    await eventually(() => expect(ids(list)).to.have.length(DATA.tokens.length));
    expect(chip.ariaPressed).to.equal('false');
  });

  it('are not there where nothing needs a look', async () => {
    const sound = DATA.tokens.filter((token) => !Object.values(REASONS).some((is) => is(token)));
    const list = await listOf('on', sound);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(allByRole(list, 'group', 'Needs attention')).to.have.length(0);
  });

  it('are neither shown nor counted where the host leaves them out', async () => {
    const list = await listOf('off');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(allByRole(list, 'group', 'Needs attention')).to.have.length(0);
    expect(shownText(list)).not.to.contain('Never used');
    list.attention = 'on';
    await eventually(() => byRole(list, 'group', 'Needs attention'));
  });
});

import { expect, fixture } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html, type LitElement, type TemplateResult } from 'lit';
import { ConfirmDialog } from '../../src/ui/confirm-dialog/confirm-dialog.js';
import { DataGrid } from '../../src/ui/data-grid/data-grid.js';
import { Messages } from '../../src/ui/messages/messages.js';

ConfirmDialog.define();
DataGrid.define();
Messages.define();

const COLUMNS = [{ id: 'name', label: 'API token', cell: () => '' }];

const SHOWN: Readonly<Record<string, TemplateResult>> = {
  'rows on their way': html`<tokenry-data-grid
    loading="first"
    .columns=${COLUMNS}
  ></tokenry-data-grid>`,
  'rows that are read again': html`<tokenry-data-grid loading="reload"></tokenry-data-grid>`,
  'a question while the act runs': html`<tokenry-confirm-dialog
    open
    busy
    heading="Delete API token"
    confirm-label="Delete"
  ></tokenry-confirm-dialog>`,
  'a message': html`<tokenry-messages></tokenry-messages>`,
};

/** What moves in it for longer than can be seen, or without end. */
async function movements(shown: TemplateResult): Promise<string[]> {
  const element = await fixture<LitElement>(shown);
  if (element instanceof Messages) element.show({ tone: 'success', text: 'Robot 3 was disabled' });
  await element.updateComplete;
  return [...element.renderRoot.querySelectorAll('*')].flatMap((each) =>
    [null, '::before', '::backdrop'].flatMap((pseudo) => {
      const style = getComputedStyle(each, pseudo);
      const { animationName, animationDuration, animationIterationCount } = style;
      const isAnimated =
        animationName !== 'none' &&
        (animationIterationCount === 'infinite' || canBeSeen(animationDuration));
      return isAnimated || canBeSeen(style.transitionDuration)
        ? [`${each.localName}.${each.getAttribute('class') ?? ''}${pseudo ?? ''}`]
        : [];
    }),
  );
}

/** Of durations as a computed style gives them, in seconds. */
function canBeSeen(durations: string): boolean {
  return durations.split(',').some((duration) => Number.parseFloat(duration) > 0.001);
}

/** What a keyframe may change without the page being laid out anew. */
const CHEAP = ['opacity', 'rotate', 'scale', 'transform', 'translate'];
/** What a keyframe says of itself. */
const OF_ITSELF = ['offset', 'computedOffset', 'easing', 'composite'];

describe('what goes on and on', () => {
  for (const [what, shown] of Object.entries(SHOWN)) {
    it(`lays nothing out anew: ${what}`, async () => {
      const element = await fixture<LitElement>(shown);
      const effects = element.shadowRoot?.getAnimations().map(({ effect }) => effect) ?? [];
      const endless = effects.filter((effect) => effect?.getTiming().iterations === Infinity);
      const changed = endless.flatMap((effect) =>
        effect instanceof KeyframeEffect ? effect.getKeyframes().flatMap(Object.keys) : [],
      );
      expect(changed.filter((name) => ![...CHEAP, ...OF_ITSELF].includes(name))).to.be.empty;
    });
  }

  it('passes from where a line begins to where it ends', async () => {
    for (const [dir, before] of [
      ['ltr', 'left'],
      ['rtl', 'right'],
    ] as const) {
      const room = await fixture(html`<div dir=${dir}>${SHOWN['rows that are read again']}</div>`);
      const grid = room.querySelector<LitElement>('tokenry-data-grid');
      await grid?.updateComplete;
      const [bar] = grid?.shadowRoot?.getAnimations() ?? [];
      const progress = grid?.shadowRoot?.querySelector('.progress');
      if (!bar || !progress) throw new Error('nothing passes');
      bar.pause();
      bar.currentTime = 0;
      const { translate, width } = getComputedStyle(progress, '::before');
      const at = (Number.parseFloat(translate) / 100) * Number.parseFloat(width);
      const end = at + Number.parseFloat(width);
      const isOutside = before === 'left' ? end <= 0 : at >= progress.clientWidth;
      expect(isOutside, `${dir}: begins ${before} of what it passes`).to.equal(true);
    }
  });
});

/** Of the browsers that run these tests, Chromium alone can be told what its user prefers. */
const whereEmulated = navigator.userAgent.includes('Chrome') ? describe : describe.skip;

whereEmulated('for who asks for less motion', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  for (const [what, shown] of Object.entries(SHOWN)) {
    it(`${what}: nothing moves`, async () => {
      expect(await movements(shown), 'for everyone else').not.to.be.empty;
      await emulateMedia({ reducedMotion: 'reduce' });
      expect(await movements(shown)).to.deep.equal([]);
    });
  }
});

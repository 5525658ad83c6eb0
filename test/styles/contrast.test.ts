import { expect, fixture } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { cells } from '../../src/styles/cells.styles.js';
import { controls } from '../../src/styles/controls.styles.js';
import { form } from '../../src/styles/form.styles.js';
import { tokens } from '../../src/styles/tokens.styles.js';
import { histogramStyles } from '../../src/ui/histogram/histogram.styles.js';
import { backgroundOf, contrast, painted } from './contrast.js';

const TEXT = 4.5;
const CONTROL = 3;
const ENHANCED = 7;

/** Everything that is written in a colour of its own, on each of the backgrounds there are. */
class ContrastProbe extends LitElement {
  static override styles = [
    tokens,
    controls,
    form,
    cells,
    histogramStyles,
    css`
      section {
        padding: 1rem;
        background: var(--_ground);
      }
      .surface {
        --_ground: var(--_surface);
      }
      .sunken {
        --_ground: var(--_sunken);
      }
      .hover {
        --_ground: var(--_hover);
      }
      .selected {
        --_ground: var(--_selected);
      }
      .raised {
        --_ground: var(--_raised);
      }
      .outline {
        border: 2px solid var(--_focus);
      }
      .line {
        border: 1px solid var(--_accent);
      }
      .series {
        border: 1px solid var(--_series);
      }
    `,
  ];

  protected override render(): TemplateResult[] {
    return ['surface', 'sunken', 'hover', 'selected', 'raised'].map(
      (ground) => html`
        <section class=${ground}>
          <p data-text="text">Robot 1</p>
          <p data-text="hint" class="hint">TKN-1234-1237</p>
          <p data-text="secondary" class="secondary">TKN-1234-1237</p>
          <a data-text="link" class="link" href="#robot">Robot 1</a>
          <p data-text="error" class="field-error">Say what the token is for.</p>
          <p data-text="warning" class="mark warning">Unused 90+ days</p>
          <p data-text="danger" class="mark danger">Expired</p>
          <span data-text="avatar" class="avatar">R1</span>
          ${['neutral', 'success', 'warning', 'danger', 'info'].map(
            (tone) => html`<span data-text="${tone} badge" class="badge ${tone}">Active</span>`,
          )}
          <button data-text="button" data-control="button" class="button">Refresh</button>
          <button data-text="primary button" class="button primary">Add</button>
          <button data-text="danger button" class="button danger">Delete</button>
          <input data-text="field" data-control="field" class="input" aria-label="Name" />
          <div data-control="focus ring" class="outline"></div>
          <div data-control="accent" class="line"></div>
          ${[0, 1, 2, 3, 4].map(
            (place) =>
              html`<div data-control=${`series ${place}`} class=${`series of-${place}`}></div>`,
          )}
        </section>
      `,
    );
  }
}
customElements.define('contrast-probe', ContrastProbe);

interface Shortfall {
  readonly what: string;
  readonly ratio: number;
}

/** What falls short of the contrast that it needs. */
async function shortfalls(style: string, text = TEXT): Promise<Shortfall[]> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  try {
    const probe = await fixture<ContrastProbe>(html`<contrast-probe></contrast-probe>`);
    const found: Shortfall[] = [];
    for (const element of probe.renderRoot.querySelectorAll<HTMLElement>('section > *')) {
      const { color, borderTopColor } = getComputedStyle(element);
      const ground = element.parentElement;
      const where = `on ${ground?.className ?? ''}`;
      const { text: written, control } = element.dataset;
      const ofText = contrast(painted(color), backgroundOf(element));
      const ofControl = contrast(painted(borderTopColor), backgroundOf(ground));
      if (written && ofText < text) found.push({ what: `${written} ${where}`, ratio: ofText });
      if (control && ofControl < CONTROL) {
        found.push({ what: `${control} ${where}`, ratio: ofControl });
      }
    }
    return found;
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  }
}

async function theme(name: string): Promise<string> {
  const answer = await fetch(new URL(`../../src/styles/themes/${name}.css`, import.meta.url));
  expect(answer.ok, name).to.be.true;
  return answer.text();
}

/** Of the browsers that run these tests, Chromium alone can be told what its user prefers. */
const whereEmulated = navigator.userAgent.includes('Chrome') ? it : it.skip;

const SCHEMES = ['light', 'dark'];
const inScheme = (scheme: string): string => `:root { color-scheme: ${scheme}; }`;

for (const scheme of SCHEMES) {
  describe(`in ${scheme}`, () => {
    it('without a theme, all text and every control can be made out', async () => {
      expect(await shortfalls(inScheme(scheme))).to.deep.equal([]);
    });

    for (const name of ['default', 'marketplace', 'material']) {
      it(`in the theme “${name}”, all text and every control can be made out`, async () => {
        expect(await shortfalls((await theme(name)) + inScheme(scheme))).to.deep.equal([]);
      });
    }

    // One colour for both schemes, as a host without a dark brand colour would give it.
    for (const accent of ['#ff6a00', '#ffe500', '#00c389', '#e4002b', '#00103d', '#000', '#fff']) {
      it(`with nothing but the accent ${accent}, all text can be read`, async () => {
        const style = `:root { --tokenry-accent: ${accent}; } ${inScheme(scheme)}`;
        expect(await shortfalls(style)).to.deep.equal([]);
      });
    }

    whereEmulated(
      'where more contrast is asked for, text has it, whatever the theme says',
      async () => {
        const more = { contrast: 'more' } as Parameters<typeof emulateMedia>[0];
        const none = { contrast: null } as Parameters<typeof emulateMedia>[0];
        await emulateMedia(more);
        try {
          if (!matchMedia('(prefers-contrast: more)').matches) throw new Error('not emulated');
          const pale = ':root { --tokenry-muted: light-dark(#bbb, #555); }';
          const found = await shortfalls(pale + inScheme(scheme), ENHANCED);
          // The buttons that are filled keep the colour that the host gave them.
          expect(found.filter(({ what }) => !/(primary|danger) button/.test(what))).to.deep.equal(
            [],
          );
        } finally {
          await emulateMedia(none);
        }
      },
    );
  });
}

whereEmulated('in forced colours, everything is in the colours of the system', async () => {
  await emulateMedia({ forcedColors: 'active' });
  try {
    expect(await shortfalls(await theme('marketplace'))).to.deep.equal([]);
  } finally {
    await emulateMedia({ forcedColors: 'none' });
  }
});

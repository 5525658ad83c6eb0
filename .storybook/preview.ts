import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { configure } from 'storybook/test';
import manifest from 'virtual:custom-elements-manifest';
import { TokenProvider } from '../src/elements/token-provider/token-provider.js';
import { restOfTerms } from '../src/locales/register-locale.js';
import type { AdapterErrorKind } from '../src/model/errors.js';
import { simulation } from '../stories/elements/simulation.js';
import { directionOf, loadLanguage } from './languages.js';
import { narrowCheck } from './narrow-check.js';
import './preview.css';
import { showTheme } from './themes.js';
import { asAtFirst, toolbar } from './toolbar.js';

setCustomElementsManifest(manifest);
TokenProvider.define();
// What loads on first use takes its time on a machine that is busy.
configure({ asyncUtilTimeout: 10_000 });

const preview: Preview = {
  tags: ['autodocs'],
  afterEach: narrowCheck,
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    // Storybook reads this without running it, so it is spelled out.
    options: {
      storySort: {
        order: [
          'Guides',
          [
            'Getting started',
            'Write an adapter',
            'The Marketplace adapter',
            'Theming',
            'Languages',
            'Events and taking over',
            'Secrets and step-up',
            'Server rendering',
            'Frameworks',
            'Accessibility',
            'Security and CSP',
            'Performance',
          ],
          'Elements',
          'Building blocks',
        ],
      },
    },
  },
  globalTypes: toolbar,
  initialGlobals: asAtFirst,
  loaders: [
    // Blocks that are shown on their own have no element to wait for their words.
    restOfTerms,
    ({ globals }) => loadLanguage(String(globals['language'])),
  ],
  decorators: [
    (story, { globals }) => {
      const chosen = (name: string): string => String(globals[name]);
      const root = document.documentElement;
      const direction = chosen('direction');
      showTheme(chosen('theme'));
      root.style.colorScheme = chosen('scheme');
      root.style.setProperty('--tokenry-density', chosen('density'));
      root.lang = chosen('language');
      root.dir = direction === 'auto' ? directionOf(root.lang) : direction;
      simulation.latency = Number(chosen('latency'));
      simulation.failure = (chosen('failure') || undefined) as AdapterErrorKind | undefined;
      const timeZone = chosen('timeZone');
      const shown = timeZone
        ? html`<token-provider .timeZone=${timeZone}>${story()}</token-provider>`
        : story();
      // An element that has its rows keeps them: another backend is seen by a new one.
      return html`${keyed(`${timeZone} ${chosen('latency')} ${chosen('failure')}`, shown)}`;
    },
  ],
};

export default preview;

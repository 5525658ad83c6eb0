import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { keyed } from 'lit/directives/keyed.js';
import { configure } from 'storybook/test';
import manifest from 'virtual:custom-elements-manifest';
import { TokenProvider } from '../src/elements/token-provider/token-provider.js';
import { restOfTerms } from '../src/locales/register-locale.js';
import '../src/locales/rest/en.js';
import { simulation } from '../stories/elements/simulation.js';
import { properties } from '../stories/elements/properties.js';
import { argTypesOf, descriptionOf, NOT_SET_HERE } from './arg-types.js';
import { loadLanguage } from './languages.js';
import { narrowCheck } from './narrow-check.js';
import './preview.css';
import { surroundPage, surroundStory } from './surroundings.js';
import { showTheme } from './themes.js';
import { asAtFirst, failureOf, latencyOf, timeZoneOf, toolbar } from './toolbar.js';

setCustomElementsManifest(manifest);
TokenProvider.define();
// What loads on first use takes its time on a machine that is busy.
configure({ asyncUtilTimeout: 10_000 });

const preview: Preview = {
  tags: ['autodocs'],
  afterEach: narrowCheck,
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, exclude: NOT_SET_HERE },
    docs: { extractArgTypes: argTypesOf, extractComponentDescription: descriptionOf },
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
            'Parts of your own',
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
          [
            'token-manager',
            'token-list',
            ['*', 'Toolbar', 'Errors'],
            'token-details',
            'token-tabs',
            'audit-trail',
            'token-editor',
            'Confirmations',
            'token-provider',
          ],
          'Building blocks',
          ['Foundations', 'Controls'],
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
  // An element in place keeps what was done to it while a control changes one of its properties.
  render: (args, { component }) =>
    staticHtml`<${unsafeStatic(String(component))} ${properties(args)}></${unsafeStatic(String(component))}>`,
  decorators: [
    (story, { globals, viewMode }) => {
      const chosen = (name: string): string => String(globals[name]);
      const latency = chosen('latency');
      const failure = chosen('failure');
      const timeZone = timeZoneOf(chosen('timeZone'));
      const surroundings = {
        scheme: chosen('scheme'),
        density: chosen('density'),
        language: chosen('language'),
        direction: chosen('direction'),
      };
      showTheme(chosen('theme'));
      simulation.latency = latencyOf(latency);
      simulation.failure = failureOf(failure);
      if (viewMode !== 'docs') surroundPage(surroundings);
      const shown = timeZone
        ? html`<token-provider .timeZone=${timeZone}>${story()}</token-provider>`
        : story();
      // An element that has its rows keeps them: another backend is seen by a new one.
      const fresh = html`${keyed(`${timeZone} ${latency} ${failure}`, shown)}`;
      return viewMode === 'docs' ? surroundStory(surroundings, fresh) : fresh;
    },
  ],
};

export default preview;

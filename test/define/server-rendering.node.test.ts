import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import { expect, test } from 'vitest';
import '../../src/define/index.js';
import { MemoryAdapter, sampleData } from '../../src/adapters/memory/index.js';
import '../../src/locales/ar.js';
import '../../src/locales/de.js';

const sent = (template: TemplateResult): Promise<string> => collectResult(render(template));

test('a list is sent with its heading, its toolbar and the outline of its table', async () => {
  const page = await sent(html`<token-list lang="en" heading="Robots"></token-list>`);
  expect(page).toContain('<template shadowroot="open" shadowrootmode="open"');
  expect(page).toMatch(/<h2[^>]*>(<!--.*?-->)*Robots/);
  expect(page).toContain('type="search"');
  expect(page).toContain('<table');
  expect(page).toMatch(/role="columnheader"[^]*Date created/);
});

test('an element is sent in the language of its own lang', async () => {
  expect(await sent(html`<token-list lang="de"></token-list>`)).toContain('API-Token');
});

test('no adapter is asked on a server', async () => {
  const asked: string[] = [];
  const adapter = new Proxy(new MemoryAdapter(sampleData()), {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return () => {
        asked.push(String(name));
        return new Promise(() => undefined);
      };
    },
  });
  await sent(html`
    <token-manager lang="en" .adapter=${adapter}></token-manager>
    <audit-trail lang="en" histogram live .adapter=${adapter}></audit-trail>
  `);
  expect(asked).toEqual([]);
});

test.each([
  ['token-details', html`<token-details lang="en" token-id="TKN-1234-1237"></token-details>`],
  ['token-tabs', html`<token-tabs lang="en" token-id="TKN-1234-1237"></token-tabs>`],
  ['audit-trail', html`<audit-trail lang="en" histogram live></audit-trail>`],
  ['token-editor', html`<token-editor lang="en"></token-editor>`],
  ['token-manager', html`<token-manager lang="en" routing="hash"></token-manager>`],
  [
    'token-provider',
    html`<token-provider time-zone="UTC"><token-list lang="en"></token-list></token-provider>`,
  ],
])('%s is rendered without a browser', async (tag, template) => {
  const page = await sent(template);
  expect(page).toContain(`<${tag} `);
  expect(page).toContain('shadowrootmode="open"');
});

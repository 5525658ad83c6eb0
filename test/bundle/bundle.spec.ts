import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { samplesOf } from '../docs/samples.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const ORIGIN = 'http://portal.test';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; " +
  "connect-src 'self'; require-trusted-types-for 'script'";

const PAGE = `<!doctype html>
<html lang="de">
  <title>A portal</title>
  <script type="module" src="/portal.js"></script>
  <token-list></token-list>
</html>`;

// An adapter as a host would write it, against the contract alone.
const PORTAL = `
  import { AdapterError, TokenList, setDefaultAdapter } from '/dist/cdn/tokenry.js';
  import '/dist/cdn/locales/de.js';

  const robot = { id: 'TKN-1', name: 'Robot', status: 'Active', modules: [], audit: {} };
  setDefaultAdapter({
    listTokens: async () => ({ items: [robot], total: 1 }),
    getToken: async () => { throw new AdapterError('not-found'); },
  });
  TokenList.define('my-tokens');
`;

const test = base.extend({
  page: async ({ page }, use) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    const headers = { 'content-security-policy': POLICY };
    await page.route(`${ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') {
        await route.fulfill({ headers, contentType: 'text/html', body: PAGE });
      } else if (pathname === '/portal.js') {
        await route.fulfill({ headers, contentType: 'text/javascript', body: PORTAL });
      } else if (pathname.startsWith('/dist/')) {
        await route.fulfill({ headers, path: DIST + pathname.slice('/dist/'.length) });
      } else {
        await route.fulfill({ status: 204 });
      }
    });
    await page.goto(`${ORIGIN}/`);
    await use(page);
    expect(problems).toEqual([]);
  },
});

test('one file gives a bare page its elements, over a host’s own adapter', async ({ page }) => {
  await expect(page.getByRole('rowheader', { name: 'Robot' })).toBeVisible();
});

test('a locale beside it speaks in the elements of the bundle', async ({ page }) => {
  await expect(page.getByRole('table', { name: 'API-Tokens' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Erstellt von' })).toBeVisible();
});

test('an element can also be registered under a name of the host’s', async ({ page }) => {
  await page.evaluate(() => {
    document.body.replaceChildren(document.createElement('my-tokens'));
  });
  await expect(page.locator('my-tokens').getByRole('rowheader', { name: 'Robot' })).toBeVisible();
});

base('the page of the README runs without a bundler, by its import map', async ({ page }) => {
  const samples = samplesOf('README.md').filter(({ language }) => language === 'html');
  const map = samples.find(({ code }) => code.includes('importmap'));
  const use = samples.find(({ code }) => code.includes('<token-manager'));
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      const body = `<!doctype html><html lang="en">${map?.code ?? ''}${use?.code ?? ''}</html>`;
      await route.fulfill({ contentType: 'text/html', body });
    } else if (pathname.startsWith('/tokenry/')) {
      await route.fulfill({ path: DIST + pathname.slice('/tokenry/'.length) });
    } else {
      await route.fulfill({ status: 401, json: {} });
    }
  });
  await page.goto(`${ORIGIN}/`);
  await expect(page.getByRole('heading', { name: 'API tokens' })).toBeVisible();
  await expect(page.getByRole('alert').first()).toBeVisible();
});

import { fileURLToPath } from 'node:url';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { startServer, type RunningServer } from '../../demo/server/server.js';

const portalDir = fileURLToPath(new URL('../../demo/dist/portal', import.meta.url));

interface Options {
  /** Whether the server shows secrets again. */
  readonly secrets: 'readable' | 'once';
}

/** A journey has a page of the portal, whose server is real and whose database is in memory. */
export const test = base.extend<{ problems: string[] }, Options & { server: RunningServer }>({
  secrets: ['readable', { scope: 'worker', option: true }],
  server: [
    async ({ secrets }, use) => {
      const server = await startServer({ portalDir, secrets });
      await use(server);
      await server.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: ({ server }, use) => use(server.url),
  // Whatever a journey does, the page reports no error and nothing its policy forbids.
  problems: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        // An answer of 401, 403 or 404 is part of a journey; the browser tells of each in the console.
        const isAnswer = /Failed to load resource.*\b(401|403|404)\b/.test(message.text());
        if (message.type() === 'error' && !isAnswer) problems.push(message.text());
      });
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
          console.error(`The policy forbids: ${violatedDirective} ${sample}`),
        );
      });
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The table of tokens or of audit records. */
export function table(page: Page, name: 'API tokens' | 'Audit trail'): Locator {
  return page.getByRole('table', { name });
}

/** The row of the token with the name. */
export function rowOf(page: Page, name: string): Locator {
  return table(page, 'API tokens').getByRole('row').filter({ hasText: name });
}

/** The names in the table, from the top. */
export async function names(page: Page): Promise<string[]> {
  return table(page, 'API tokens').getByRole('rowheader').getByRole('link').allTextContents();
}

/** Fills in the editor for a token with all modules, and adds it. */
export async function addToken(page: Page, name: string): Promise<void> {
  await page.goto('/#/tokens');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const editor = page.getByRole('dialog', { name: 'Add API token' });
  await editor.getByLabel('API token name').fill(name);
  await editor.getByRole('button', { name: 'Next' }).click();
  await editor.getByRole('checkbox', { name: 'Select all' }).check();
  await editor.getByRole('button', { name: 'Next' }).click();
  await editor.getByRole('button', { name: 'Add API token' }).click();
}

/** Adds a token and goes to its details. */
export async function addAndOpen(page: Page, name: string): Promise<void> {
  await addToken(page, name);
  await page.locator('token-editor').getByRole('button', { name: 'View details' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

/** Takes the value of the token that is open to the clipboard, and from there. */
export async function copySecret(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy value' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' }).first()).toBeAttached();
  return page.evaluate(() => navigator.clipboard.readText());
}

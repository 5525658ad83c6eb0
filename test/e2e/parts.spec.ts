import type { Page } from '@playwright/test';
import { expect, test } from './portal.js';

const MISSING = 'The service cannot be reached. Try again in a moment.';

async function openTrail(page: Page): Promise<void> {
  await page.goto('/#/tokens');
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.getByRole('tab', { name: 'Audit trail' }).click();
  await expect(page.getByRole('button', { name: 'View details' }).first()).toBeVisible();
}

/** What a press opens, whose code is in a part of its own. */
const OPENED: readonly {
  readonly what: string;
  readonly part: string;
  readonly goTo: (page: Page) => Promise<unknown>;
  readonly press: (page: Page) => Promise<void>;
}[] = [
  {
    what: 'Add API token',
    part: 'token-acts',
    goTo: (page) => page.goto('/#/tokens'),
    press: (page) => page.getByRole('button', { name: 'Add', exact: true }).click(),
  },
  {
    what: 'Record details',
    part: 'record-dialog',
    goTo: openTrail,
    press: (page) => page.getByRole('button', { name: 'View details' }).first().click(),
  },
  {
    what: 'Export records',
    part: 'export-dialog',
    goTo: openTrail,
    press: (page) => page.getByRole('button', { name: 'Export', exact: true }).click(),
  },
  {
    what: 'Filter',
    part: 'toolbar-panels',
    goTo: (page) => page.goto('/#/tokens'),
    press: (page) => page.getByRole('button', { name: 'Filter', exact: true }).click(),
  },
];

for (const { what, part, goTo, press } of OPENED) {
  test(`a dialog whose part cannot be loaded says so, and comes at the next press: ${what}`, async ({
    page,
    problems,
  }) => {
    await page.route(`**/${part}*.js`, (route) => route.abort());
    await goTo(page);
    // Who says it is there by then.
    await expect(page.getByRole('alert').first()).toBeAttached();
    await press(page);
    await expect(page.getByText(MISSING)).toBeVisible();
    expect(await page.getByRole('dialog', { name: what }).count()).toBe(0);
    await page.unroute(`**/${part}*.js`);
    await expect(async () => {
      await press(page);
      await expect(page.getByRole('dialog', { name: what })).toBeVisible({ timeout: 2000 });
    }).toPass();
    problems.length = 0;
  });
}

test('a tab whose part cannot be loaded says so, and comes when it is tried again', async ({
  page,
  problems,
}) => {
  await page.route('**/token-modules*.js', (route) => route.abort());
  await page.goto('/#/tokens');
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.getByRole('tab', { name: 'Modules' }).click();
  await expect(page.getByRole('heading', { name: 'The service cannot be reached' })).toBeVisible();
  await page.unroute('**/token-modules*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('table', { name: 'Modules' })).toBeVisible();
  problems.length = 0;
});

test('a part that cannot be loaded says so in words, and comes at the next try', async ({
  page,
  problems,
}) => {
  await page.goto('/#/tokens');
  // Which tokens are active, other journeys change.
  const active = page.getByRole('row', { name: / Active Actions for/ }).first();
  const actions = active.getByRole('button', { name: /^Actions for/ });
  const disable = async (): Promise<void> => {
    await actions.click();
    await page.getByRole('menuitem', { name: 'Disable' }).click();
  };
  // What opens the parts is there once a row has a menu.
  await actions.click();
  await expect(page.getByRole('menuitem', { name: 'Disable' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.route('**/*.js', (route) => route.abort());
  await disable();
  await expect(page.getByText('The service cannot be reached')).toBeVisible();
  await page.unroute('**/*.js');
  await disable();
  const question = page.getByRole('dialog', { name: 'Disable API token' });
  await expect(question).toContainText('will fail until you enable it again');
  // The browser tells of each part that it did not get.
  problems.length = 0;
});

test('a panel of the list that cannot be loaded comes at the next press', async ({
  page,
  problems,
}) => {
  await page.goto('/#/tokens');
  const button = page.getByRole('button', { name: 'Sort', exact: true });
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  const refused = page.waitForEvent('requestfailed');
  await page.route('**/*.js', (route) => route.abort());
  await button.click();
  await refused;
  await page.unroute('**/*.js');
  await expect(async () => {
    await button.click();
    await expect(page.getByRole('dialog', { name: 'Sort' })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(page.getByRole('button', { name: 'Add another' })).toBeVisible();
  problems.length = 0;
});

test('the bar of what is selected comes with a selection where it did not come before', async ({
  page,
  problems,
}) => {
  await page.route('**/bulk-bar*', (route) => route.abort());
  const refused = page.waitForEvent('requestfailed', (request) =>
    request.url().includes('bulk-bar'),
  );
  await page.goto('/#/tokens');
  await refused;
  await page.unroute('**/bulk-bar*');
  await page
    .getByRole('checkbox', { name: /^Select / })
    .nth(1)
    .check();
  await expect(page.getByText('1 selected')).toBeVisible();
  problems.length = 0;
});

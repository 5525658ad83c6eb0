import { expect, names, table, test } from './portal.js';

test('the audit trail opens a record, whose address shows it again', async ({ page }) => {
  await page.goto('/#/audit');
  await expect(page).toHaveTitle(/^Audit trail/);
  await page.getByRole('button', { name: 'View details' }).nth(2).click();
  const dialog = page.getByRole('dialog', { name: 'Record details' });
  await expect(dialog).toBeVisible();
  await expect(page).toHaveURL(/#\/audit\/AUD-[-0-9]+$/);
  const id = page.url().split('/').at(-1) ?? '';
  await expect(page.locator('tokenry-record-dialog')).toContainText(id);
  await page.reload();
  await expect(page.locator('tokenry-record-dialog')).toContainText(id);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/#\/audit$/);
  await page.getByRole('searchbox', { name: 'Search' }).fill('Disabled');
  await expect(page).toHaveURL(/#\/audit\?search=Disabled$/);
});

test('the audit trail counts each kind of event, and lists those of one', async ({ page }) => {
  await page.goto('/#/audit');
  const legend = page.getByRole('list', { name: 'Event' });
  const disabled = legend.getByRole('button', { name: /^disabled \d+$/ });
  const count = (await disabled.textContent())?.replace(/\D/g, '') ?? '';
  await disabled.click();
  await expect(page.locator('audit-trail')).toContainText(`of ${count} rows`);
  await expect(disabled).toHaveAttribute('aria-pressed', 'true');
  await expect(legend.getByRole('button')).toHaveCount(1);
  await expect(page).toHaveURL(/token\.disabled/);
  await page.reload();
  await expect(disabled).toHaveAttribute('aria-pressed', 'true');
  await disabled.click();
  await expect(legend.getByRole('button')).not.toHaveCount(1);
});

test('theme, density, language and time zone take effect and are kept', async ({ page }) => {
  await page.goto('/');
  await expect(table(page, 'API tokens').getByRole('rowheader')).toHaveCount(10);
  await page.getByRole('button', { name: 'Preferences' }).click();
  const preferences = page.getByRole('form', { name: 'Preferences' });
  await preferences.getByLabel('Theme').selectOption('dark');
  await preferences.getByLabel('Density').selectOption('compact');
  const time = page.locator('token-list time').first();
  const before = await time.textContent();
  await preferences.getByLabel('Time zone').selectOption('Asia/Kathmandu');
  await expect(time).not.toHaveText(before ?? '');
  await preferences.getByLabel('Language').selectOption('ar');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  await expect(page.getByRole('link', { name: 'سجل التدقيق' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add', exact: true })).toHaveCount(0);
  await expect(page.locator('token-list').getByRole('table')).toBeVisible();
});

test('the sample in memory takes the place of the server', async ({ page }) => {
  await page.goto('/');
  await expect(table(page, 'API tokens').getByRole('rowheader')).toHaveCount(10);
  const onServer = await names(page);
  // What needs a look is counted a moment later.
  await expect(page.getByRole('button', { name: /^Never used/ })).toBeVisible();
  await page.getByRole('button', { name: 'Preferences' }).click();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole('combobox', { name: 'Data' }).selectOption('memory');
  await expect.poll(() => names(page)).not.toEqual(onServer);
  await expect(table(page, 'API tokens').getByRole('rowheader')).toHaveCount(10);
  expect(asked.filter((path) => path.startsWith('/public'))).toEqual([]);
});

for (const width of [320, 768, 1440]) {
  test(`no page is wider than a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/#/tokens');
    const link = page.locator('token-list').getByRole('link').first();
    const details = await link.getAttribute('href');
    for (const hash of ['#/tokens', '#/audit', details, `${details}/details`, `${details}/audit`]) {
      await page.goto(`/${hash}`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, hash ?? '').toBe(0);
    }
  });
}

import { expect, names, rowOf, table, test } from './portal.js';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(table(page, 'API tokens').getByRole('rowheader')).toHaveCount(10);
});

test('the search is in the address, and a reload or another window finds the same', async ({
  page,
  context,
}) => {
  await page.getByRole('searchbox', { name: 'Search' }).fill('osaka');
  await expect(page).toHaveURL(/#\/tokens\?search=osaka$/);
  await expect.poll(async () => (await names(page)).every((n) => /osaka/i.test(n))).toBe(true);
  const found = await names(page);
  expect(found.length).toBeGreaterThan(0);

  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('osaka');
  await expect.poll(() => names(page)).toEqual(found);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect.poll(() => names(other)).toEqual(found);

  await page.getByRole('searchbox', { name: 'Search' }).fill('no token is called this');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(table(page, 'API tokens').getByRole('rowheader')).toHaveCount(10);
});

test('a header sorts, the other way at the second click, and the address says so', async ({
  page,
}) => {
  const header = page.getByRole('columnheader', { name: 'API token' });
  await header.getByRole('button').first().click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=name$/);
  const byName = (a: string, b: string): number => a.localeCompare(b, 'en');
  await expect
    .poll(async () => {
      const shown = await names(page);
      return shown.join() === shown.toSorted(byName).join();
    })
    .toBe(true);
  const ascending = await names(page);
  await header.getByRole('button').first().click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=-name$/);
  await expect.poll(async () => (await names(page)).some((n) => ascending.includes(n))).toBe(false);
  const sorted = await names(page);
  await page.reload();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => names(page)).toEqual(sorted);
});

test('pages turn, back returns to the one before, and rows per page are kept', async ({ page }) => {
  const first = await names(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page).toHaveURL(/page=2$/);
  await expect.poll(() => names(page)).not.toEqual(first);
  const second = await names(page);
  await page.reload();
  await expect.poll(() => names(page)).toEqual(second);
  await page.goBack();
  await expect.poll(() => names(page)).toEqual(first);
  await page.goForward();
  await expect.poll(() => names(page)).toEqual(second);

  await page.getByRole('combobox', { name: 'Rows per page' }).selectOption('25');
  await expect(table(page, 'API tokens').getByRole('rowheader')).toHaveCount(25);
  await page.reload();
  await expect(table(page, 'API tokens').getByRole('rowheader')).toHaveCount(25);
  await expect(page.getByRole('combobox', { name: 'Rows per page' })).toHaveValue('25');
});

test('a token opens from the list, and the way back finds the list as it was', async ({ page }) => {
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page).toHaveURL(/page=2$/);
  await expect(page.getByRole('spinbutton', { name: 'Page' })).toHaveValue('2');
  const link = table(page, 'API tokens').getByRole('rowheader').getByRole('link').nth(3);
  const name = (await link.textContent()) ?? '';
  const id = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
  await link.click();
  await expect(page.getByRole('heading', { name })).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${id} · API tokens`));
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(page).toHaveURL(new RegExp(`#/tokens/${id}/details$`));
  await page.reload();
  await expect(page.getByRole('tabpanel', { name: 'Details' })).toContainText('Created');
  await page.goBack();
  await expect(page).toHaveURL(/page=2$/);
  await expect(rowOf(page, name)).toBeVisible();

  await rowOf(page, name).getByRole('link').click();
  await page.getByRole('link', { name: 'Back to API tokens' }).click();
  await expect(page).toHaveURL(/page=2$/);
  await expect(rowOf(page, name).locator(':focus')).toHaveCount(1);
});

import { expect, test } from './portal.js';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test('what a finger touches is large enough, and no field makes the page magnify', async ({
  page,
}) => {
  await page.goto('/#/tokens');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  const search = page.getByRole('searchbox');
  for (const control of [
    search,
    ...(await page.getByRole('group', { name: 'List options' }).getByRole('button').all()),
    page.getByRole('button', { name: 'Add', exact: true }),
    page.getByRole('button', { name: /^Actions for/ }).first(),
    page.getByRole('combobox', { name: 'Rows per page' }),
  ]) {
    const box = await control.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
  }
  // Safari magnifies the page for what is typed in smaller letters.
  const size = await search.evaluate((field) => getComputedStyle(field).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(16);
});

test('no page is wider than the window', async ({ page }) => {
  const isWithin = (): Promise<boolean> =>
    page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) <= innerWidth);
  for (const hash of ['/#/tokens?rows=50', '/#/audit?rows=100']) {
    await page.goto(hash);
    await expect.poll(() => page.getByRole('rowheader').count()).toBeGreaterThan(20);
    await page.getByRole('rowheader').last().scrollIntoViewIfNeeded();
    await expect.poll(isWithin).toBe(true);
  }
  await page.goto('/#/tokens');
  await page.getByRole('rowheader').getByRole('link').first().tap();
  for (const name of ['General', 'Modules', 'Details', 'Audit trail']) {
    await page.getByRole('tab', { name }).tap();
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    await expect.poll(isWithin).toBe(true);
  }
});

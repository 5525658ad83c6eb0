import { expect, table, test } from './portal.js';

test('whoever signs out sees no token, and signs in again as another', async ({ page }) => {
  await page.goto('/');
  await expect(table(page, 'API tokens').getByRole('rowheader')).toHaveCount(10);
  await page.getByRole('button', { name: 'Ingrid Halvorsen' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(table(page, 'API tokens')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await page.getByRole('button', { name: 'Mateo Rivas' }).click();
  await expect(table(page, 'API tokens').getByRole('rowheader')).toHaveCount(10);
  await expect(page.getByRole('button', { name: 'Mateo Rivas' })).toBeVisible();
});

test('a session that ends is taken up again, and the work goes on where it stopped', async ({
  page,
}) => {
  await page.goto('/#/tokens?page=2');
  await expect(page.getByRole('spinbutton', { name: 'Page' })).toHaveValue('2');
  await page.evaluate(() => fetch('/demo/session', { method: 'DELETE' }));
  await page.getByRole('button', { name: 'Next' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await dialog.getByRole('button', { name: 'Ingrid Halvorsen' }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/page=3$/);
  await expect(page.getByText(/^21–30 of \d+/)).toBeVisible();
});

import { isInHeap } from './heap.js';
import { addToken, expect, test } from './portal.js';

test.use({ secrets: 'once' });

test('the editor shows the value, and closes when it was copied', async ({ page }) => {
  await addToken(page, 'Once robot');
  const editor = page.locator('token-editor');
  await expect(editor.getByText('it cannot be shown again')).toBeVisible();
  const value = editor.getByLabel('API token', { exact: true });
  await expect(value).toContainText(/^tkn_/);
  const secret = (await value.textContent()) ?? '';
  await expect(editor.getByRole('button', { name: 'View details' })).toBeDisabled();
  await editor.getByRole('button', { name: 'Copy value' }).click();
  await editor.getByRole('button', { name: 'View details' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await expect(page.getByRole('heading', { name: 'Once robot' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show value' })).toHaveCount(0);
  await expect(page.locator('token-details')).not.toContainText(secret);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await expect.poll(() => isInHeap(page, secret)).toBe(false);
});

import { isInHeap } from './heap.js';
import { addAndOpen, copySecret, expect, test } from './portal.js';

test('the value is shown, hidden and copied, and no event carries it', async ({ page }) => {
  await addAndOpen(page, 'Secret robot');
  const general = page.getByRole('tabpanel', { name: 'General' });
  const secret = await copySecret(page);
  await expect(general).not.toContainText(secret);
  await page.getByRole('button', { name: 'Show value' }).click();
  await expect(general).toContainText(secret);
  await page.getByRole('button', { name: 'Hide value' }).click();
  await expect(general).not.toContainText(secret);
  await page.getByRole('button', { name: 'Show value' }).click();
  await expect(general).toContainText(secret);
  await page.getByRole('tab', { name: 'Modules' }).click();
  await page.getByRole('tab', { name: 'General' }).click();
  await expect(page.getByRole('button', { name: 'Show value' })).toBeVisible();
  await expect(general).not.toContainText(secret);

  const log = page.getByRole('group').filter({ hasText: 'token-secret' });
  await page.getByText('Events').click();
  await expect(log).toContainText('token-secret-revealed');
  await expect(log).toContainText('token-secret-copied');
  await expect(log).not.toContainText(secret);
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(kept).not.toContain(secret);
});

test('the value is nowhere in memory once it is hidden', async ({ page }) => {
  test.slow(); // Each look at the memory takes seconds.
  await addAndOpen(page, 'Forgetful robot');
  const secret = await copySecret(page);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  const show = page.getByRole('button', { name: 'Show value' });
  await expect.poll(() => isInHeap(page, secret)).toBe(false);
  const ways: readonly (() => Promise<unknown>)[] = [
    () => page.getByRole('button', { name: 'Hide value' }).click(),
    () => page.getByRole('tab', { name: 'Modules' }).click(),
  ];
  for (const hide of ways) {
    await page.getByRole('tab', { name: 'General' }).click();
    await show.click();
    await expect(page.getByRole('button', { name: 'Hide value' })).toBeVisible();
    expect(await isInHeap(page, secret)).toBe(true);
    await hide();
    await expect(page.getByRole('button', { name: 'Hide value' })).toHaveCount(0);
    await expect.poll(() => isInHeap(page, secret)).toBe(false);
  }
});

import { expect, test } from './portal.js';

test('a part that cannot be loaded says so in words, and comes at the next try', async ({
  page,
  problems,
}) => {
  await page.goto('/#/tokens');
  const disable = async (): Promise<void> => {
    await page
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Disable' }).click();
  };
  // What opens the parts is there once a row has a menu.
  await page
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click();
  await expect(page.getByRole('menuitem', { name: 'Disable' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.route('**/*.js', (route) => route.abort());
  await disable();
  await expect(page.locator('tokenry-messages')).toContainText('The service cannot be reached');
  await page.unroute('**/*.js');
  await disable();
  const question = page.getByRole('dialog', { name: 'Disable API token' });
  await expect(question).toContainText('will fail until you enable it again');
  // The browser tells of each part that it did not get.
  problems.length = 0;
});

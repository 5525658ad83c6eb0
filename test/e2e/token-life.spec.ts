import { addAndOpen, copySecret, expect, rowOf, table, test } from './portal.js';

test('a token is added, used, disabled, enabled, edited and deleted, and all agree', async ({
  page,
  server,
}) => {
  test.slow();
  const name = 'Journey robot';
  const call = async (secret: string): Promise<number> =>
    (
      await fetch(`${server.url}/public/v1/accounts/api-tokens`, {
        headers: { authorization: `Bearer ${secret}` },
      })
    ).status;
  const lastAccess = page.locator('token-details dl').first();

  await addAndOpen(page, name);
  const details = page.url();
  await expect(lastAccess).toContainText('Never');
  await page.reload();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(lastAccess).toContainText('Never');

  const secret = await copySecret(page);
  expect(secret).toMatch(/^tkn_/);
  expect(await call(secret)).toBe(200);
  await page.reload();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(lastAccess).not.toContainText('Never');

  await page.getByRole('tab', { name: 'Audit trail' }).click();
  await expect(table(page, 'Audit trail').getByText(`created the API token ${name}`)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Audit trail' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(table(page, 'Audit trail').getByRole('row')).not.toHaveCount(1);

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Disable' }).click();
  await page
    .getByRole('dialog', { name: 'Disable API token' })
    .getByRole('button', { name: 'Disable' })
    .click();
  await expect(page.getByText(`API token “${name}” was disabled`)).toBeVisible();
  await expect(table(page, 'Audit trail').getByText('Disabled API token')).toBeVisible();
  expect(await call(secret)).toBe(401);
  await page.reload();
  await expect(page.locator('token-details [part=header]')).toContainText('Disabled');

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Enable' }).click();
  await page
    .getByRole('dialog', { name: 'Enable API token' })
    .getByRole('button', { name: 'Enable' })
    .click();
  await expect(page.getByText(`API token “${name}” was enabled`)).toBeVisible();
  expect(await call(secret)).toBe(200);
  await page.reload();
  await expect(page.locator('token-details [part=header]')).toContainText('Active');

  const newName = 'Journey robot, renamed';
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const editor = page.getByRole('dialog', { name: 'Edit API token' });
  await editor.getByLabel('API token name').fill(newName);
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`API token “${newName}” was saved`)).toBeVisible();
  await expect(page.getByRole('heading', { name: newName })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: newName })).toBeVisible();

  await page.getByRole('link', { name: 'Back to API tokens' }).click();
  await expect(rowOf(page, newName)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: `Actions for ${newName}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  // It was used a moment ago, so its name has to be typed.
  const question = page.getByRole('dialog', { name: 'Delete API token' });
  await question.getByLabel(`Type “${newName}” to confirm`).fill(newName);
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText(`API token “${newName}” was deleted`)).toBeVisible();
  await expect(rowOf(page, newName)).toHaveCount(0);
  expect(await call(secret)).toBe(401);
  await page.reload();
  await expect(table(page, 'API tokens').getByRole('row')).not.toHaveCount(1);
  await expect(rowOf(page, newName)).toHaveCount(0);

  await page.goto(details);
  await expect(page.getByText('API token not found')).toBeVisible();
  await expect(page.getByText('It does not exist, or it was deleted.')).toBeVisible();
  await page.goto('/#/audit?search=' + encodeURIComponent(newName));
  await expect(table(page, 'Audit trail').getByText('Deleted API token')).toBeVisible();
});

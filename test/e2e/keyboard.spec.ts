import type { Page } from '@playwright/test';
import { addToken, expect, rowOf, test } from './portal.js';

/** Presses Tab until what has focus has the name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent.trim();
    });
    if (focused === name) return;
  }
  throw new Error(`Tab never reached “${name}”.`);
}

test('by keyboard alone a token is found, opened, disabled and left', async ({ page }) => {
  test.slow();
  const name = 'Keyboard robot';
  await addToken(page, name);
  await page.goto('/#/audit');
  await page.goto('/#/tokens');
  await page.reload();
  await expect(rowOf(page, name)).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page, `Actions for ${name}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Disable' })).toBeFocused();
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('dialog', { name: 'Disable API token' });
  await expect(confirm.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(confirm.getByRole('button', { name: 'Disable' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`API token “${name}” was disabled`)).toBeVisible();
  await expect(rowOf(page, name)).toContainText('Disabled');
  await expect(page.getByRole('button', { name: `Actions for ${name}` })).toBeFocused();

  await page.keyboard.press('Shift+Tab');
  await expect(rowOf(page, name).locator(':focus')).toHaveCount(1);
  await rowOf(page, name).getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name })).toBeFocused();
  await tabTo(page, 'General');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Modules' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'Audit trail' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.getByRole('link', { name: 'Back to API tokens' }).focus();
  await page.keyboard.press('Enter');
  await expect(rowOf(page, name).locator(':focus')).toHaveCount(1);
});

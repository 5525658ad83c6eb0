import type { Locator } from '@playwright/test';
import { expect, table, test } from './portal.js';

/** How much of the place of its words is dark, and how much is light, in parts of 1, as it is painted. */
async function shades(element: Locator): Promise<{ dark: number; light: number }> {
  const area = await element.evaluate((each) => {
    const words = [...each.childNodes].find(
      (node) => node instanceof Text && node.data.trim() !== '',
    );
    const range = document.createRange();
    range.selectNodeContents(words ?? each);
    const text = range.getBoundingClientRect();
    return { x: text.x, y: text.y, width: text.width, height: text.height };
  });
  const page = element.page();
  const picture = await page.screenshot({ clip: area });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const pixels = bitmap.width * bitmap.height;
    let dark = 0;
    let light = 0;
    for (let at = 0; at < data.length; at += 4) {
      const brightness = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
      if (brightness < 100) dark += 1;
      if (brightness > 155) light += 1;
    }
    return { dark: dark / pixels, light: light / pixels };
  }, picture.toString('base64'));
}

// Behind text the browser lays a plate in the system's colours, which contrast cannot be computed of.
test('where the system forces its colours, the words on filled buttons can be read', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/#/tokens');
  await expect(table(page, 'API tokens')).toBeVisible();
  const add = page.getByRole('button', { name: 'Add', exact: true });
  await expect(add).toBeVisible();
  const { dark, light } = await shades(add);
  expect(dark).toBeGreaterThan(0.05);
  expect(light).toBeGreaterThan(0.05);
});

// `npm run screenshots -- readme`: the pictures of the README, of the demo portal as it is built and
// served, with the data that everyone gets who starts it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserLaunchOptions } from './browser.js';

const FOLDER = 'stories/pictures';
const PORTAL = 'demo/dist/portal';
const SIZE = { width: 1280, height: 768 };
const MOST_BYTES = 250_000;

export async function takeReadmePictures() {
  const { build } = await import('vite');
  await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
  const { register } = await import('tsx/esm/api');
  register();
  const { startServer } = await import('../demo/server/server.ts');
  const server = await startServer({ portalDir: PORTAL });
  const browser = await chromium.launch(browserLaunchOptions());
  try {
    mkdirSync(FOLDER, { recursive: true });
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      const picture = await webp(browser, await portal(browser, server.url, scheme));
      const file = join(FOLDER, `portal-${scheme}.webp`);
      if (picture.length > MOST_BYTES) throw new Error(`${file} has ${picture.length} bytes.`);
      writeFileSync(file, picture);
      console.log(`${file}: ${picture.length} bytes`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {'light' | 'dark'} colorScheme
 */
async function portal(browser, url, colorScheme) {
  const page = await browser.newPage({
    viewport: SIZE,
    deviceScaleFactor: 2,
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  await page.goto(`${url}/#/tokens`);
  await page.getByRole('rowheader').first().waitFor();
  await page.waitForLoadState('networkidle');
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/**
 * A picture in the format that the browser writes smallest.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Buffer} png
 */
async function webp(browser, png) {
  const page = await browser.newPage();
  const base64 = await page.evaluate(async (source) => {
    const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.85).split(',')[1] ?? '';
  }, png.toString('base64'));
  await page.close();
  return Buffer.from(base64, 'base64');
}

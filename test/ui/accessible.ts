import { expect } from '@open-wc/testing';
import { stillness } from './stillness.js';

/** The accessibility check in light and in dark, each once its transitions are over. */
export async function expectAccessible(
  element: Element,
  ignoredRules: string[] = [],
): Promise<void> {
  const root = document.documentElement;
  root.style.background = 'light-dark(white, #15181e)'; // Axe takes a page without one as white.
  try {
    for (const scheme of ['light', 'dark']) {
      root.style.colorScheme = scheme;
      await stillness();
      await expect(element).to.be.accessible({ ignoredRules });
    }
  } finally {
    root.removeAttribute('style');
    await stillness();
  }
}

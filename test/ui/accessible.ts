import { expect } from '@open-wc/testing';

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

/** Fulfils when every animation and transition that ends has ended, in any shadow root. */
export async function stillness(): Promise<void> {
  await new Promise(requestAnimationFrame);
  const ending = animations(document).filter(
    ({ effect }) => effect?.getComputedTiming().endTime !== Infinity,
  );
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** A root tells of its own animations, not of those in the shadow roots inside. */
function animations(root: Document | ShadowRoot): Animation[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? animations(shadowRoot) : [],
  );
  return [...root.getAnimations(), ...inside];
}

import { expect } from '@open-wc/testing';

/** The accessibility check in light and in dark, each once its transitions are over. */
export async function expectAccessible(
  element: Element,
  ignoredRules: string[] = [],
): Promise<void> {
  const root = document.documentElement;
  try {
    for (const scheme of ['light', 'dark']) {
      root.style.colorScheme = scheme;
      await stillness();
      await expect(element).to.be.accessible({ ignoredRules });
    }
  } finally {
    root.style.colorScheme = '';
    await stillness();
  }
}

/** Fulfils when no animation or transition is running, in any shadow root. */
export async function stillness(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await Promise.allSettled(animations(document).map(({ finished }) => finished));
}

/** A root tells of its own animations, not of those in the shadow roots inside. */
function animations(root: Document | ShadowRoot): Animation[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? animations(shadowRoot) : [],
  );
  return [...root.getAnimations(), ...inside];
}

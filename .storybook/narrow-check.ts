import axe from 'axe-core';
import type { AfterEach } from 'storybook/internal/csf';
import type { WebComponentsRenderer } from '@storybook/web-components-vite';
import { stillness } from '../test/ui/stillness.js';

declare global {
  /** Gives the page of a test another width, in CSS pixels; there in tests alone. */
  var resizeWindow: ((width: number) => Promise<void>) | undefined;
}

const NARROW = 320;

/**
 * In tests, looks at each story a second time, in 320 pixels, in dark and from right to left: axe
 * finds nothing there either, and nothing stands out of the page. The add-on for accessibility has
 * looked at it in light, from left to right, at full width.
 */
export const narrowCheck: AfterEach<WebComponentsRenderer> = async ({
  canvasElement,
  parameters,
}) => {
  if (!globalThis.resizeWindow || parameters['narrowCheck'] === false) return;
  const root = document.documentElement;
  const before = { scheme: root.style.colorScheme, dir: root.dir, width: window.innerWidth };
  root.style.colorScheme = 'dark';
  root.dir = 'rtl';
  try {
    await globalThis.resizeWindow(NARROW);
    await settled();
    const width = document.scrollingElement?.scrollWidth ?? 0;
    if (width > NARROW) {
      const names = widerThanPage(canvasElement).join(', ');
      throw new Error(`At ${NARROW} px the story takes ${width} px: ${names}`);
    }
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
      resultTypes: ['violations'],
    });
    if (violations.length > 0) {
      const said = violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n  ${nodes.map(({ target }) => target.join(' ')).join('\n  ')}`,
      );
      throw new Error(`Narrow, dark and from right to left:\n${said.join('\n')}`);
    }
  } finally {
    root.style.colorScheme = before.scheme;
    root.dir = before.dir;
    await globalThis.resizeWindow(before.width);
    await settled();
  }
};

/** Fulfils when what the change of width, colours and direction started is over. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await stillness();
}

/** The elements that stand out of the page, by tag and class, through shadow roots. */
function widerThanPage(root: Element | ShadowRoot): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const { left, right } = element.getBoundingClientRect();
    const isOut = right > NARROW + 1 || left < -1;
    const own = isOut ? [`${element.localName}.${element.getAttribute('class') ?? ''}`] : [];
    return [...own, ...(element.shadowRoot ? widerThanPage(element.shadowRoot) : [])];
  });
}

import { setViewport } from '@web/test-runner-commands';

/** Does what is given in a window of this size; skips the test where no window can be resized. */
export async function inWindow(
  test: Mocha.Context,
  [width, height]: readonly [width: number, height: number],
  act: () => void | Promise<void>,
): Promise<void> {
  try {
    await setViewport({ width, height });
  } catch {
    test.skip(); // WebKitWebDriver.
  }
  try {
    await act();
  } finally {
    await setViewport({ width: 800, height: 600 });
  }
}

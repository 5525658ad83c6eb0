export function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

/** Called in a frame's callback, it resolves when that frame has been painted. */
function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

/** Longer than anything measured here, in milliseconds. */
const NEVER = 60_000;

/** Resolves when a frame has been painted in which it is so. */
export async function paintedWhen(isSo: () => boolean): Promise<void> {
  const start = performance.now();
  do {
    if (performance.now() - start > NEVER) throw new Error(`It never came to ${String(isSo)}.`);
    await nextFrame();
  } while (!isSo());
  await afterFrame();
}

/** So long nothing has happened, in milliseconds. */
export async function quiet(milliseconds = 500): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds));
}

/** How many elements there are, those in shadow roots included. */
export function countElements(root: ParentNode): number {
  return [...root.querySelectorAll('*')].reduce(
    (count, { shadowRoot }) => count + 1 + (shadowRoot ? countElements(shadowRoot) : 0),
    0,
  );
}

/** What is there in the shadow root. */
export function deep<E extends Element>(host: Element, selector: string): E {
  const found = host.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector} in ${host.localName}.`);
  return found;
}

/** The longest task that keeps the page busy meanwhile, in milliseconds; 0: none takes 50 ms. */
export async function longestTask(act: () => Promise<void>): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  await act();
  await quiet(200);
  observer.disconnect();
  return longest;
}

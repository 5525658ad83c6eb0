/** The newest value to be cleared takes the place of the one before, as it did on the clipboard. */
let waiting: AbortController | undefined;

/** What tells a text from others without holding it. */
export async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(digest).join(' ');
}

/**
 * Empties the clipboard after so many milliseconds, if the digest of what it holds is still this
 * one. A page without focus may not look, so it waits for that; where it may never, nothing happens.
 */
export function clearClipboardLater(digest: string, delay: number): void {
  waiting?.abort();
  waiting = new AbortController();
  const { signal } = waiting;
  const timer = setTimeout(() => {
    if (document.hasFocus()) void clear(digest);
    else addEventListener('focus', () => void clear(digest), { once: true, signal });
  }, delay);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

async function clear(digest: string): Promise<void> {
  try {
    const held = await digestOf(await navigator.clipboard.readText());
    if (held === digest) await navigator.clipboard.writeText('');
  } catch {
    // The browser does not let the page read the clipboard: it stays as it is.
  }
}

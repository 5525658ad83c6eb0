/** A value, or what gets it once it is wanted; a rejection with `AbortError` calls the copy off. */
export type CopyValue = string | (() => string | Promise<string>);

/** There was nothing to copy, since what gets the value rejected; its reason is the `cause`. */
export class NoValueError extends Error {
  get isCalledOff(): boolean {
    return this.cause instanceof DOMException && this.cause.name === 'AbortError';
  }
}

/**
 * Puts the value on the clipboard, and fulfils once it is there. Rejects with a `NoValueError`, or
 * with the clipboard's own reason. To be called while a click is handled.
 */
export async function writeToClipboard(value: CopyValue): Promise<void> {
  // Without a secure context there is no clipboard, whatever the types say.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) throw new DOMException('There is no clipboard', 'NotAllowedError');
  if (typeof value === 'string') return clipboard.writeText(value);
  const text = wanted(value);
  if (typeof ClipboardItem === 'undefined') return clipboard.writeText(await text);
  // WebKit lets a page write only while the click is handled, so the promise itself is handed over.
  const blob = text.then((data) => new Blob([data], { type: 'text/plain' }));
  blob.catch(() => undefined); // Told of below, also where the browser never looked at it.
  try {
    await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    // A browser that takes no promise; without a value, its reason to reject comes first.
    await clipboard.writeText(await text);
  }
}

async function wanted(value: () => string | Promise<string>): Promise<string> {
  try {
    return await value();
  } catch (cause) {
    throw new NoValueError('no value', { cause });
  }
}

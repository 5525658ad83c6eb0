/**
 * The result, or a rejection with the signal's reason as soon as it is aborted: what a host brings
 * may not heed the signal, and the caller need not wait for it.
 */
export async function untilAborted<T>(signal: AbortSignal, result: Promise<T>): Promise<T> {
  let onAbort = (): void => undefined;
  const aborted = new Promise<void>((resolve) => {
    onAbort = resolve;
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) resolve();
  });
  try {
    await Promise.race([aborted, result]);
    signal.throwIfAborted();
    return await result;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/**
 * The result, or a rejection with the signal's reason as soon as it is aborted: what is waited for
 * may not heed the signal, and nobody need wait for it then.
 */
export async function untilAborted<T>(signal: AbortSignal, result: T): Promise<Awaited<T>> {
  let leave = (): void => undefined;
  const left = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason as Error);
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
  });
  try {
    return await Promise.race([left, result]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

/** Waits so many milliseconds; rejects with the signal's reason when that aborts first. */
export async function delayed(milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const elapsed = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await untilAborted(signal, elapsed);
  } finally {
    clearTimeout(timer);
  }
}

/** Half of the pause at least, and the rest by chance, so that clients do not come back in step. */
export function pauseBefore(attempt: number, first: number, longest: number): number {
  return Math.min(first * 2 ** (attempt - 1), longest) * (0.5 + Math.random() / 2);
}

/** What is waited for; rejects with the signal's reason when that aborts first. */
export async function unlessAborted<T>(awaited: T, signal: AbortSignal): Promise<Awaited<T>> {
  signal.throwIfAborted();
  const settled = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = (): void => {
      const reason: unknown = signal.reason;
      reject(reason);
    };
    signal.addEventListener('abort', onAbort, { signal: settled.signal });
  });
  try {
    return await Promise.race([awaited, aborted]);
  } finally {
    settled.abort();
  }
}

/** Waits so many milliseconds; rejects with the signal's reason when that aborts first. */
export async function delayed(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const elapsed = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await unlessAborted(elapsed, signal);
  } finally {
    clearTimeout(timer);
  }
}

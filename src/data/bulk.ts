/** An item with which it did not go well, and why. */
export interface BulkFailure<T> {
  readonly item: T;
  readonly reason: unknown;
}

export interface BulkReport<T> {
  readonly done: readonly T[];
  readonly failed: readonly BulkFailure<T>[];
  /** Not begun when it was called off. */
  readonly left: readonly T[];
}

export interface BulkOptions {
  /** Calls off what has not begun; what has is waited for. */
  readonly signal: AbortSignal;
  /** How many at a time. Default: 4. */
  readonly parallel?: number;
  /** Called after each item. */
  readonly onProgress?: (finished: number) => void;
}

/** Does the act with each item, some at a time; one that fails keeps none of the others back. */
export async function runBulk<T>(
  items: readonly T[],
  act: (item: T) => Promise<void>,
  { signal, parallel = 4, onProgress }: BulkOptions,
): Promise<BulkReport<T>> {
  const done: T[] = [];
  const failed: BulkFailure<T>[] = [];
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = next(); item !== undefined; item = next()) {
      try {
        await act(item.value);
        done.push(item.value);
      } catch (reason) {
        failed.push({ item: item.value, reason });
      }
      onProgress?.(done.length + failed.length);
    }
  };
  const next = (): { readonly value: T } | undefined => {
    if (signal.aborted || waiting.length === 0) return undefined;
    const [value] = waiting.splice(0, 1) as [T];
    return { value };
  };
  await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, worker));
  return { done, failed, left: waiting };
}

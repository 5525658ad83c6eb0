/** What came of an act: it was done, or the item is no longer there to do it with. */
export type BulkOutcome = 'done' | 'gone';

/** An item with which it did not go well, and why. */
export interface BulkFailure<T> {
  readonly item: T;
  readonly reason: unknown;
}

export interface BulkReport<T> {
  readonly done: readonly T[];
  readonly gone: readonly T[];
  readonly failed: readonly BulkFailure<T>[];
  /** Not begun when it was called off. */
  readonly left: readonly T[];
}

export interface BulkProgress<T> {
  readonly finished: number;
  readonly running: readonly T[];
}

export interface BulkOptions<T> {
  /** Calls off what has not begun; what has is waited for. */
  readonly signal: AbortSignal;
  /** How many at a time. Default: 4. */
  readonly parallel?: number;
  /** Called before and after each item. */
  readonly onProgress?: (progress: BulkProgress<T>) => void;
}

/** Does the act with each item, some at a time; one that fails keeps none of the others back. */
export async function runBulk<T>(
  items: readonly T[],
  act: (item: T) => Promise<BulkOutcome>,
  { signal, parallel = 4, onProgress }: BulkOptions<T>,
): Promise<BulkReport<T>> {
  const outcomes: Record<BulkOutcome, T[]> = { done: [], gone: [] };
  const failed: BulkFailure<T>[] = [];
  const waiting = [...items];
  const running = new Set<T>();
  const tell = (): void =>
    onProgress?.({
      finished: items.length - waiting.length - running.size,
      running: [...running],
    });
  const worker = async (): Promise<void> => {
    while (!signal.aborted && waiting.length > 0) {
      const [item] = waiting.splice(0, 1) as [T];
      running.add(item);
      tell();
      try {
        outcomes[await act(item)].push(item);
      } catch (reason) {
        failed.push({ item, reason });
      }
      running.delete(item);
      tell();
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, worker));
  return { ...outcomes, failed, left: waiting };
}

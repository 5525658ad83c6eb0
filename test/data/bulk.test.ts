import { describe, expect, it } from 'vitest';
import { runBulk } from '../../src/data/bulk.js';

const never = new AbortController().signal;

describe('a bulk act', () => {
  it('does each item once, and no more than so many at a time', async () => {
    let running = 0;
    let most = 0;
    const seen: number[] = [];
    const items = Array.from({ length: 20 }, (_, index) => index);
    const report = await runBulk(
      items,
      async (item) => {
        running += 1;
        most = Math.max(most, running);
        seen.push(item);
        await new Promise((resolve) => setTimeout(resolve, item % 3));
        running -= 1;
      },
      { signal: never, parallel: 3 },
    );
    expect(most).toBe(3);
    expect(seen).toEqual(items);
    expect(report.done.toSorted((one, other) => one - other)).toEqual(items);
    expect(report.failed).toEqual([]);
  });

  it('goes on after a failure, and reports it with its reason', async () => {
    const progress: number[] = [];
    const report = await runBulk(
      ['a', 'b', 'c'],
      (item) => (item === 'b' ? Promise.reject(new Error('No.')) : Promise.resolve()),
      { signal: never, onProgress: (finished) => progress.push(finished) },
    );
    expect(report.done).toEqual(['a', 'c']);
    expect(report.failed).toEqual([{ item: 'b', reason: new Error('No.') }]);
    expect(progress).toEqual([1, 2, 3]);
  });

  it('finishes what it has begun when it is called off, and begins no more', async () => {
    const controller = new AbortController();
    const report = await runBulk(
      [1, 2, 3, 4, 5],
      (item) => {
        if (item === 2) controller.abort();
        return Promise.resolve();
      },
      { signal: controller.signal, parallel: 2 },
    );
    expect(report.done).toEqual([1, 2]);
    expect(report.left).toEqual([3, 4, 5]);
  });
});

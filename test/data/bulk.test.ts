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
        return 'done';
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
      (item) =>
        item === 'b' ? Promise.reject(new Error('No.')) : Promise.resolve('done' as const),
      { signal: never, onProgress: ({ finished }) => progress.push(finished) },
    );
    expect(report.done).toEqual(['a', 'c']);
    expect(report.failed).toEqual([{ item: 'b', reason: new Error('No.') }]);
    expect(progress).toEqual([0, 0, 0, 1, 2, 3]);
  });

  it('tells what is being done, and what turned out to be gone', async () => {
    const running: (readonly string[])[] = [];
    const report = await runBulk(
      ['a', 'b'],
      (item) => Promise.resolve(item === 'b' ? ('gone' as const) : ('done' as const)),
      { signal: never, parallel: 1, onProgress: (progress) => running.push(progress.running) },
    );
    expect(running).toEqual([['a'], [], ['b'], []]);
    expect(report).toEqual({ done: ['a'], gone: ['b'], failed: [], left: [] });
  });

  it('finishes what it has begun when it is called off, and begins no more', async () => {
    const controller = new AbortController();
    const report = await runBulk(
      [1, 2, 3, 4, 5],
      (item) => {
        if (item === 2) controller.abort();
        return Promise.resolve('done' as const);
      },
      { signal: controller.signal, parallel: 2 },
    );
    expect(report.done).toEqual([1, 2]);
    expect(report.left).toEqual([3, 4, 5]);
  });
});

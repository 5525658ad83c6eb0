import { expect, it } from 'vitest';
import { SharedRequests } from '../../src/data/shared-requests.js';
import { quiet } from './fake-host.js';

/** A request that the test answers, and how often and with what signal it was begun. */
function request() {
  const signals: AbortSignal[] = [];
  const answers: ((value: string) => void)[] = [];
  const failures: ((thrown: unknown) => void)[] = [];
  const start = (signal: AbortSignal): Promise<string> => {
    signals.push(signal);
    return new Promise((resolve, reject) => {
      answers.push(resolve);
      failures.push(reject);
    });
  };
  return { start, signals, answers, failures };
}

const never = new AbortController().signal;

it('asks once for what two ask for at the same time', async () => {
  const requests = new SharedRequests();
  const { start, signals, answers } = request();
  const both = [requests.ask('a', never, start), requests.ask('a', never, start)];
  expect(signals).toHaveLength(1);
  answers[0]?.('answer');
  expect(await Promise.all(both)).toEqual(['answer', 'answer']);
});

it('asks separately for different things', async () => {
  const requests = new SharedRequests();
  const { start, signals, answers } = request();
  const both = [requests.ask('a', never, start), requests.ask('b', never, start)];
  expect(signals).toHaveLength(2);
  answers[1]?.('b');
  answers[0]?.('a');
  expect(await Promise.all(both)).toEqual(['a', 'b']);
});

it('asks again once the answer is there', async () => {
  const requests = new SharedRequests();
  const { start, signals, answers } = request();
  const first = requests.ask('a', never, start);
  answers[0]?.('first');
  await first;
  const second = requests.ask('a', never, start);
  expect(signals).toHaveLength(2);
  answers[1]?.('second');
  expect(await second).toBe('second');
});

it('goes on for one asker when the other leaves, and ends with the last', async () => {
  const requests = new SharedRequests();
  const { start, signals, answers } = request();
  const [one, other] = [new AbortController(), new AbortController()];
  const left = requests.ask('a', one.signal, start);
  const stays = requests.ask('a', other.signal, start);
  one.abort();
  await expect(left).rejects.toBe(one.signal.reason);
  await quiet();
  expect(signals[0]?.aborted).toBe(false);
  answers[0]?.('answer');
  expect(await stays).toBe('answer');
});

it('aborts the request when its last asker leaves, with the reason of that asker', async () => {
  const requests = new SharedRequests();
  const { start, signals } = request();
  const [one, other] = [new AbortController(), new AbortController()];
  const both = [requests.ask('a', one.signal, start), requests.ask('a', other.signal, start)];
  one.abort();
  other.abort(new Error('gone'));
  await Promise.allSettled(both);
  expect(signals[0]?.aborted).toBe(true);
  expect(signals[0]?.reason).toBe(other.signal.reason);
});

it('does not abort a request that was answered', async () => {
  const requests = new SharedRequests();
  const { start, signals, answers } = request();
  const asked = requests.ask('a', never, start);
  answers[0]?.('answer');
  await asked;
  await quiet();
  expect(signals[0]?.aborted).toBe(false);
});

it('begins anew for who asks after the last asker has left', async () => {
  const requests = new SharedRequests();
  const { start, signals, answers } = request();
  const one = new AbortController();
  const left = requests.ask('a', one.signal, start);
  one.abort();
  await expect(left).rejects.toBe(one.signal.reason);
  const asked = requests.ask('a', never, start);
  expect(signals).toHaveLength(2);
  answers[0]?.('late');
  answers[1]?.('new');
  expect(await asked).toBe('new');
});

it('lets an asker that takes the place of another in the same turn join the request', async () => {
  const requests = new SharedRequests();
  const { start, signals, answers } = request();
  const one = new AbortController();
  const left = requests.ask('a', one.signal, start);
  one.abort();
  const joins = requests.ask('a', never, start);
  await expect(left).rejects.toBe(one.signal.reason);
  answers[0]?.('answer');
  expect(await joins).toBe('answer');
  expect(signals).toHaveLength(1);
  expect(signals[0]?.aborted).toBe(false);
});

it('does not ask for someone who has already left', async () => {
  const requests = new SharedRequests();
  const { start, signals } = request();
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(requests.ask('a', gone, start)).rejects.toBe(gone.reason);
  expect(signals).toHaveLength(0);
});

it('gives the same failure to everyone, and asks anew after it', async () => {
  const requests = new SharedRequests();
  const { start, signals, failures } = request();
  const both = [requests.ask('a', never, start), requests.ask('a', never, start)];
  const failure = new Error('down');
  failures[0]?.(failure);
  const results = await Promise.allSettled(both);
  const rejected = { status: 'rejected', reason: failure };
  expect(results).toEqual([rejected, rejected]);
  requests.ask('a', never, start).catch(() => undefined);
  expect(signals).toHaveLength(2);
});

it('leaves nothing unhandled when a request fails after everyone has left', async () => {
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown): unknown => unhandled.push(reason);
  process.on('unhandledRejection', onUnhandled);
  const requests = new SharedRequests();
  const { start, failures } = request();
  const one = new AbortController();
  const left = requests.ask('a', one.signal, start);
  one.abort();
  await expect(left).rejects.toBe(one.signal.reason);
  failures[0]?.(new Error('late'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off('unhandledRejection', onUnhandled);
  expect(unhandled).toEqual([]);
});

it('begins anew after what is under way was forgotten, and still ends that with its askers', async () => {
  const requests = new SharedRequests();
  const { start, signals, answers } = request();
  const one = new AbortController();
  const old = requests.ask('a', one.signal, start);
  requests.forget();
  const asked = requests.ask('a', never, start);
  expect(signals).toHaveLength(2);
  one.abort();
  await expect(old).rejects.toBe(one.signal.reason);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  answers[1]?.('new');
  expect(await asked).toBe('new');
});

it('rejects where the request cannot even be begun, and can be asked again', async () => {
  const requests = new SharedRequests();
  const broken = (): Promise<string> => {
    throw new Error('broken');
  };
  await expect(requests.ask('a', never, broken)).rejects.toThrow('broken');
  expect(await requests.ask('a', never, () => Promise.resolve('well'))).toBe('well');
});

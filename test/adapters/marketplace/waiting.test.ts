import { afterEach, describe, expect, it, vi } from 'vitest';
import { failureOf } from './failure-of.js';
import { scriptedMarketplace } from './scripted-marketplace.js';
import { drop, dropHalfway, hang, hangHalfway, json, list, raw } from './scripted-server.js';
import { ROBOT } from './wire-samples.js';

const { server, adapter } = scriptedMarketplace();
afterEach(() => void vi.unstubAllGlobals());

const signal = new AbortController().signal;
const DRAFT = { name: 'A', moduleIds: ['MOD-1'] };

describe('trying again', () => {
  it.each([408, 429, 502, 503, 504])('a read that was answered %i', async (status) => {
    server.script(raw('', status), json(ROBOT));
    expect((await adapter().getToken(ROBOT.id, { signal })).id).toBe(ROBOT.id);
    expect(server.seen).toHaveLength(2);
  });

  it.each([
    ['before', drop],
    ['within', dropHalfway],
  ])('a read whose connection broke %s its answer', async (_when, step) => {
    server.script(step, list([ROBOT]));
    expect((await adapter().listTokens({ limit: 1 }, { signal })).items).toHaveLength(1);
    expect(server.seen).toHaveLength(2);
  });

  it('ends after a few tries, with longer and longer pauses', async () => {
    server.script(drop);
    const times: number[] = [];
    const headers = (): HeadersInit => (times.push(performance.now()), {});
    const error = await failureOf(adapter({ headers }).getToken('TKN-1', { signal }));
    expect(error).toMatchObject({ kind: 'unavailable' });
    expect(error.message).toContain('could not be reached');
    expect(times).toHaveLength(4);
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(pauses.toSorted((one, other) => one - other)).toEqual(pauses);
  });

  it.each([400, 401, 403, 404, 409, 500, 501])('is no use after a %i', async (status) => {
    server.script(raw('', status), json(ROBOT));
    await failureOf(adapter().getToken(ROBOT.id, { signal }));
    expect(server.seen).toHaveLength(1);
  });

  it('never happens to a write', async () => {
    const one = adapter();
    for (const step of [drop, raw('', 503), raw('', 429, { 'retry-after': '0' })]) {
      for (const write of [
        () => one.createToken(DRAFT, { signal }),
        () => one.updateToken('TKN-1', { ...DRAFT, description: '', icon: '' }, { signal }),
        () => one.enableToken('TKN-1', { signal }),
        () => one.disableToken('TKN-1', { signal }),
        () => one.deleteToken('TKN-1', { signal }),
      ]) {
        server.script(step);
        await failureOf(write());
        expect(server.seen).toHaveLength(1);
      }
    }
  });

  it('waits as long as the backend asks, in seconds or until a date', async () => {
    for (const asked of [() => '1', () => new Date(Date.now() + 2000).toUTCString()]) {
      server.script(raw('', 429, { 'retry-after': asked() }), json(ROBOT));
      const began = performance.now();
      await adapter().getToken(ROBOT.id, { signal });
      // A date has no fractions of a second, so up to one of the two seconds is lost.
      expect(performance.now() - began).toBeGreaterThan(950);
    }
  });

  it('does not take what is no time for a time', async () => {
    server.script(raw('', 503, { 'retry-after': 'soon' }), json(ROBOT));
    expect((await adapter().getToken(ROBOT.id, { signal })).id).toBe(ROBOT.id);
  });

  it('is left to the person where the backend asks for more patience than they have', async () => {
    server.script(raw('', 429, { 'retry-after': '3600' }));
    const error = await failureOf(adapter().getToken(ROBOT.id, { signal }));
    expect(error).toMatchObject({ kind: 'rate-limited', retryAfter: 3_600_000, status: 429 });
    expect(server.seen).toHaveLength(1);
  });

  it('is told from being offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    server.script(drop);
    expect(await failureOf(adapter().getToken('TKN-1', { signal }))).toMatchObject({
      kind: 'offline',
    });
  });
});

describe('waiting', () => {
  it.each([
    ['begins', hang],
    ['ends', hangHalfway],
  ])('has an end where no answer ever %s', async (_what, step) => {
    server.script(step);
    const error = await failureOf(adapter({ timeout: 100 }).getToken('TKN-1', { signal }));
    expect(error).toMatchObject({
      kind: 'timeout',
      message: 'The server did not answer within 0.1 seconds.',
    });
    expect(server.seen).toHaveLength(1);
  });

  it('has an end where the headers of the host never come', async () => {
    const headers = (): Promise<HeadersInit> => new Promise(() => undefined);
    const error = await failureOf(adapter({ headers, timeout: 100 }).getToken('T', { signal }));
    expect(error.kind).toBe('timeout');
  });
});

describe('calling off', () => {
  const reason = new Error('no longer wanted');

  it('before the call asks nothing', async () => {
    server.script(json(ROBOT));
    const signal = AbortSignal.abort(reason);
    const one = adapter({ readableSecrets: true });
    const icon = new File(['x'], 'logo.png');
    for (const call of [
      () => one.listTokens({ limit: 10 }, { signal }),
      () => one.getToken('TKN-1', { signal }),
      () => one.revealSecret?.('TKN-1', { signal }),
      () => one.createToken({ ...DRAFT, icon }, { signal }),
      () => one.updateToken('TKN-1', { name: 'B' }, { signal }),
      () => one.enableToken('TKN-1', { signal }),
      () => one.deleteToken('TKN-1', { signal }),
      () => one.listModules({ limit: 10 }, { signal }),
      () => one.listAuditRecords({ limit: 10 }, { signal }),
      () => one.getAuditRecord('AUD-1', { signal }),
    ]) {
      await expect(call()).rejects.toBe(reason);
    }
    expect(server.seen).toEqual([]);
  });

  it.each([
    ['waiting for the answer', hang],
    ['reading the answer', hangHalfway],
    ['pausing before another try', raw('', 503, { 'retry-after': '5' })],
  ])('while %s rejects at once with the reason', async (_when, step) => {
    server.script(step);
    const controller = new AbortController();
    const call = adapter().getToken('TKN-1', { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 100);
    const began = performance.now();
    await expect(call).rejects.toBe(reason);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(server.seen).toHaveLength(1);
  });

  it('between two pages asks for no more', async () => {
    const controller = new AbortController();
    const items = Array.from({ length: 100 }, (_, index) => ({ ...ROBOT, id: `TKN-${index}` }));
    server.script((response, seen) => {
      list(items, 300)(response, seen);
      controller.abort(reason);
    });
    const call = adapter().listTokens({ limit: 300 }, { signal: controller.signal });
    await expect(call).rejects.toBe(reason);
    expect(server.seen).toHaveLength(1);
  });

  it('is heeded though the hooks of the host do not heed it', async () => {
    const never = (): Promise<never> => new Promise(() => undefined);
    const icon = new File(['x'], 'logo.png');
    for (const hooks of [{ fetch: never }, { headers: never }, { uploadIcon: never }]) {
      const controller = new AbortController();
      const draft = { ...DRAFT, icon };
      const call = adapter(hooks).createToken(draft, { signal: controller.signal });
      setTimeout(() => controller.abort(reason), 20);
      await expect(call).rejects.toBe(reason);
    }
  });
});

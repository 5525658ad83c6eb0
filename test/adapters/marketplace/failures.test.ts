import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  MarketplaceAdapter,
  type MarketplaceAdapterOptions,
} from '../../../src/adapters/marketplace/index.js';
import { AdapterError } from '../../../src/model/errors.js';
import {
  drop,
  dropHalfway,
  hang,
  hangHalfway,
  json,
  list,
  raw,
  ScriptedServer,
} from './scripted-server.js';
import { ROBOT } from './wire-samples.js';

const server = new ScriptedServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
afterEach(() => void vi.unstubAllGlobals());

const signal = new AbortController().signal;
const DRAFT = { name: 'A', moduleIds: ['MOD-1'] };

function adapter(options: Partial<MarketplaceAdapterOptions> = {}): MarketplaceAdapter {
  return new MarketplaceAdapter({ baseUrl: server.url, accountId: 'ACC-1', ...options });
}

async function failureOf(call: Promise<unknown>): Promise<AdapterError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AdapterError);
  return error as AdapterError;
}

describe('a status that says no', () => {
  it.each([
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [402, 'unexpected'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'timeout'],
    [409, 'conflict'],
    [412, 'conflict'],
    [415, 'invalid'],
    [422, 'invalid'],
    [429, 'rate-limited'],
    [500, 'unexpected'],
    [501, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'timeout'],
  ])('%i is %s, whatever its body', async (status, kind) => {
    const bodies = ['', '<html><h1>Oops</h1></html>', '{"title":"Cut o', '[1]', 'null', '"x"'];
    for (const body of bodies) {
      server.script(raw(body, status));
      const error = await failureOf(adapter().createToken(DRAFT, { signal }));
      expect(error).toMatchObject({ kind, status });
      expect(error.message).toContain(String(status));
      expect(server.seen).toHaveLength(1);
    }
  });

  it('is told from a connection that breaks within its body', async () => {
    server.script((response) => {
      response.writeHead(409, { 'content-length': '100' });
      response.write('{"title":', () => response.destroy());
    });
    expect(await failureOf(adapter().deleteToken('TKN-1', { signal }))).toMatchObject({
      kind: 'conflict',
      status: 409,
    });
  });

  it('brings the words and the trace id of the backend', async () => {
    server.script(json({ title: 'Conflict', detail: 'It is in use.', traceId: 'trace-1' }, 409));
    expect(await failureOf(adapter().deleteToken('TKN-1', { signal }))).toMatchObject({
      message: 'It is in use.',
      traceId: 'trace-1',
    });
  });

  it('brings the trace id of the headers where the body has none', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    server.script(raw('<html>', 500, { traceparent }));
    expect(await failureOf(adapter().getToken('TKN-1', { signal }))).toMatchObject({
      traceId: '0af7651916cd43dd8448eb211c80319c',
    });
    server.script(raw('', 500, { 'x-request-id': 'req-1' }));
    expect(await failureOf(adapter().getToken('TKN-1', { signal }))).toMatchObject({
      traceId: 'req-1',
    });
  });

  it('names the fields of the draft from a map of errors', async () => {
    const errors = {
      Name: ['is required', 'is too short'],
      '$.description': ['is too long'],
      'modules[0].id': ['is unknown'],
      icon: 'is no image',
      'account.id': ['is not yours'],
      broken: [5, null],
    };
    server.script(json({ title: 'Invalid', errors }, 400));
    const error = await failureOf(adapter().createToken(DRAFT, { signal }));
    expect(error.fields).toEqual({
      name: ['is required', 'is too short'],
      description: ['is too long'],
      moduleIds: ['is unknown'],
      icon: ['is no image'],
      account: ['is not yours'],
    });
  });

  it('names the fields of the draft from a list of errors, and fills in its parameters', async () => {
    const errors = [
      { message: 'Name “{{name}}” is taken', properties: ['name'], parameters: { name: 'A' } },
      { message: 'Pick one', properties: ['Modules', 'icon'], id: 'E1' },
      { message: 'The account is closed' },
      { properties: ['name'] },
      null,
    ];
    server.script(json({ title: 'Invalid', errors }, 400));
    const error = await failureOf(adapter().createToken(DRAFT, { signal }));
    expect(error.fields).toEqual({
      name: ['Name “A” is taken'],
      moduleIds: ['Pick one'],
      icon: ['Pick one'],
    });
    expect(error.message).toBe('Invalid The account is closed');
  });

  it('takes no harm from hostile names, types and lengths', async () => {
    const body = `{"title":5,"detail":"${'x'.repeat(1_000_000)}","errors":{"__proto__":["a"]}}`;
    server.script(raw(body, 400));
    const error = await failureOf(adapter().createToken(DRAFT, { signal }));
    expect(error.message.length).toBeLessThan(1000);
    expect(Object.getPrototypeOf(error.fields)).toBe(Object.prototype);
  });
});

describe('an answer that is not as documented', () => {
  it.each([
    [{ data: [{ ...ROBOT, id: 5 }] }, 'data[0].id: expected string, got number.'],
    [
      { data: [ROBOT, { ...ROBOT, modules: [{ id: ['x'] }] }] },
      'data[1].modules[0].id: expected string, got array.',
    ],
    [{ data: [{ ...ROBOT, name: undefined }] }, 'data[0].name is missing.'],
    [{ data: [{ ...ROBOT, modules: 'x' }] }, 'data[0].modules: expected array, got string.'],
    [
      { data: [{ ...ROBOT, lastAccessAt: 'never' }] },
      'data[0].lastAccessAt: expected date in ISO 8601, got string.',
    ],
    [{ data: {} }, 'data: expected array, got object.'],
    [{}, 'data is missing.'],
    [[], 'data is missing.'],
    [null, 'the answer: expected object, got null.'],
  ])('names what is wrong in it: %#', async (answer, message) => {
    server.script(json(answer, 200, { 'x-request-id': 'req-1' }));
    const error = await failureOf(adapter().listTokens({ limit: 10 }, { signal }));
    expect(error).toMatchObject({ kind: 'unexpected', message, traceId: 'req-1', status: 200 });
  });

  it.each(['', '<html>Please sign in</html>', '{"data":[{"id":"TKN-'])(
    'may not even be JSON: %j',
    async (body) => {
      server.script(raw(body, 200));
      const error = await failureOf(adapter().listTokens({ limit: 10 }, { signal }));
      expect(error).toMatchObject({ kind: 'unexpected', message: 'The answer is not JSON.' });
    },
  );

  it('does not quote the secret that is in it', async () => {
    server.script(json({ ...ROBOT, id: 5, token: 'idt:secret' }, 201));
    const error = await failureOf(adapter().createToken(DRAFT, { signal }));
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('secret');
  });
});

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

describe('what the host signed in with', () => {
  it.each([
    ['a status', raw('', 500)],
    ['a dropped connection', drop],
    ['a wrong answer', json({ id: 5 })],
    ['silence', hang],
  ])('is not in the error after %s', async (_what, step) => {
    server.script(step);
    const headers = { Authorization: 'Bearer s3cr3t-credential' };
    const error = await failureOf(
      adapter({ headers, timeout: 100 })
        .deleteToken('TKN-1', { signal })
        .then(() => adapter({ headers, timeout: 100 }).getToken('TKN-1', { signal })),
    );
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('s3cr3t');
  });

  it('is taken out of what the backend quotes', async () => {
    server.script(
      json(
        { detail: 'Bad header: Bearer s3cr3t-credential', errors: { name: ['s3cr3t-credential'] } },
        400,
      ),
    );
    const headers = { Authorization: 'Bearer s3cr3t-credential' };
    const error = await failureOf(adapter({ headers }).createToken(DRAFT, { signal }));
    expect(error.message).toBe('Bad header: …');
    expect(error.fields).toEqual({ name: ['…'] });
  });

  it('is not in the error when a hook of the host fails with it', async () => {
    const failure = Object.assign(new Error('no session'), { config: 'Bearer s3cr3t-credential' });
    const fail = (): Promise<never> => Promise.reject(failure);
    for (const hooks of [{ headers: fail }, { fetch: fail }]) {
      const error = await failureOf(adapter(hooks).deleteToken('TKN-1', { signal }));
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('s3cr3t');
    }
  });

  it('is not in the error when it cannot be sent', async () => {
    // As a file with a line break at its end gives it.
    const headers = { Authorization: 'Bearer s3cr3t\nX: s3cr3t' };
    const error = await failureOf(adapter({ headers }).getToken('TKN-1', { signal }));
    expect(error).toMatchObject({
      kind: 'unexpected',
      message: 'The host gave headers that cannot be sent.',
    });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('s3cr3t');
  });

  it('may be refused by the host, in its own words', async () => {
    const headers = (): never => {
      throw new AdapterError('unauthenticated', { message: 'Sign in again.' });
    };
    expect(await failureOf(adapter({ headers }).getToken('TKN-1', { signal }))).toMatchObject({
      kind: 'unauthenticated',
      message: 'Sign in again.',
    });
  });
});

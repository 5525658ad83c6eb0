import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../../src/model/errors.js';
import { failureOf } from './failure-of.js';
import { scriptedMarketplace } from './scripted-marketplace.js';
import { drop, hang, json, raw } from './scripted-server.js';
import { ROBOT } from './wire-samples.js';

const { server, adapter } = scriptedMarketplace();

const signal = new AbortController().signal;
const DRAFT = { name: 'A', moduleIds: ['MOD-1'] };

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

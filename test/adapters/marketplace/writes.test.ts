import { describe, expect, it } from 'vitest';
import { scriptedMarketplace } from './scripted-marketplace.js';
import { json, raw } from './scripted-server.js';
import { ROBOT } from './wire-samples.js';

const { server, adapter } = scriptedMarketplace();

const signal = new AbortController().signal;
const TOKENS = '/public/v1/accounts/api-tokens';
const ONE_TOKEN = `${TOKENS}/${ROBOT.id}`;

function bodySent(request = 0): unknown {
  return JSON.parse(server.seen[request]?.body ?? '');
}

describe('writing', () => {
  it('adds a token and hands on its secret, apart from it', async () => {
    server.script(json({ ...ROBOT, token: 'idt:secret' }, 201));
    const { token, secret } = await adapter().createToken(
      { name: 'Robot 1', description: 'Drives the CRM', icon: '/icon', moduleIds: ['MOD-1255'] },
      { signal, idempotencyKey: 'key-1' },
    );
    expect(server.seen).toMatchObject([
      {
        method: 'POST',
        path: TOKENS,
        headers: { 'idempotency-key': 'key-1', 'content-type': 'application/json' },
      },
    ]);
    expect(bodySent()).toEqual({
      account: { id: 'ACC-0001-0002' },
      name: 'Robot 1',
      description: 'Drives the CRM',
      icon: '/icon',
      modules: [{ id: 'MOD-1255' }],
    });
    expect(secret).toEqual({ value: 'idt:secret' });
    expect(token.id).toBe(ROBOT.id);
    expect(JSON.stringify(token)).not.toContain('secret');
  });

  it('sends a chosen image within the token', async () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);
    const icon = new File([bytes], 'logo.png', { type: 'image/png' });
    server.script(json(ROBOT, 201));
    await adapter().createToken({ name: 'A', icon, moduleIds: ['MOD-1'] }, { signal });
    const encoded = Buffer.from(bytes).toString('base64');
    expect(bodySent()).toMatchObject({ icon: `data:image/png;base64,${encoded}` });
  });

  it('gives a chosen image to the host that wants to keep it', async () => {
    const icon = new File(['x'], 'logo.png', { type: 'image/png' });
    server.script(json(ROBOT, 201));
    const uploadIcon = async (file: File): Promise<string> => `/icons/${file.name}`;
    await adapter({ uploadIcon }).createToken({ name: 'A', icon, moduleIds: [] }, { signal });
    expect(bodySent()).toMatchObject({ icon: '/icons/logo.png' });
  });

  it('does not pretend that a token will expire', async () => {
    server.script(json(ROBOT, 201));
    const draft = { name: 'A', moduleIds: ['MOD-1'], expiresAt: '2030-01-01T00:00:00.000Z' };
    await expect(adapter().createToken(draft, { signal })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { expiresAt: ['Tokens of this platform do not expire.'] },
    });
    expect(server.seen).toEqual([]);
  });

  it('replaces a token as a whole when all is given, on the revision it was based on', async () => {
    server.script(json({ ...ROBOT, revision: 4 }));
    const changes = { name: 'B', description: '', icon: '', moduleIds: ['MOD-2'] };
    const token = await adapter().updateToken(ROBOT.id, changes, { signal, revision: '3' });
    expect(server.seen).toMatchObject([
      { method: 'PUT', path: ONE_TOKEN, headers: { 'if-match': '"3"' } },
    ]);
    expect(bodySent()).toEqual({
      name: 'B',
      description: '',
      icon: '',
      modules: [{ id: 'MOD-2' }],
    });
    expect(token.revision).toBe('4');
  });

  it('leaves alone what a change does not name', async () => {
    server.script(json(ROBOT), json({ ...ROBOT, name: 'B', revision: 4 }));
    await adapter().updateToken(ROBOT.id, { name: 'B' }, { signal });
    expect(server.seen).toMatchObject([
      { method: 'GET', path: ONE_TOKEN },
      { method: 'PUT', path: ONE_TOKEN, headers: { 'if-match': '"3"' } },
    ]);
    expect(bodySent(1)).toEqual({
      name: 'B',
      description: 'Drives the CRM',
      icon: '/v1/accounts/api-tokens/TKN-1234-5678/icon',
      modules: [{ id: 'MOD-1255' }],
    });
  });

  it('does not mix a change with a revision that it was not made on', async () => {
    server.script(json(ROBOT));
    const update = adapter().updateToken(ROBOT.id, { name: 'B' }, { signal, revision: '2' });
    await expect(update).rejects.toMatchObject({ kind: 'conflict' });
    expect(server.seen).toMatchObject([{ method: 'GET' }]);
  });

  it.each(['enable', 'disable'] as const)('can %s a token', async (act) => {
    server.script(json({ ...ROBOT, status: 'Disabled' }));
    const options = { signal, revision: '3', idempotencyKey: 'key-1' };
    const { status } = await adapter()[`${act}Token`](ROBOT.id, options);
    expect(status).toBe('Disabled');
    expect(server.seen).toMatchObject([
      {
        method: 'POST',
        path: `${ONE_TOKEN}/${act}`,
        headers: { 'if-match': '"3"', 'idempotency-key': 'key-1' },
      },
    ]);
  });

  it('deletes a token', async () => {
    server.script(raw('', 204));
    await expect(adapter().deleteToken(ROBOT.id, { signal })).resolves.toBeUndefined();
    expect(server.seen).toMatchObject([{ method: 'DELETE', path: ONE_TOKEN, body: '' }]);
  });
});

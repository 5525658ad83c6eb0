import { describe, expect, it } from 'vitest';
import { scriptedMarketplace } from './scripted-marketplace.js';
import { json } from './scripted-server.js';
import { ROBOT } from './wire-samples.js';

const { server, adapter } = scriptedMarketplace();

const signal = new AbortController().signal;
const TOKENS = '/public/v1/accounts/api-tokens';
const ONE_TOKEN = `${TOKENS}/${ROBOT.id}`;

describe('addresses', () => {
  it('resolves an icon to what an image may show', () => {
    const { url } = server;
    const resolve = (icon: string): string | undefined => adapter().resolveIcon(icon);
    expect(resolve('/icons/1.png')).toBe(`${url}/icons/1.png`);
    expect(resolve('icons/1.png')).toBe(`${url}/icons/1.png`);
    expect(resolve('https://cdn.example.com/1.png')).toBe('https://cdn.example.com/1.png');
    for (const icon of ['', 'javascript:alert(1)', ' jAva\nscript:alert(1)', 'data:image/png,x']) {
      expect(resolve(icon)).toBeUndefined();
    }
    expect(adapter({ resolveIcon: (icon) => `blob:${icon}` }).resolveIcon('x')).toBe('blob:x');
  });

  it.each(['', '/'])('of the base %j are on the origin of the page', async (baseUrl) => {
    const calls: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      calls.push(new Request(input).url);
      return new Response(JSON.stringify(ROBOT));
    };
    // Node has no page, so a stand-in gives the address that a browser would resolve against.
    const nodeRequest = globalThis.Request;
    const location = { href: 'https://portal.example.com/settings/tokens' };
    class PageRequest extends nodeRequest {
      constructor(input: string | URL | Request, init?: RequestInit) {
        super(typeof input === 'string' ? new URL(input, location.href) : input, init);
      }
    }
    Object.assign(globalThis, { Request: PageRequest, location });
    try {
      const portal = adapter({ baseUrl, fetch });
      const token = await portal.getToken(ROBOT.id, { signal });
      expect(calls).toEqual([`https://portal.example.com${ONE_TOKEN}?select=%2Baudit%2C-token`]);
      expect(token.endpoint).toBe('https://portal.example.com/public/v1/');
      expect(portal.resolveIcon('/icons/1.png')).toBe('/icons/1.png');
    } finally {
      globalThis.Request = nodeRequest;
      Reflect.deleteProperty(globalThis, 'location');
    }
  });
});

describe('what the host adds', () => {
  it('is asked for anew at each request, and may take its time', async () => {
    server.script(json(ROBOT));
    let count = 0;
    const headers = async (): Promise<HeadersInit> => ({ Authorization: `Bearer key-${++count}` });
    const secured = adapter({ headers });
    await secured.getToken(ROBOT.id, { signal });
    await secured.getToken(ROBOT.id, { signal });
    expect(server.seen.map((seen) => seen.headers.authorization)).toEqual([
      'Bearer key-1',
      'Bearer key-2',
    ]);
  });

  it('may be plain headers, or a fetch of its own', async () => {
    server.script(json(ROBOT));
    const fetch: typeof globalThis.fetch = (input, init) =>
      globalThis.fetch(input, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), 'x-hook': '1' },
      });
    const secured = adapter({ headers: { 'X-Plain': '1' }, fetch });
    await secured.getToken(ROBOT.id, { signal });
    expect(server.seen[0]?.headers).toMatchObject({
      'x-plain': '1',
      'x-hook': '1',
      accept: 'application/json',
    });
  });

  it('is not to be seen in the adapter', () => {
    const secured = adapter({ headers: { Authorization: 'Bearer secret' } });
    expect(JSON.stringify(secured) + Object.keys(secured).join()).not.toContain('secret');
  });
});

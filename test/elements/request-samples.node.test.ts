import { execFileSync } from 'node:child_process';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { requestSample } from '../../src/elements/token-tabs/request-samples.js';

const PLAIN = 'https://api.example.com/public/v1/';
const INJECTION = `https://x/';touch%20hacked;'$(id)\`id\`"\${1+1}\\n`;

/** An endpoint, and the address that is to be sent for it. */
const ENDPOINTS: readonly (readonly [endpoint: string, address: string])[] = [
  [PLAIN, PLAIN],
  [INJECTION, INJECTION],
  ['https://x/a\nb\u202e\u200bü', 'https://x/ab%E2%80%AE%E2%80%8B%C3%BC'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['https://x/[1-3]{a,b}', 'https://x/[1-3]{a,b}'],
  ['-o/etc/passwd', '-o/etc/passwd'],
  ['/relative path/\ud800', '/relative%20path/%EF%BF%BD'],
];

/** What curl would be given, one argument a line. */
function argumentsOf(sample: string): readonly string[] {
  const script = `curl() { printf '%s\\n' "$@"; }\n${sample}`;
  return execFileSync('sh', ['-c', script], { env: { API_TOKEN: 's3cret' }, encoding: 'utf8' })
    .trimEnd()
    .split('\n');
}

/** What `fetch` would be given. */
async function fetchOf(sample: string): Promise<readonly unknown[]> {
  const calls: unknown[][] = [];
  const fetch = (...args: unknown[]): object => {
    calls.push(args);
    return { text: () => '' };
  };
  const context = createContext({
    fetch,
    process: { env: { API_TOKEN: 's3cret' } },
    console: { log: () => undefined },
  });
  await runInContext(`(async () => {${sample}})()`, context);
  return calls[0] ?? [];
}

describe('a request sample', () => {
  it.each(ENDPOINTS)('sends %j as one address, from a shell', (endpoint, address) => {
    const args = argumentsOf(requestSample('curl', endpoint));
    const [header, option, sent, ...options] = [...args].reverse();
    expect([option, header]).toEqual(['--header', 'Authorization: Bearer s3cret']);
    expect(sent).toBe(address);
    expect(options.every((each) => ['--globoff', '--url'].includes(each))).toBe(true);
    expect(options.includes('--url')).toBe(address.startsWith('-'));
  });

  it.each(ENDPOINTS)('sends %j as one address, from JavaScript', async (endpoint, address) => {
    const [sent, options] = await fetchOf(requestSample('javascript', endpoint));
    expect(sent).toBe(address);
    expect(options).toEqual({ headers: { Authorization: 'Bearer s3cret' } });
  });

  it.each(ENDPOINTS)('has %j as one ASCII text, in Python', (endpoint, address) => {
    const sample = requestSample('python', endpoint);
    // What JSON writes is a text in Python too.
    expect(sample).toContain(`\n    ${JSON.stringify(address)},\n`);
    expect(sample).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

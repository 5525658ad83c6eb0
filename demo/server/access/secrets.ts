import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX = 'tkn_';
const RANDOM_LENGTH = 36;
const CHECK_LENGTH = 6;

/** In bytes, as AES-256 has it. */
const KEY_LENGTH = 32;

/**
 * A new secret: `tkn_`, 36 random characters (214 bits), and six of checksum, by which scanners of
 * leaked secrets can tell one from other text without asking.
 */
export function createSecret(): string {
  const random = Array.from({ length: RANDOM_LENGTH }, () => ALPHABET.charAt(randomInt(62)));
  const body = random.join('');
  return `${PREFIX}${body}${checksum(body)}`;
}

/** Whether the text has the form of a secret; what has not need not be looked up. */
export function isSecret(text: string): boolean {
  const body = text.slice(PREFIX.length, -CHECK_LENGTH);
  return (
    text.startsWith(PREFIX) &&
    body.length === RANDOM_LENGTH &&
    isSame(checksum(body), text.slice(-CHECK_LENGTH))
  );
}

/** SHA-256 in hexadecimal: what the database keeps of a secret, of a session, or of a key. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function checksum(body: string): string {
  let number = BigInt(`0x${fingerprint(body).slice(0, 16)}`);
  let text = '';
  while (text.length < CHECK_LENGTH) {
    text += ALPHABET.charAt(Number(number % 62n));
    number /= 62n;
  }
  return text;
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Encrypts what must be read again: AES-256-GCM, under a key that lies beside the database. */
export class Vault {
  readonly #key: Buffer;

  constructor(dataDir: string | undefined) {
    this.#key = dataDir === undefined ? randomBytes(KEY_LENGTH) : keyIn(dataDir);
  }

  seal(text: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }
}

function keyIn(dataDir: string): Buffer {
  const path = join(dataDir, 'vault.key');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    // Whole or not at all, should the process end in between.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, randomBytes(KEY_LENGTH), { mode: 0o600, flush: true });
    renameSync(draft, path);
  }
  const key = readFileSync(path);
  if (key.length !== KEY_LENGTH) throw new Error(`${path} is no key of this server.`);
  return key;
}

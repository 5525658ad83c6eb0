const SECRET =
  /passw|passphrase|secret(?!hint)|authori[sz]ation|credential|apikey|accesskey|privatekey|cookie/;
const TOKEN = /tokens?$/;

/** Of one length, whatever it stands for. */
export const MASK = '••••••••';

/**
 * Whether what has this name is to stay hidden. A list counts as its values do; so does an object,
 * unless it is named a token: that is a thing with a name and dates more often than a secret.
 */
export function isSecretName(name: string, value: unknown): boolean {
  const plain = name.replace(/[-_.\s]/g, '').toLowerCase();
  return SECRET.test(plain) || (TOKEN.test(plain) && !isObject(value));
}

/**
 * For `JSON.stringify`: what is named like a secret is masked, with all that it holds; whether there
 * is one may be seen.
 */
export function masked(name: string, value: unknown): unknown {
  const isThere = value !== null && value !== '' && typeof value !== 'boolean';
  return isThere && isSecretName(name, value) ? MASK : value;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

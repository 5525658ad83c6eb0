const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A secret that looks like one: `mem_` and 36 random characters. */
export function newSecret(): string {
  return `mem_${Array.from({ length: 36 }, () => ALPHABET.charAt(below(62))).join('')}`;
}

/** `TKN-1234-5678`, one that is not taken. */
export function newId(prefix: string, isTaken: (id: string) => boolean): string {
  for (;;) {
    const id = `${prefix}-${digits()}-${digits()}`;
    if (!isTaken(id)) return id;
  }
}

function digits(): string {
  return String(below(10_000)).padStart(4, '0');
}

/** A whole number below `end`, each as likely as the others. */
function below(end: number): number {
  const limit = Math.floor(2 ** 32 / end) * end;
  for (;;) {
    const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (number < limit) return number % end;
  }
}

/** The largest logo that is taken, in bytes. */
export const LARGEST_LOGO = 5 * 1024 * 1024;

export type LogoProblem = 'logoTooLarge' | 'logoNotAnImage';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/** What is wrong with a logo: its size, or its content, whatever its name says. */
export async function logoProblem(file: File): Promise<LogoProblem | undefined> {
  if (file.size > LARGEST_LOGO) return 'logoTooLarge';
  const start = new Uint8Array(await file.slice(0, PNG.length).arrayBuffer());
  const begins = (signature: readonly number[]): boolean =>
    signature.every((byte, index) => start[index] === byte);
  return begins(PNG) || begins(JPEG) ? undefined : 'logoNotAnImage';
}

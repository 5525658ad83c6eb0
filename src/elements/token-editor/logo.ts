/** The largest logo that is taken, in bytes. */
export const LARGEST_LOGO = 5 * 1024 * 1024;

export type LogoProblem = 'logoTooLarge' | 'logoNotAnImage';

const TYPES = [
  { type: 'image/png', signature: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', signature: [0xff, 0xd8, 0xff] },
] as const;

/** The logo with the type of its content, whatever its name says, or what is wrong with it. */
export async function logoOf(file: File): Promise<File | LogoProblem> {
  if (file.size > LARGEST_LOGO) return 'logoTooLarge';
  const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const found = TYPES.find(({ signature }) =>
    signature.every((byte, index) => start[index] === byte),
  );
  if (found === undefined) return 'logoNotAnImage';
  return file.type === found.type ? file : new File([file], file.name, { type: found.type });
}

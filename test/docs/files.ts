import { readdirSync } from 'node:fs';

/** The files under a folder whose path in it matches, by their paths, in order. */
export function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .map((path) => `${folder}/${path}`)
    .sort();
}

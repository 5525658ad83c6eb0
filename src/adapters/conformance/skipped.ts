/** Thrown by a check that cannot be made; its message says why. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

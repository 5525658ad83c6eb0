/** The members that have a value; what is null or undefined is left out. */
export type Present<T> = { readonly [Name in keyof T]?: NonNullable<T[Name]> };

export function present<T extends object>(members: T): Present<T> {
  const entries = Object.entries(members).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(entries) as Present<T>;
}

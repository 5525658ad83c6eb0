import type { DataAdapter } from '../adapter.js';

/** An adapter that has these of the methods and properties that an adapter may leave out. */
export type Offering<Name extends keyof DataAdapter> = DataAdapter &
  Required<Pick<DataAdapter, Name>>;

export function offers<Name extends keyof DataAdapter>(
  adapter: DataAdapter,
  names: readonly Name[],
): adapter is Offering<Name> {
  return names.every((name) => adapter[name] !== undefined);
}

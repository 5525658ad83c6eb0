import type { TokenModule } from '../model/token.js';

/** The modules whose name, id or description holds the text, whatever its case. */
export function modulesFound(
  modules: readonly TokenModule[],
  search: string,
): readonly TokenModule[] {
  const wanted = search.trim().toLocaleLowerCase();
  return modules.filter(({ id, name, description }) =>
    [id, name, description].some((text) => text?.toLocaleLowerCase().includes(wanted)),
  );
}

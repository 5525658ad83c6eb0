import type { ReactiveControllerHost } from 'lit';
import { conditionsIn } from '../../model/filter-parts.js';
import type { Filter } from '../../model/query.js';
import type { FilterChoice, FilterField } from './filter-field.js';

type LoadFields = () => Promise<readonly FilterField[]>;

/** How many chosen values that a backend did not list are looked up, so that they have names. */
const MOST_LOOKUPS = 5;

/** What a list can be filtered by, and what there is to choose from, asked for when it is wanted. */
export class FilterSource {
  fields: readonly FilterField[] = [];
  /** What can be chosen from, by field, as far as it is known. */
  choices: ReadonlyMap<string, readonly FilterChoice[]> = new Map();

  readonly #host: ReactiveControllerHost;
  readonly #wanted = new Set<string>();
  #from: LoadFields | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Loads the fields, unless they come from where they came from before. */
  async load(from: LoadFields, filter: Filter | undefined): Promise<void> {
    if (this.#from !== from) {
      this.#from = from;
      this.#wanted.clear();
      const fields = await from();
      if (this.#from !== from) return;
      this.fields = fields;
      this.choices = new Map();
      this.#host.requestUpdate();
    }
    await Promise.all(
      conditionsIn(filter).map(({ field, value }) =>
        this.want(field, [value ?? []].flat().map(String)),
      ),
    );
  }

  /** Asks what a field can be filtered by. Where that cannot be had, what is in use is still shown. */
  readonly want = async (name: string, values: readonly string[] = []): Promise<void> => {
    const from = this.#from;
    const field = this.fields.find((each) => each.field === name);
    if (!field?.choices || this.#wanted.has(name)) return;
    this.#wanted.add(name);
    const { choices } = field;
    const ask = async (search = ''): Promise<readonly FilterChoice[]> => {
      try {
        return await choices(search);
      } catch {
        return [];
      }
    };
    const listed = await ask();
    const unknown = values.filter((value) => !listed.some((each) => each.value === value));
    const found = field.searches
      ? await Promise.all(unknown.slice(0, MOST_LOOKUPS).map((value) => ask(value)))
      : [];
    if (this.#from === from) this.add(name, [...listed, ...found.flat()]);
  };

  /** Takes in what a search has found. */
  readonly add = (name: string, found: readonly FilterChoice[]): void => {
    const all = new Map([...(this.choices.get(name) ?? []), ...found].map((e) => [e.value, e]));
    this.choices = new Map([...this.choices, [name, [...all.values()]]]);
    this.#host.requestUpdate();
  };
}

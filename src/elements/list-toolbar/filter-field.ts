import type { FieldType } from '../../model/filter-conditions.js';
import type { Choice } from '../../ui/choice-picker/choice-picker.js';

export type FilterChoice = Choice;

/** A field that a list can be filtered by. */
export interface FilterField {
  readonly field: string;
  readonly label: string;
  readonly type: FieldType;
  /** What can be chosen from, where the type is `choice`; asked for when it is first wanted. */
  readonly choices?: (search: string) => readonly FilterChoice[] | Promise<readonly FilterChoice[]>;
  /** Whether a search finds choices beyond those that are listed without one. */
  readonly searches?: boolean;
}

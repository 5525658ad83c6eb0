import type { FieldType } from '../../model/filter-conditions.js';

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** A field that a list can be filtered by. */
export interface FilterField {
  readonly field: string;
  readonly label: string;
  readonly type: FieldType;
  /** What can be chosen from, where the type is `choice`; asked for when it is first wanted. */
  readonly choices?: () => readonly FilterChoice[] | Promise<readonly FilterChoice[]>;
}

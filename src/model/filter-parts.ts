import { allOf, type Condition, type Filter } from './query.js';

/** The parts of a filter that all must hold, each on its own. */
function partsOf(filter: Filter | undefined): readonly Filter[] {
  if (!filter) return [];
  return 'all' in filter ? filter.all.flatMap(partsOf) : [filter];
}

/** The conditions among them that test this field. */
export function conditionsOn(filter: Filter | undefined, field: string): readonly Condition[] {
  return partsOf(filter).filter((part) => isOn(part, field));
}

/** Every condition in the filter, however deep. */
export function conditionsIn(filter: Filter | undefined): readonly Condition[] {
  if (!filter) return [];
  if ('all' in filter) return filter.all.flatMap(conditionsIn);
  if ('some' in filter) return filter.some.flatMap(conditionsIn);
  return 'not' in filter ? conditionsIn(filter.not) : [filter];
}

/** The filter with these conditions on the field in place of any other. */
export function withConditions(
  filter: Filter | undefined,
  field: string,
  ...conditions: readonly Omit<Condition, 'field'>[]
): Filter | undefined {
  const others = partsOf(filter).filter((part) => !isOn(part, field));
  return allOf(...others, ...conditions.map((condition) => ({ field, ...condition })));
}

function isOn(part: Filter, field: string): part is Condition {
  return 'field' in part && part.field === field;
}

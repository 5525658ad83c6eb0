/** A value as it stands in the query: text, or one of the two that say that there is none. */
export type RqlValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'empty' };

export type ComparisonOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le' | 'like' | 'ilike';

/** A filter as a tree. `position` counts characters from the beginning of the query string. */
export type RqlExpression =
  | {
      readonly type: 'comparison';
      readonly operator: ComparisonOperator;
      readonly property: string;
      readonly value: RqlValue;
      readonly position: number;
    }
  | {
      readonly type: 'membership';
      readonly operator: 'in' | 'out';
      readonly property: string;
      readonly values: readonly RqlValue[];
      readonly position: number;
    }
  | { readonly type: 'and' | 'or'; readonly operands: readonly RqlExpression[] }
  | { readonly type: 'not'; readonly operand: RqlExpression }
  | {
      readonly type: 'any' | 'all';
      readonly collection: string;
      readonly operand: RqlExpression;
      readonly position: number;
    };

/** Where in a query: a character of its filter, counted from 0, or one of its settings. */
export type RqlPlace = number | 'order' | 'select' | 'limit' | 'offset' | 'cursor';

/** What is wrong with a query, and where. */
export class RqlError extends Error {
  override readonly name = 'RqlError';

  constructor(
    message: string,
    readonly place: RqlPlace,
  ) {
    super(
      `${message} (${typeof place === 'number' ? `at character ${place + 1}` : `in ${place}`})`,
    );
  }
}

import { getCommittedValue, getDirectiveClass } from 'lit/directive-helpers.js';
import { directive, type ChildPart } from 'lit/directive.js';
import {
  repeat as untidy,
  type ItemTemplate,
  type KeyFn,
  type RepeatDirective,
  type RepeatDirectiveFn,
} from 'lit/directives/repeat.js';

// Lit exports its type alone.
const Untidy = getDirectiveClass(untidy([], () => undefined)) as typeof RepeatDirective;

class Repeat extends Untidy {
  override update<T>(
    part: ChildPart,
    values: [Iterable<T>, KeyFn<T> | ItemTemplate<T>, ItemTemplate<T>],
  ): ReturnType<RepeatDirective['update']> {
    // Lit takes out of its list what it has moved.
    const before = [...itemsOf(part)];
    const result = super.update(part, values);
    const after = new Set(itemsOf(part));
    for (const item of before) {
      const { endNode } = item;
      if (!after.has(item)) endNode?.parentNode?.removeChild(endNode);
    }
    return result;
  }
}

/**
 * Lit's `repeat`, which since 3.3 leaves a comment behind for every item that goes: a list that one
 * pages and scrolls through would grow without end.
 */
export const repeat = directive(Repeat) as RepeatDirectiveFn;

function itemsOf(part: ChildPart): readonly ChildPart[] {
  const items = getCommittedValue(part);
  return Array.isArray(items) ? (items as readonly ChildPart[]) : [];
}

import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Sets properties by name: those of an element that a story shows, as its controls say. */
class Properties extends Directive {
  override render(_values: object): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [values]: [object]): typeof noChange {
    for (const [name, value] of Object.entries(values)) Reflect.set(element, name, value);
    return noChange;
  }
}

export const properties = directive(Properties);

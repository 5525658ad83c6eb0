import { conditionsIn } from '../model/filter-parts.js';
import type { ApiToken } from '../model/token.js';
import { ListController } from './list-controller.js';
import type { ListRequest } from './list-request.js';
import type { TokenChange } from './token-store.js';

/** A list of tokens that keeps up with what the other elements do to them. */
export class TokenListController extends ListController<ApiToken> {
  #isHeld = false;
  #isDue = false;

  /**
   * While many tokens change one after the other, rows follow at once, but the page is read again
   * only when the last has changed, or when none is left on it.
   */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    if (!isHeld && this.#isDue) void this.refresh();
  }

  override refresh(): Promise<void> {
    this.#isDue = false;
    return super.refresh();
  }

  /**
   * Takes in a change: the row changes or leaves at once, and the page is read again where the
   * change may move a token in or out of it.
   */
  apply(change: TokenChange, request: ListRequest): void {
    switch (change.type) {
      case 'seen':
        this.replace(change.token);
        return;
      case 'changed':
        this.replace(change.token);
        if (mayMove(change.before, change.token, request)) this.#readAgain();
        return;
      case 'deleted':
        this.remove(change.id);
        this.#readAgain();
        return;
      case 'created':
        this.#readAgain();
    }
  }

  #readAgain(): void {
    if (this.#isHeld && this.items.length > 0) this.#isDue = true;
    else void this.refresh();
  }
}

const SEARCHED = ['id', 'name', 'description'];

/** Whether a field that the list is searched, filtered or sorted by is another one now. */
function mayMove(before: ApiToken, after: ApiToken, request: ListRequest): boolean {
  const fields = [
    ...(request.search ? SEARCHED : []),
    ...conditionsIn(request.filter).map(({ field }) => field),
    ...(request.sort ?? []).map(({ field }) => field),
  ];
  return fields.some((field) => valueAt(before, field) !== valueAt(after, field));
}

/** The value at a dotted path as text to compare by; a list counts as what is in it. */
function valueAt(token: ApiToken, field: string): string | undefined {
  let value: unknown = token;
  for (const step of field.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) break;
    value = Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
  }
  return JSON.stringify(value);
}

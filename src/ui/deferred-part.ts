import { nothing, type LitElement, type ReactiveController } from 'lit';

export interface Part {
  render(): unknown;
}

/** A part for which somebody waits cannot be loaded now, which the nearest messages say. */
export function missing(host: EventTarget): undefined {
  host.dispatchEvent(new Event('part-missing', { bubbles: true, composed: true }));
  return undefined;
}

/** A part of an element that loads behind its first paint, and is rendered with it from then on. */
export class DeferredPart<T> implements ReactiveController {
  readonly #host: LitElement;
  readonly #make: () => Promise<T>;
  readonly #isWanted: () => boolean;
  #part: T | undefined;
  #loading: Promise<T> | undefined;

  /** `isWanted`: whether it loads without being asked for. */
  constructor(host: LitElement, make: () => Promise<T>, isWanted: () => boolean = () => true) {
    this.#host = host;
    this.#make = make;
    this.#isWanted = isWanted;
    host.addController(this);
  }

  /** What has loaded by now. */
  get part(): T | undefined {
    return this.#part;
  }

  /** So that it is there by the time somebody wants it; who then still misses it tries again. */
  hostUpdated(): void {
    if (!this.#loading && this.#isWanted()) this.#load().catch(() => undefined);
  }

  /** The part as soon as it is there, for a person who waits; where it cannot be loaded now, see `missing`. */
  load(): Promise<T | undefined> {
    return this.#load().catch(() => missing(this.#host));
  }

  async #load(): Promise<T> {
    this.#loading ??= this.#make();
    try {
      const part = await this.#loading;
      if (this.#part === undefined) {
        this.#part = part;
        this.#host.requestUpdate();
      }
      return part;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  render(this: DeferredPart<Part>): unknown {
    return this.part?.render() ?? nothing;
  }
}

import { adoptStyles, LitElement, type PropertyDeclaration, type PropertyValues } from 'lit';
import { restOfTerms } from '../locales/register-locale.js';
import { VERSION } from '../model/version.js';

/** What every element of the library shares: how it is registered, and its version. */
export class TokenryElement extends LitElement {
  /** The name under which the element is registered unless the host gives another. */
  static readonly tag: string;
  static readonly version: string = VERSION;
  /** The elements that this one's template holds; they are registered with it. */
  static readonly dependencies: readonly (typeof TokenryElement)[] = [];
  /** Whether its words are among those of parts that load on first use; it waits for them. */
  static readonly usesRestOfTerms: boolean = false;

  /**
   * Registers the element, and the ones it is built of. A name that is already taken stays as it
   * is: the first registration wins, and a console warning names both versions.
   */
  static define(tag: string = this.tag, registry: CustomElementRegistry = customElements): void {
    // Shadow roots look their elements up in the global registry, whichever holds the host.
    for (const dependency of this.dependencies) dependency.define();
    const present = registry.get(tag);
    if (present === undefined) {
      // A constructor can be registered once only, so every further name takes a subclass.
      const isTaken = REGISTERED.has(this);
      REGISTERED.add(this);
      registry.define(tag, isTaken ? class extends this {} : this);
    } else if (!(present === this || present.prototype instanceof this)) {
      const version = 'version' in present ? String(present.version) : 'unknown';
      console.warn(
        `tokenry ${VERSION}: <${tag}> is already registered (version ${version}), which stays.`,
      );
    }
  }

  /** What is set while the first update waits. */
  #setMeanwhile: Map<PropertyKey, unknown> | undefined;
  /** The same, once it waits no longer. */
  #toSetAgain: Iterable<readonly [PropertyKey, unknown]> = [];

  override requestUpdate(
    name?: PropertyKey,
    oldValue?: unknown,
    options?: PropertyDeclaration,
  ): void {
    if (name !== undefined) this.#setMeanwhile?.set(name, Reflect.get(this, name));
    super.requestUpdate(name, oldValue, options);
  }

  /** To an element that was there before its class, Lit has just given again what it had then. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    for (const [name, value] of this.#toSetAgain) Reflect.set(this, name, value);
    this.#toSetAgain = [];
    return super.shouldUpdate(changed);
  }

  /**
   * What a server sent makes room: by now there may be data, and another language. Lit's own way
   * would add to it, or, in a page that hydrates, take it for what is drawn first here.
   */
  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions, elementStyles } = this.constructor as typeof TokenryElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    root.replaceChildren();
    adoptStyles(root, elementStyles);
    return root;
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    const { usesRestOfTerms } = this.constructor as typeof TokenryElement;
    if (usesRestOfTerms && !this.hasUpdated) return this.#updateWithTerms();
    void super.scheduleUpdate();
    return undefined;
  }

  async #updateWithTerms(): Promise<void> {
    const set = new Map<PropertyKey, unknown>();
    this.#setMeanwhile = set;
    await restOfTerms();
    this.#setMeanwhile = undefined;
    this.#toSetAgain = set;
    void super.scheduleUpdate();
  }
}

/** Registers the elements that a module exports, once it is there. */
export async function registered(
  module: Promise<Readonly<Record<string, typeof TokenryElement>>>,
): Promise<void> {
  for (const element of Object.values(await module)) element.define();
}

const REGISTERED = new WeakSet<typeof TokenryElement>();

import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { termIn } from '../locales/known-terms.js';
import '../locales/register-locale.js';
import type { Terms } from '../locales/terms.js';
import {
  formatter,
  numberFormatter,
  relativeFormatter,
  relativeParts,
  type DateStyle,
} from './formatters.js';
import { observeLanguage, unobserveLanguage } from './language-observer.js';
import { timeZoneContext } from './time-zone-context.js';

/** What a term is given to say. */
type ValuesOf<T> = T extends (...values: infer V) => string ? V : [];

/**
 * Terms, dates and numbers in the language and direction of the host element: its own `lang` and
 * `dir`, else those of its nearest ancestor, through shadow roots. Times are in the time zone of
 * the nearest `token-provider`, else the browser's.
 */
export class LocalizeController implements ReactiveController {
  readonly #host: LitElement;
  readonly #timeZone: ContextConsumer<typeof timeZoneContext, LitElement>;
  // Both take a walk up the tree, so they are found once an update.
  #lang: string | undefined;
  #dir: 'ltr' | 'rtl' | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    this.#timeZone = new ContextConsumer(host, { context: timeZoneContext, subscribe: true });
  }

  /** The IANA name of the time zone; undefined: the browser's. */
  get timeZone(): string | undefined {
    return this.#timeZone.value;
  }

  hostConnected(): void {
    this.hostUpdate();
    observeLanguage(this.#host, this.#onLanguageChange);
  }

  hostDisconnected(): void {
    unobserveLanguage(this.#onLanguageChange);
  }

  hostUpdate(): void {
    this.#lang = undefined;
    this.#dir = undefined;
  }

  lang(): string {
    this.#lang ??= canonical(inherited(this.#host, 'lang')) ?? defaultLanguage();
    return this.#lang;
  }

  dir(): 'ltr' | 'rtl' {
    this.#dir ??= inherited(this.#host, 'dir')?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr';
    return this.#dir;
  }

  /** The words of a term, with what it is given. */
  term<K extends keyof Terms>(name: K, ...values: ValuesOf<Terms[K]>): string {
    const term = termIn(this.lang(), name);
    if (typeof term !== 'function') return term ?? name;
    // The term of this name takes these, in every language.
    return (term as (...values: readonly unknown[]) => string)(...values);
  }

  /** "15 Apr 2023". What is no date is given back as it stands. */
  formatDate(iso: string): string {
    return this.#format(iso, 'date');
  }

  /** "12:34". */
  formatTime(iso: string): string {
    return this.#format(iso, 'time');
  }

  /** "15 Apr 2023, 12:34". */
  formatDateTime(iso: string): string {
    return this.#format(iso, 'date-time');
  }

  /** "15 Apr 2023, 12:34:56.789 UTC": to the millisecond, with its time zone. */
  formatInstant(iso: string, timeZone = this.timeZone): string {
    return this.#format(iso, 'instant', timeZone);
  }

  /** "2 hours ago", "in 5 days", counted from `now` in milliseconds since 1970. */
  formatRelative(iso: string, now = Date.now()): string {
    const time = Date.parse(iso);
    if (Number.isNaN(time)) return iso;
    const { value, unit } = relativeParts(time - now);
    return relativeFormatter(this.lang()).format(value, unit);
  }

  /** "1,234". */
  formatNumber(value: number): string {
    return numberFormatter(this.lang()).format(value);
  }

  /** Before the update begins: what an element makes in `willUpdate` is of the new language too. */
  readonly #onLanguageChange = (): void => {
    this.hostUpdate();
    this.#host.requestUpdate();
  };

  #format(iso: string, style: DateStyle, timeZone = this.timeZone): string {
    const date = new Date(iso);
    return Number.isNaN(date.getTime())
      ? iso
      : formatter(this.lang(), timeZone, style).format(date);
  }
}

/**
 * The attribute of the element or of its nearest ancestor that has it, through shadow roots. On a
 * server, where there are no classes of the DOM to ask for, an element knows no ancestor.
 */
function inherited(element: Element, name: 'lang' | 'dir'): string | undefined {
  for (let node: Node | null | undefined = element; node; node = parent(node)) {
    const value = isElement(node) ? node.getAttribute(name) : null;
    if (value) return value;
  }
  return undefined;
}

function parent(node: Node): Node | null {
  if (isElement(node)) return node.assignedSlot ?? node.parentNode;
  return 'host' in node ? (node as ShadowRoot).host : node.parentNode;
}

function isElement(node: Node): node is Element {
  return 'getAttribute' in node;
}

/** Where no element says it, or says what is no language: that of the document, or the browser. */
function defaultLanguage(): string {
  if (typeof document === 'undefined') return 'en';
  return canonical(document.documentElement.lang) ?? canonical(navigator.language) ?? 'en';
}

function canonical(language: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(language?.replaceAll('_', '-'))[0];
  } catch {
    return undefined; // No language tag.
  }
}

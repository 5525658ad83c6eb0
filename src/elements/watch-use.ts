import type { LitElement } from 'lit';
import type { DataAdapter } from '../adapters/adapter.js';

/** What a property may be: one of these words, or a number that is no less than this. */
const EXPECTED: Readonly<Record<string, readonly unknown[] | number>> = {
  pageSize: 1,
  refreshInterval: 0,
  staleAfterDays: 0,
  expiryNoticeDays: 0,
  secretTimeout: 0,
  clearClipboardAfter: 0,
  paging: ['pages', 'scroll'],
  density: ['comfortable', 'compact'],
  attention: ['on', 'off'],
  confirmDelete: ['type-name', 'ask'],
  activation: ['auto', 'manual'],
  routing: ['none', 'hash'],
};

/** What was said of an element or an adapter, so that it is said once. */
const SAID = new WeakMap<object, Set<string>>();

/** Tells the developer of the host, in the console, what is wrong in how an element is used. */
export function watchUse(
  host: LitElement,
  data: { readonly adapter: DataAdapter | undefined; readonly isMissing: boolean },
): void {
  const root = host.getRootNode();
  // What is inside an element was given by it.
  if (root instanceof ShadowRoot && Reflect.has(root.host.constructor, 'tag')) return;
  const say = (subject: object, fault: string): void => {
    const said = SAID.get(subject) ?? new Set();
    if (!said.has(fault)) console.warn(`<${host.localName}>${fault}.`);
    SAID.set(subject, said.add(fault));
  };
  host.addController({
    hostUpdated: () => {
      const { adapter } = data;
      if (data.isMissing) {
        say(
          host,
          ' has no adapter: set its adapter property, put it in a <token-provider>, or call setDefaultAdapter()',
        );
      }
      for (const name of adapter ? methodsFor(host) : []) {
        const isThere = typeof Reflect.get(adapter ?? {}, name) === 'function';
        if (!isThere) say(adapter ?? host, `: its adapter has no method ${name}, which it needs`);
      }
      for (const name of Object.keys(EXPECTED)) {
        const fault = faultOf(host, name);
        if (fault) say(host, fault);
      }
      for (const name of host.getAttributeNames()) {
        const meant = attributeLike(host, name);
        if (meant) say(host, `: there is no attribute ${name}, but ${meant}`);
      }
    },
  });
}

function faultOf(host: LitElement, name: string): string | undefined {
  const expected = EXPECTED[name] ?? 0;
  // Whatever a host without types gives can be said as a text.
  const value = Reflect.get(host, name) as string | number | null | undefined;
  if (value === undefined || value === null) return undefined;
  const isNumber = typeof expected === 'number';
  if (isNumber ? Number(value) >= expected : expected.includes(value)) return undefined;
  const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const given = `: ${attribute}="${host.getAttribute(attribute) ?? value}" is `;
  return given + (isNumber ? `no number from ${expected} on` : `none of ${expected.join(', ')}`);
}

/** The attribute that was meant, where a property's name was written in markup, which knows no case. */
function attributeLike(host: LitElement, name: string): string | undefined {
  const { observedAttributes } = host.constructor as typeof LitElement;
  return observedAttributes.find((each) => each !== name && each.replaceAll('-', '') === name);
}

/** What an element cannot do without. */
function methodsFor(host: LitElement): readonly string[] {
  const tag: unknown = Reflect.get(host.constructor, 'tag');
  if (tag === 'audit-trail') return ['listAuditRecords'];
  if (tag !== 'token-editor') return ['listTokens', 'getToken'];
  if (Reflect.get(host, 'open') !== true) return [];
  return [Reflect.get(host, 'tokenId') === undefined ? 'createToken' : 'updateToken'];
}

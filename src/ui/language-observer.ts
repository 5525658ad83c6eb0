import { languageListeners } from '../locales/known-terms.js';

let observer: MutationObserver | undefined;
let observed = new WeakSet<Node>();

/** Calls when a `lang` or `dir` changes on the host or anywhere above it. */
export function observeLanguage(host: Element, onChange: () => void): void {
  if (typeof MutationObserver === 'undefined') return;
  observer ??= new MutationObserver(() => {
    for (const listener of languageListeners) listener();
  });
  languageListeners.add(onChange);
  for (let root: Node = host.getRootNode(); ; root = root.host.getRootNode()) {
    if (!observed.has(root)) {
      observed.add(root);
      observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
    }
    if (!(root instanceof ShadowRoot)) return;
  }
}

/** Stops observing; when no host is left, nothing is observed. */
export function unobserveLanguage(onChange: () => void): void {
  languageListeners.delete(onChange);
  if (languageListeners.size > 0) return;
  observer?.disconnect();
  observed = new WeakSet();
}

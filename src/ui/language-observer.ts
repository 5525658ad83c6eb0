import type { ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

const hosts = new Set<Host>();
let observer: MutationObserver | undefined;
let observed = new WeakSet<Node>();

/** Has the host update when a `lang` or `dir` changes on it or anywhere above it. */
export function observeLanguage(host: Host): void {
  if (typeof MutationObserver === 'undefined') return;
  observer ??= new MutationObserver(() => {
    for (const each of hosts) each.requestUpdate();
  });
  hosts.add(host);
  for (let root: Node = host.getRootNode(); ; root = root.host.getRootNode()) {
    if (!observed.has(root)) {
      observed.add(root);
      observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
    }
    if (!(root instanceof ShadowRoot)) return;
  }
}

/** Stops observing; when no host is left, nothing is observed. */
export function unobserveLanguage(host: Host): void {
  hosts.delete(host);
  if (hosts.size > 0) return;
  observer?.disconnect();
  observed = new WeakSet();
}

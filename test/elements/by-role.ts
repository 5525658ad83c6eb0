/**
 * Finds elements as a person does: by role and name, through every shadow root. Roles and names are
 * those that the markup gives; what is hidden is not found.
 */
const IMPLICIT: Readonly<Record<string, string>> = {
  button: 'button, summary',
  link: 'a[href]',
  heading: 'h1, h2, h3',
  table: 'table',
  row: 'tr',
  rowheader: 'th[scope="row"]',
  columnheader: 'th[scope="col"]',
  textbox: 'input:not([type]), input[type="text"], textarea',
  searchbox: 'input[type="search"]',
  spinbutton: 'input[type="number"]',
  checkbox: 'input[type="checkbox"]',
  radio: 'input[type="radio"]',
  combobox: 'select',
  dialog: 'dialog[open]',
  list: 'ul, ol',
  status: 'output',
};

export function allByRole(root: Element | ShadowRoot, role: string, name?: string): HTMLElement[] {
  const selector = `[role="${role}"]${IMPLICIT[role] ? `, ${IMPLICIT[role]}` : ''}`;
  return deepQuery(root, selector).filter(
    (element) =>
      (element.getAttribute('role') ?? role) === role &&
      isShown(element) &&
      (name === undefined || nameOf(element) === name),
  );
}

export function byRole(root: Element | ShadowRoot, role: string, name?: string): HTMLElement {
  const [found] = allByRole(root, role, name);
  if (!found) {
    const others = allByRole(root, role).map((each) => `“${nameOf(each)}”`);
    throw new Error(`no ${role} named “${name ?? ''}”; there are: ${others.join(', ') || 'none'}`);
  }
  return found;
}

export function deepQuery(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  const visit = (node: Element | ShadowRoot): void => {
    for (const element of node.querySelectorAll<HTMLElement>('*')) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  if (root instanceof Element && root.shadowRoot) visit(root.shadowRoot);
  visit(root);
  return found;
}

/** Everything that is on screen as text, through every shadow root. */
export function shownText(root: Element | ShadowRoot): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    else if (node instanceof Element && (node.localName === 'style' || !isShown(node))) return;
    for (const child of node.childNodes) visit(child);
    if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
  };
  visit(root);
  return parts.join(' ').replace(/\s+/g, ' ');
}

export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const labelledBy = element.getAttribute('aria-labelledby');
  const root = element.getRootNode();
  if (labelledBy !== null && root instanceof ShadowRoot) {
    return labelledBy
      .split(' ')
      .map((id) => root.getElementById(id)?.textContent.trim() ?? '')
      .join(' ');
  }
  if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  ) {
    return (element.labels?.[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }
  return element.textContent.replace(/\s+/g, ' ').trim();
}

function isShown(element: Element): boolean {
  // An element without a box of its own is as visible as what it holds.
  return element.checkVisibility() || getComputedStyle(element).display === 'contents';
}

/** Waits until the check no longer throws, and gives what it returns. */
export async function eventually<T>(check: () => T | Promise<T>, patience = 8000): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (thrown) {
      if (performance.now() > end) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

const FOCUSABLE =
  ':is(a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], ' +
  'video[controls], [contenteditable], [tabindex]):not(:disabled, [tabindex^="-"])';

/** Whether there is anything inside that Tab gets to, through slots and open shadow roots. */
export function hasFocusable(root: ParentNode): boolean {
  return [...root.children].some(isOrHasFocusable);
}

function isOrHasFocusable(element: Element): boolean {
  if (element.matches(FOCUSABLE)) return element.checkVisibility({ visibilityProperty: true });
  const slotted = element instanceof HTMLSlotElement ? element.assignedElements() : [];
  return (
    (element.shadowRoot !== null && hasFocusable(element.shadowRoot)) ||
    slotted.some(isOrHasFocusable) ||
    hasFocusable(element)
  );
}

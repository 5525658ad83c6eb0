/** What stands in the field that the event is of. */
export function valueOf({ target }: Event): string {
  const isField =
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement;
  return isField ? target.value : '';
}

/** Whether the box that the event is of is checked. */
export function isChecked({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.checked;
}

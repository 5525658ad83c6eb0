/**
 * Where a menu opens that this key calls up on a menu button: Down at the first item, Up at the
 * last. Enter and Space come as clicks.
 */
export function menuFocusFor({ key }: KeyboardEvent): 'first' | 'last' | undefined {
  if (key === 'ArrowDown') return 'first';
  return key === 'ArrowUp' ? 'last' : undefined;
}

const PLACES = ['', 'flip-inline', 'within-inline']
  .flatMap((place) => [place, `${place} flip-block`])
  .concat('within');

/**
 * Puts a popup that CSS anchors to a button where it fits into the window: `data-place` says
 * `flip-block` for the other side of the button, `flip-inline` for in line with its other edge,
 * `within-inline` for in line with neither, and `within` where no side of it has room. CSS has
 * fallbacks for this, but they hang WebKitGTK 2.50 where the button is in a container that is
 * queried for its size.
 */
export function placePopup(popup: HTMLElement): void {
  const { innerHeight, innerWidth } = window;
  for (const place of PLACES) {
    popup.dataset['place'] = place;
    const { top, right, bottom, left } = popup.getBoundingClientRect();
    if (top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth) return;
  }
}

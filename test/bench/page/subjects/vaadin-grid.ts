import '@vaadin/grid';
import type { Grid } from '@vaadin/grid';
import type { ApiToken } from '../../../../src/model/token.js';
import { cellsOf, HEADINGS } from './by-hand.js';
import type { Subject } from './subject.js';

export const vaadinGrid: Subject = {
  async ready(place) {
    const grid = document.createElement('vaadin-grid') as Grid<ApiToken>;
    HEADINGS.forEach((heading, index) => {
      const column = document.createElement('vaadin-grid-column');
      column.header = heading;
      column.renderer = (root, _column, { item }) => {
        root.replaceChildren(cellsOf(item as ApiToken)[index] ?? '');
      };
      grid.append(column);
    });
    place.append(grid);
    await customElements.whenDefined('vaadin-grid');
  },
  show(tokens, place) {
    const grid = place.querySelector('vaadin-grid');
    if (grid) grid.items = [...tokens];
  },
  rows: (place) =>
    // Rows to be reused are in the document, too; what they hold stands beside, slotted.
    place.querySelectorAll('vaadin-grid-cell-content .badge').length,
};

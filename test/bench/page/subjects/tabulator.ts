import { TabulatorFull } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';
import type { ApiToken } from '../../../../src/model/token.js';
import { cellsOf, HEADINGS } from './by-hand.js';
import type { Subject } from './subject.js';

let grid: TabulatorFull | undefined;

export const tabulator: Subject = {
  ready: (place) =>
    new Promise((built) => {
      grid = new TabulatorFull(place, {
        height: 700,
        layout: 'fitColumns',
        columns: HEADINGS.map((title, index) => ({
          title,
          formatter: (cell: { getData(): ApiToken }) => cellsOf(cell.getData())[index],
        })),
      });
      grid.on('tableBuilt', () => built());
    }),
  show(tokens) {
    void grid?.setData([...tokens]);
  },
  rows: (place) => place.querySelectorAll('.tabulator-row').length,
};

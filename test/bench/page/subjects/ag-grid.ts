import { AllCommunityModule, createGrid, ModuleRegistry, type GridApi } from 'ag-grid-community';
import type { ApiToken } from '../../../../src/model/token.js';
import { cellsOf, HEADINGS } from './by-hand.js';
import type { Subject } from './subject.js';

ModuleRegistry.registerModules([AllCommunityModule]);

let grid: GridApi<ApiToken> | undefined;

export const agGrid: Subject = {
  ready: (place) =>
    new Promise((ready) => {
      place.classList.add('bounded');
      grid = createGrid<ApiToken>(place, {
        rowHeight: 56,
        rowData: [],
        columnDefs: HEADINGS.map((headerName, index) => ({
          headerName,
          flex: 1,
          cellRenderer: ({ data }: { readonly data: ApiToken }) => cellsOf(data)[index],
        })),
        onGridReady: () => ready(),
      });
    }),
  show(tokens) {
    grid?.setGridOption('rowData', [...tokens]);
  },
  rows: (place) => place.querySelectorAll('.ag-row .badge').length,
};

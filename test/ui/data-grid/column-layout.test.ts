import { expect } from '@open-wc/testing';
import {
  fitColumns,
  hideColumn,
  moveColumn,
  orderedColumns,
  resizeColumns,
  showColumn,
  shownColumns,
  type ColumnLayout,
  type ColumnPlace,
} from '../../../src/ui/data-grid/column-layout.js';

const COLUMNS: readonly ColumnPlace[] = [
  { id: 'token', fixed: true },
  { id: 'modules' },
  { id: 'status' },
  { id: 'account', hidden: true },
  { id: 'view', pinned: true },
];

function ids(layout: ColumnLayout): string {
  return shownColumns(COLUMNS, layout)
    .map(({ id }) => id)
    .join(' ');
}

describe('column layout', () => {
  it('shows by default what is not hidden', () => {
    expect(ids({})).to.equal('token modules status view');
  });

  it('shows what was chosen, in that order, each once', () => {
    expect(ids({ columns: ['status', 'token', 'status', 'account'] })).to.equal(
      'status token account view',
    );
  });

  it('passes over what is not known, and keeps a fixed column that is not named', () => {
    expect(ids({ columns: ['nothing', 'status'] })).to.equal('token status view');
    expect(ids({ columns: [] })).to.equal('token view');
  });

  it('lists for choosing what is shown first, and nothing that stays at the end anyway', () => {
    const order = orderedColumns(COLUMNS, { columns: ['status', 'token'] }).map(({ id }) => id);
    expect(order).to.deep.equal(['status', 'token', 'modules', 'account']);
  });

  it('shows a column after the others, once', () => {
    const layout = showColumn(COLUMNS, {}, 'account');
    expect(ids(layout)).to.equal('token modules status account view');
    expect(showColumn(COLUMNS, layout, 'account')).to.deep.equal(layout);
  });

  it('hides a column, but neither a fixed one nor the last', () => {
    expect(ids(hideColumn(COLUMNS, {}, 'modules'))).to.equal('token status view');
    expect(ids(hideColumn(COLUMNS, {}, 'token'))).to.equal('token modules status view');
    const only = [{ id: 'one' }];
    expect(hideColumn(only, {}, 'one')).to.deep.equal({});
  });

  it('moves a column, no further than the ends', () => {
    expect(ids(moveColumn(COLUMNS, {}, 'status', 0))).to.equal('status token modules view');
    expect(ids(moveColumn(COLUMNS, {}, 'token', 1))).to.equal('modules token status view');
    expect(ids(moveColumn(COLUMNS, {}, 'token', 99))).to.equal('modules status token view');
    expect(ids(moveColumn(COLUMNS, {}, 'status', -5))).to.equal('status token modules view');
  });

  it('moves nothing that is not shown', () => {
    expect(moveColumn(COLUMNS, {}, 'account', 0)).to.deep.equal({});
  });

  it('keeps widths with the rest, until a fit takes them back', () => {
    const resized = resizeColumns({ columns: ['token'], fit: 'screen' }, { token: 300 });
    expect(resized).to.deep.equal({ columns: ['token'], widths: { token: 300 } });
    expect(resizeColumns(resized, { status: 90 }).widths).to.deep.equal({ token: 300, status: 90 });
    expect(fitColumns(resized, 'content')).to.deep.equal({ columns: ['token'], fit: 'content' });
    expect(fitColumns(resized, 'default')).to.deep.equal({ columns: ['token'] });
  });
});

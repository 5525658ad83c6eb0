import { expect } from '@open-wc/testing';
import { RowScale } from '../../../src/ui/data-grid/row-scale.js';

const VIEW = 600;
const ROW = 58;

function scale(count: number): RowScale {
  const scale = new RowScale();
  scale.measure(count, ROW, VIEW);
  return scale;
}

describe('row scale', () => {
  it('is one to one as long as a browser can lay it out', () => {
    const rows = scale(10_000);
    expect(rows.height).to.equal(580_000);
    rows.scroll(5800);
    expect(rows.range).to.deep.equal([100, 111]);
    expect(rows.offset(100)).to.equal(5800);
  });

  it('fits a million rows into what browsers can lay out, and shows the first and the last', () => {
    const rows = scale(1_000_000);
    expect(rows.height).to.be.at.most(17_000_000);
    expect(rows.range[0]).to.equal(0);
    rows.scroll(rows.height - VIEW);
    expect(rows.range[1]).to.equal(1_000_000);
    expect(rows.offset(999_999)).to.be.closeTo(rows.height - ROW, 1);
  });

  it('jumps to the same part of the rows, and moves pixel by pixel from there', () => {
    const rows = scale(1_000_000);
    rows.scroll(rows.height / 2);
    const [first] = rows.range;
    expect(first).to.be.closeTo(500_000, 100);
    const before = rows.offset(first);
    rows.scroll(rows.height / 2 + ROW);
    expect(rows.range[0]).to.equal(first + 1);
    expect(rows.offset(first)).to.be.closeTo(before, 0.01);
  });

  it('shows the same rows once it rests, at the scroll position that stands for them', () => {
    const rows = scale(1_000_000);
    rows.scroll(7_000_000);
    for (let at = 7_000_100; at < 7_020_000; at += 100) rows.scroll(at);
    const { position } = rows;
    const [first] = rows.range;
    rows.settle();
    expect(rows.position).to.equal(position);
    expect(rows.range[0]).to.equal(first);
    const settled = new RowScale();
    settled.measure(1_000_000, ROW, VIEW);
    settled.scroll(rows.scrollTop);
    expect(settled.position).to.be.closeTo(position, 1);
  });

  it('has real room above and below at both ends', () => {
    const rows = scale(1_000_000);
    rows.scroll(400);
    rows.settle();
    expect(rows.offset(0)).to.equal(0);
    rows.scroll(rows.height - VIEW);
    rows.scroll(rows.height - VIEW - 400);
    rows.settle();
    expect(rows.offset(999_999) + ROW).to.be.closeTo(rows.height, 1);
  });

  it('brings a row into the middle', () => {
    const rows = scale(1_000_000);
    rows.reveal(654_321);
    const [first, last] = rows.range;
    expect((first + last) / 2).to.be.closeTo(654_321.5, 1);
  });

  it('keeps the row at the top when rows turn out higher, or more of them', () => {
    const rows = scale(10_000);
    rows.scroll(5800);
    expect(rows.measure(10_000, 80, VIEW)).to.equal(true);
    expect(rows.range[0]).to.equal(100);
    expect(rows.scrollTop).to.equal(8000);
    expect(rows.measure(20_000, 80, VIEW)).to.equal(true);
    expect(rows.range[0]).to.equal(100);
    expect(rows.measure(20_000, 80, VIEW)).to.equal(false);
  });

  it('shows what there is of few rows, and nothing of none', () => {
    expect(scale(3).range).to.deep.equal([0, 3]);
    expect(scale(0).range).to.deep.equal([0, 0]);
  });
});

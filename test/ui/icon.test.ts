import { expect, fixture } from '@open-wc/testing';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import { icon } from '../../src/ui/icon.js';

it('hides an icon from assistive technology', async () => {
  const svg = await fixture<SVGElement>(icon(Eye));
  expect(svg.getAttribute('aria-hidden')).to.equal('true');
  expect(svg.hasAttribute('role')).to.equal(false);
});

it('draws each shape from its own place, wherever the one before ended', async () => {
  const svg = await fixture<SVGElement>(
    icon([
      ['circle', { cx: '12', cy: '12', r: '10' }],
      ['path', { d: 'm9 12 2 2 4-4' }],
    ]),
  );
  const path = svg.querySelector('path');
  const end = path?.getPointAtLength(path.getTotalLength());
  expect(end?.x).to.be.closeTo(15, 0.01);
  expect(end?.y).to.be.closeTo(10, 0.01);
});

it('draws every kind of shape that our icons have at its place', async () => {
  const box = async (shape: string, attributes: Record<string, string>): Promise<number[]> => {
    const svg = await fixture<SVGElement>(icon([[shape, attributes]]));
    const path = svg.querySelector('path');
    const { x, y, width, height } = path?.getBBox() ?? new DOMRect();
    return [x, y, width, height].map(Math.round);
  };
  expect(await box('path', { d: 'M2 3h10v4' })).to.deep.equal([2, 3, 10, 4]);
  expect(await box('circle', { cx: '12', cy: '10', r: '3' })).to.deep.equal([9, 7, 6, 6]);
  expect(await box('line', { x1: '3', x2: '21', y1: '4', y2: '9' })).to.deep.equal([3, 4, 18, 5]);
  expect(await box('rect', { x: '2', y: '5', width: '20', height: '14', rx: '2' })).to.deep.equal([
    2, 5, 20, 14,
  ]);
  expect(await box('rect', { x: '2', y: '5', width: '20', height: '14' })).to.deep.equal([
    2, 5, 20, 14,
  ]);
});

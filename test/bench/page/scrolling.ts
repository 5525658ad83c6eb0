import { deep, longestTask, nextFrame, quiet } from './frames.js';
import { sampleData } from '../../../src/adapters/memory/index.js';
import { tokenListScroll } from './subjects/token-list.js';

const ROWS = 10_000;
const LOADED = 2000;
const FRAMES = 120;

/** Scrolls fast through rows that are loaded, and counts the frames that show none. */
export async function scrolling(): Promise<Readonly<Record<string, number>>> {
  const place = document.querySelector('main');
  if (!place) throw new Error('There is no place for it.');
  await tokenListScroll.ready(place, ROWS);
  tokenListScroll.show(sampleData({ tokens: ROWS, records: 0 }).tokens, place);
  await quiet();
  const list = place.querySelector('token-list');
  if (!list) throw new Error('There is no list.');
  const grid = deep(list, 'tokenry-data-grid');
  const scroller = deep(grid, '.scroller');
  const rowHeight = deep(grid, 'tbody.many > tr').getBoundingClientRect().height;
  const length = LOADED * rowHeight;
  for (let top = 0; top < length; top += 2000) {
    scroller.scrollTop = top;
    await quiet(60);
  }
  let blank = 0;
  const longest = await longestTask(async () => {
    for (let frame = 0; frame <= FRAMES; frame += 1) {
      // There and back, each in a second.
      const way = Math.abs(1 - (2 * frame) / FRAMES);
      scroller.scrollTop = way * (length - 1000);
      await nextFrame();
      await nextFrame();
      if (isBlank(grid, scroller)) blank += 1;
    }
  });
  return { 'frames without rows': blank, 'the longest task': longest };
}

function isBlank(grid: Element, scroller: Element): boolean {
  const { left, top, width, height } = scroller.getBoundingClientRect();
  return [0.25, 0.5, 0.75].some((part) => {
    const found = grid.shadowRoot?.elementFromPoint(left + width / 4, top + height * part);
    return !found?.closest('tbody.many > tr:not(.pending)');
  });
}

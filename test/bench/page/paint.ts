import { sampleData } from '../../../src/adapters/memory/index.js';
import { countElements, paintedWhen, quiet } from './frames.js';
import type { Subject } from './subjects/subject.js';

/** Each loads alone, so that none pays for another's code. */
const SUBJECTS: Readonly<Record<string, () => Promise<Subject>>> = {
  'by hand': async () => (await import('./subjects/by-hand.js')).byHand,
  'Lit repeat': async () => (await import('./subjects/lit-repeat.js')).litRepeat,
  Tabulator: async () => (await import('./subjects/tabulator.js')).tabulator,
  'Vaadin Grid': async () => (await import('./subjects/vaadin-grid.js')).vaadinGrid,
  'AG Grid': async () => (await import('./subjects/ag-grid.js')).agGrid,
  'token-list': async () => (await import('./subjects/token-list.js')).tokenListPages,
  'token-list, scroll': async () => (await import('./subjects/token-list.js')).tokenListScroll,
};

/** As many rows are in view; the others of a page may come with them or later. */
const IN_VIEW = 10;
/** As many tokens differ; a longer list begins anew. */
const DIFFERENT = 10_000;

/**
 * Milliseconds from “the data is there” to “the first rows are painted”, and how many elements there
 * are when all is quiet.
 */
export async function paint(
  name: string,
  rows: number,
): Promise<{ readonly time: number; readonly elements: number }> {
  const place = document.querySelector('main');
  const subject = await SUBJECTS[name]?.();
  if (!place || !subject) throw new Error(`There is no subject ${name}.`);
  const { tokens } = sampleData({ tokens: Math.min(rows, DIFFERENT), records: 0 });
  await subject.ready(place, rows);
  await quiet();
  const start = performance.now();
  subject.show(tokens, place);
  await paintedWhen(() => subject.rows(place) >= Math.min(rows, IN_VIEW));
  const time = performance.now() - start;
  await quiet();
  return { time, elements: countElements(place) };
}

import fc from 'fast-check';
import { WalkedPage, type Place } from './walked-page.js';

/** One thing that happens, by a name that a failing walk can be read by. */
type Step = readonly [name: string, happen: (page: WalkedPage) => unknown];

const press = fc
  .tuple(fc.constantFrom<Place[]>('list', 'list', 'list', 'details', 'trail'), fc.nat(30))
  .map(([place, which]): Step => [`press ${place} ${which}`, (page) => page.press(place, which)]);
const act = fc
  .tuple(
    fc.constantFrom('list' as const, 'list' as const, 'details' as const),
    fc.nat(1),
    fc.nat(2),
  )
  .map(([place, row, which]): Step => [
    `act ${place} ${row} ${which}`,
    (page) => page.act(place, row, which),
  ]);
const deliver = fc
  .nat(20)
  .map((which): Step => [`deliver ${which}`, (page) => page.deliver(which)]);
const lose = fc
  .nat(20)
  .map((which): Step => [`lose ${which}`, (page) => page.deliver(which, true)]);
const host = fc.oneof(
  fc
    .constantFrom('', 'a', 'o', 'x')
    .map((text): Step => [`search “${text}”`, (page) => page.search(text)]),
  fc.integer({ min: 1, max: 4 }).map((to): Step => [`page ${to}`, (page) => page.turnTo(to)]),
  fc.integer({ min: 1, max: 8 }).map((id): Step => [`open ${id}`, (page) => page.openToken(id)]),
  fc.constantFrom<Step[]>(['move', (page) => page.move()], ['swap', (page) => page.swap()]),
);
const step = fc.oneof(
  { weight: 5, arbitrary: act },
  { weight: 4, arbitrary: press },
  { weight: 14, arbitrary: deliver },
  { weight: 2, arbitrary: host },
);
const stepOrLoss = fc.oneof({ weight: 12, arbitrary: step }, { weight: 1, arbitrary: lose });

/** The same walks for everyone; another seed takes others. */
const RUNS = { numRuns: 12, seed: 20_261_124, includeErrorInReport: true, endOnFailure: true };

async function walk(steps: readonly Step[]): Promise<WalkedPage> {
  const page = await WalkedPage.open();
  for (const [, happen] of steps) {
    await happen(page);
    await page.settle();
  }
  return page;
}

describe('list, details and trail on one page', () => {
  it('agree with the backend after any acts, in whatever order requests and answers come', async () => {
    const steps = fc.array(step, { maxLength: 40, size: 'max' });
    await fc.assert(
      fc.asyncProperty(steps, async (steps) => {
        await (await walk(steps)).expectAgreement();
      }),
      RUNS,
    );
  }).timeout(240_000);

  it('agree with the backend after a refresh, whatever was lost on the way', async () => {
    const steps = fc.array(stepOrLoss, { maxLength: 40, size: 'max' });
    await fc.assert(
      fc.asyncProperty(steps, async (steps) => {
        const page = await walk(steps);
        await page.refresh();
        await page.expectAgreement();
      }),
      RUNS,
    );
  }).timeout(240_000);
});

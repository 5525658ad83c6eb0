import type { AuditEventCounts } from '../../model/audit.js';

/** So many kinds of event can still be told from each other in a bar; the others are one. */
const MOST = 4;

/** The events that are told apart, each at the place whose colour it has. */
export type EventPlaces = readonly string[];

export interface EventSeries {
  /** Absent: all events that have no place. */
  readonly event?: string;
  readonly place: number;
  readonly counts: readonly number[];
}

/**
 * The most frequent events with a place each. One that had a place keeps it, also while it is not
 * there, as long as no other needs it: a filter that comes and goes changes no colour.
 */
export function placesFor(
  counted: readonly AuditEventCounts[],
  before: EventPlaces = [],
): EventPlaces {
  // Without a code it could not be named, nor chosen.
  const wanted = byFrequency(counted.filter(({ event }) => event !== ''))
    .slice(0, MOST)
    .map(({ event }) => event);
  const places = [...before];
  for (const event of wanted) {
    if (places.includes(event)) continue;
    const left = places.findIndex((other) => !wanted.includes(other));
    if (places.length < MOST || left < 0) places.push(event);
    else places[left] = event;
  }
  return places;
}

/** The counts of each event that has a place, by place, and of the others as one, the last. */
export function seriesOf(
  counted: readonly AuditEventCounts[],
  places: EventPlaces,
): readonly EventSeries[] {
  const placed = places.flatMap((event, place) => {
    const counts = sumOf(counted.filter((each) => each.event === event));
    return counts.some((count) => count > 0) ? [{ event, place, counts }] : [];
  });
  const others = sumOf(counted.filter(({ event }) => !places.includes(event)));
  return others.some((count) => count > 0) ? [...placed, { place: MOST, counts: others }] : placed;
}

/** The events by the fewest of their last segments that tell them apart: `created`, `deleted`. */
export function shortNames(events: readonly string[]): ReadonlyMap<string, string> {
  const codes = events.map((event) => event.split('.'));
  const longest = Math.max(1, ...codes.map(({ length }) => length));
  let names: readonly string[] = events;
  for (let segments = 1; segments <= longest; segments += 1) {
    names = codes.map((code) => code.slice(-segments).join('.'));
    if (new Set(names).size === names.length) break;
  }
  return new Map(events.map((event, index) => [event, names[index] ?? event]));
}

function byFrequency(counted: readonly AuditEventCounts[]): readonly AuditEventCounts[] {
  const total = ({ counts }: AuditEventCounts): number =>
    counts.reduce((sum, count) => sum + count, 0);
  return counted.toSorted((one, other) => total(other) - total(one));
}

function sumOf(counted: readonly AuditEventCounts[]): readonly number[] {
  const [first, ...rest] = counted.map(({ counts }) => counts);
  return rest.reduce(
    (sums, counts) => sums.map((sum, index) => sum + (counts[index] ?? 0)),
    first ?? [],
  );
}

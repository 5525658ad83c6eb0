/** Events of one kind, which have a colour in each bar. */
export interface HistogramSeries {
  /** By which it is chosen; absent: it cannot be. */
  readonly key?: string;
  /** Absent: events are not told apart. */
  readonly name?: string;
  /** Which of the five colours it has, counted from 0; the last is for the rest of all. */
  readonly place: number;
  /** How many events there are in each part; the first part first. */
  readonly counts: readonly number[];
}

export function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

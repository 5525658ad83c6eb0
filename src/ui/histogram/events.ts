/** A span of time was chosen. */
export class HistogramRangeEvent extends Event {
  /**
   * @param from - The instant with which it begins, ISO 8601.
   * @param to - The first instant after it, ISO 8601.
   */
  constructor(
    readonly from: string,
    readonly to: string,
  ) {
    super('histogram-range');
  }
}

/** All events of these were chosen, or were and are so no more. */
export class HistogramSeriesEvent extends Event {
  constructor(readonly key: string) {
    super('histogram-series');
  }
}

declare global {
  interface HTMLElementEventMap {
    'histogram-range': HistogramRangeEvent;
    'histogram-series': HistogramSeriesEvent;
  }
}

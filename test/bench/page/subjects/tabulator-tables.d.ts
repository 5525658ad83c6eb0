declare module 'tabulator-tables' {
  /** As far as the benchmark uses it; the package has no types. */
  export class TabulatorFull {
    constructor(place: HTMLElement, options: object);
    on(event: 'tableBuilt', listener: () => void): void;
    setData(rows: readonly unknown[]): Promise<void>;
  }
}

/** Another page was asked for. */
export class GridPageEvent extends Event {
  constructor(
    /** The page, counted from 1. */
    readonly page: number,
  ) {
    super('grid-page', { bubbles: true });
  }
}

/** Another number of rows per page was chosen. */
export class GridPageSizeEvent extends Event {
  constructor(readonly pageSize: number) {
    super('grid-page-size', { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'grid-page': GridPageEvent;
    'grid-page-size': GridPageSizeEvent;
  }
}

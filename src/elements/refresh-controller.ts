import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Below this a backend would be asked without pause. */
const SHORTEST = 5;

/** Refreshes a list every so many seconds while its page is to be seen. */
export class RefreshController implements ReactiveController {
  readonly #seconds: () => number;
  readonly #refresh: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the list was asked for last, as `performance.now()` has it. */
  #last = 0;
  #scheduled = 0;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, seconds: () => number, refresh: () => Promise<void>) {
    this.#seconds = seconds;
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#last = performance.now();
    document.addEventListener('visibilitychange', this.#schedule);
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    document.removeEventListener('visibilitychange', this.#schedule);
    clearTimeout(this.#timer);
    this.#scheduled = 0;
  }

  hostUpdated(): void {
    if (this.#seconds() !== this.#scheduled) this.#schedule();
  }

  readonly #schedule = (): void => {
    clearTimeout(this.#timer);
    const seconds = this.#seconds();
    this.#scheduled = seconds;
    // A refresh can end, and an update come, after the host has left.
    if (!this.#isConnected || !(seconds > 0) || document.visibilityState === 'hidden') return;
    const due = this.#last + Math.max(seconds, SHORTEST) * 1000;
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, due - performance.now()));
  };

  async #run(): Promise<void> {
    this.#last = performance.now();
    try {
      await this.#refresh();
    } finally {
      this.#schedule();
    }
  }
}

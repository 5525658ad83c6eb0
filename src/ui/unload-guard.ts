import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Has the browser ask before the page is left, while something on it would be lost. */
export class UnloadGuard implements ReactiveController {
  readonly #isAtRisk: () => boolean;

  constructor(host: ReactiveControllerHost, isAtRisk: () => boolean) {
    this.#isAtRisk = isAtRisk;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#onBeforeUnload);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#onBeforeUnload);
  }

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.#isAtRisk()) event.preventDefault();
  };
}

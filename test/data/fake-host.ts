import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A host for controllers without a DOM, that updates as a Lit element does: in the next microtask,
 * once for all requests before it, from its first connection on and also while it is away.
 */
export class FakeHost implements ReactiveControllerHost {
  /** How often it has updated. */
  updates = 0;
  readonly #controllers = new Set<ReactiveController>();
  #hasConnected = false;
  #update: Promise<boolean> | undefined;

  get updateComplete(): Promise<boolean> {
    return this.#update ?? Promise.resolve(true);
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  requestUpdate(): void {
    if (this.#hasConnected) this.#update ??= this.#nextUpdate();
  }

  connect(): this {
    const isFirst = !this.#hasConnected;
    this.#hasConnected = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    if (isFirst) this.requestUpdate();
    return this;
  }

  disconnect(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  async #nextUpdate(): Promise<boolean> {
    await Promise.resolve();
    this.#perform();
    return !this.#update;
  }

  #perform(): void {
    this.updates += 1;
    for (const controller of this.#controllers) controller.hostUpdate?.();
    this.#update = undefined;
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }
}

/** Resolves when everything that follows by itself from what was done has happened. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

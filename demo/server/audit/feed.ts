/** Wakes those who follow what is written, in this process. */
export class Feed {
  readonly #wakers = new Set<() => void>();
  #version = 0;
  #isClosed = false;

  /** Another number after each write. */
  get version(): number {
    return this.#version;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** To be called after every committed write, and when somebody may have lost a right. */
  notify(): void {
    this.#version += 1;
    for (const wake of [...this.#wakers]) wake();
  }

  /** Ends what is followed. */
  close(): void {
    this.#isClosed = true;
    this.notify();
  }

  /** Fulfils once there was a write since that version, or after so many milliseconds, or at the abort. */
  async after(version: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.#version !== version || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#wakers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#wakers.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}

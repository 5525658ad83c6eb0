import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AdapterError } from '../model/errors.js';
import { secretIn } from '../model/sound-token.js';
import type { TokenStore } from './token-store.js';

/** Whether the secret is on screen. It exists in one of these states only. */
export type Reveal =
  | { readonly status: 'hidden' }
  | { readonly status: 'asking' }
  /** `until`: when it hides by itself, in milliseconds since 1970. */
  | { readonly status: 'shown'; readonly value: string; readonly until: number }
  | { readonly status: 'failed'; readonly error: AdapterError };

export interface SecretOptions {
  readonly store: () => TokenStore | undefined;
  readonly tokenId: () => string | undefined;
  /** How long it stays on screen, in milliseconds. */
  readonly hideAfter: () => number;
  /** Whether it also hides when the window loses focus. */
  readonly hideOnBlur: () => boolean;
}

/** A timer set for longer, in milliseconds, would run out at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * The secret of one token, from being asked for to being gone: it hides by itself after a while,
 * when the page is hidden, printed or (as the host chooses) loses focus, when it becomes another
 * token's or another adapter's, and when the host leaves the document. While it is shown, the host
 * updates every second, to count down.
 */
export class SecretController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: SecretOptions;
  #reveal: Reveal = { status: 'hidden' };
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;
  #tokenId: string | undefined;
  #store: TokenStore | undefined;

  constructor(host: ReactiveControllerHost, options: SecretOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get reveal(): Reveal {
    return this.#reveal;
  }

  hostUpdate(): void {
    const tokenId = this.#options.tokenId();
    const store = this.#options.store();
    if (tokenId !== this.#tokenId || store !== this.#store) this.hide();
    this.#tokenId = tokenId;
    this.#store = store;
  }

  hostDisconnected(): void {
    this.hide();
  }

  /** Asks for the secret and shows it; resolves with whether it is shown. */
  async show(): Promise<boolean> {
    this.hide();
    const request = new AbortController();
    this.#request = request;
    this.#become({ status: 'asking' });
    try {
      const value = await this.#ask(request.signal);
      if (request.signal.aborted) return false;
      // The page was not listened to while this was under way.
      if (document.hidden) {
        this.hide();
        return false;
      }
      const hideAfter = Math.min(this.#options.hideAfter(), LONGEST_TIMER);
      this.#become({ status: 'shown', value, until: Date.now() + hideAfter });
      this.#timer = setTimeout(() => this.hide(), hideAfter);
      this.#tick = setInterval(() => this.#host.requestUpdate(), 1000);
      this.#watch();
      return true;
    } catch (thrown) {
      if (request.signal.aborted) return false;
      this.#become({ status: 'failed', error: AdapterError.from(thrown) });
      return false;
    }
  }

  /** Hides the secret; what asks for it still is called off. */
  hide(): void {
    this.#request?.abort();
    this.#request = undefined;
    clearTimeout(this.#timer);
    clearInterval(this.#tick);
    this.#unwatch();
    if (this.#reveal.status !== 'hidden') this.#become({ status: 'hidden' });
  }

  /** The secret for the clipboard alone: nothing here holds it afterwards. */
  read(signal: AbortSignal): Promise<string> {
    return this.#reveal.status === 'shown'
      ? Promise.resolve(this.#reveal.value)
      : this.#ask(signal);
  }

  async #ask(signal: AbortSignal): Promise<string> {
    const store = this.#options.store();
    const tokenId = this.#options.tokenId();
    if (!store || tokenId === undefined) throw new AdapterError('not-found');
    return secretIn(await store.revealSecret(tokenId, signal));
  }

  #become(reveal: Reveal): void {
    this.#reveal = reveal;
    this.#host.requestUpdate();
  }

  #watch(): void {
    document.addEventListener('visibilitychange', this.#onPageHidden);
    window.addEventListener('beforeprint', this.#onLeave);
    window.addEventListener('pagehide', this.#onLeave);
    window.addEventListener('blur', this.#onBlur);
  }

  #unwatch(): void {
    if (typeof document === 'undefined') return;
    document.removeEventListener('visibilitychange', this.#onPageHidden);
    window.removeEventListener('beforeprint', this.#onLeave);
    window.removeEventListener('pagehide', this.#onLeave);
    window.removeEventListener('blur', this.#onBlur);
  }

  readonly #onPageHidden = (): void => {
    if (document.hidden) this.hide();
  };

  readonly #onLeave = (): void => {
    this.hide();
  };

  readonly #onBlur = (): void => {
    if (this.#options.hideOnBlur()) this.hide();
  };
}

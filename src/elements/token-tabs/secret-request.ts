import type { LitElement, ReactiveController } from 'lit';
import { untilAborted } from '../../adapters/waiting.js';
import type { AdapterError } from '../../model/errors.js';
import type { ApiToken } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { TokenSecretRequestEvent } from '../events.js';
import { refusal } from '../token-actions/refusal.js';

export type SecretPurpose = 'show' | 'copy';

/** What has become of the wish to show or copy a secret. */
export type SecretRequestState =
  | { readonly status: 'idle' }
  /** The host's check or the adapter is being waited for. */
  | { readonly status: 'waiting'; readonly purpose: SecretPurpose }
  /** The host's check, the adapter or the clipboard said no; a text is as the person reads it. */
  | { readonly status: 'refused'; readonly reason: AdapterError | string };

export interface SecretRequestOptions {
  readonly token: () => ApiToken | undefined;
  readonly localize: LocalizeController;
  /** What the request was for is not to happen any more. */
  readonly onCalledOff: () => void;
}

const IDLE: SecretRequestState = { status: 'idle' };

/**
 * One request for a secret at a time: the host is asked first, and the newest request, a person who
 * gives up or a host that leaves the page calls off the one before.
 */
export class SecretRequest implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: SecretRequestOptions;
  #state = IDLE;
  #call = new AbortController();

  constructor(host: LitElement, options: SecretRequestOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): SecretRequestState {
    return this.#state;
  }

  /** By what the newest request is called off. */
  get signal(): AbortSignal {
    return this.#call.signal;
  }

  hostDisconnected(): void {
    this.callOff();
  }

  /**
   * Asks the host. Gives the signal by which what follows is called off, or nothing where it may not
   * go on; an answer that comes after it was called off counts for nothing.
   */
  async ask(purpose: SecretPurpose): Promise<AbortSignal | undefined> {
    const token = this.#options.token();
    if (!token) return undefined;
    this.callOff();
    const { signal } = (this.#call = new AbortController());
    this.#become({ status: 'waiting', purpose });
    const check = new TokenSecretRequestEvent(token.id, purpose).askOn(this.#host);
    try {
      if (await untilAborted(signal, check)) return signal;
      this.end();
    } catch (reason) {
      if (!signal.aborted) this.refuse(refusal(reason, this.#options.localize));
    }
    return undefined;
  }

  /** Nothing is waited for any more. */
  end(): void {
    if (this.#state.status === 'waiting') this.#become(IDLE);
  }

  refuse(reason: AdapterError | string): void {
    this.#become({ status: 'refused', reason });
  }

  callOff(): void {
    this.#call.abort();
    this.end();
    this.#options.onCalledOff();
  }

  /** Calls off what is asked for, and forgets what was refused. */
  reset(): void {
    this.callOff();
    this.#become(IDLE);
  }

  #become(state: SecretRequestState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

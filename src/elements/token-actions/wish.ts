import type { LitElement } from 'lit';
import { missing } from '../../ui/deferred-part.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import type { Message } from '../../ui/messages/messages.js';
import type { ActEvent } from '../act-event.js';
import { refusal } from './refusal.js';

export interface WishOptions {
  readonly localize: LocalizeController;
  readonly say: (message: Message) => Promise<void>;
}

/**
 * What a person wants to be done next, for which the host page has its say and a part has to load.
 * Only the newest counts: one before it, whose answer comes late, neither goes on nor says why not.
 */
export class Wish {
  readonly #host: LitElement;
  readonly #options: WishOptions;
  #newest: ActEvent | undefined;

  constructor(host: LitElement, options: WishOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Resolves with whether it goes on; where the host or the network is against it, that is said. */
  async isGranted(event: ActEvent, load: () => Promise<void>): Promise<boolean> {
    this.#newest = event;
    try {
      if (!(await event.askOn(this.#host))) return false;
    } catch (reason) {
      const { localize, say } = this.#options;
      if (this.#newest === event) void say({ tone: 'error', text: refusal(reason, localize) });
      return false;
    }
    try {
      await load();
    } catch {
      if (this.#newest === event) missing(this.#host);
      return false;
    }
    return this.#newest === event;
  }

  /** It is not wanted any more. */
  giveUp(): void {
    this.#newest = undefined;
  }
}

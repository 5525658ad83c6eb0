import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DataAdapter } from '../adapters/adapter.js';
import { AdapterController } from '../data/adapter-controller.js';
import type { TokenChange, TokenStore } from '../data/token-store.js';
import type { AdapterError } from '../model/errors.js';
import { LocalizeController } from '../ui/localize-controller.js';
import type { Message } from '../ui/messages/messages.js';
import { TokenryElement } from '../ui/tokenry-element.js';
import { TokenAdapterErrorEvent } from './events.js';

/** What the elements that show data share: their adapter, their words, and how they speak. */
export abstract class DataElement extends TokenryElement {
  /** The object that does all input and output; absent: the provider's, else the default. */
  @property({ attribute: false }) adapter?: DataAdapter | undefined;
  /** How much room rows and controls take; absent: what `--tokenry-density` says. */
  @property({ reflect: true }) density?: 'comfortable' | 'compact' | undefined;

  protected readonly localize = new LocalizeController(this);
  protected readonly data = new AdapterController(this, (change) => this.onTokenChange(change));

  protected get store(): TokenStore | undefined {
    return this.data.store;
  }

  /** Another element that shares the adapter, or this one, has changed or seen a token. */
  protected onTokenChange(_change: TokenChange): void {}

  /** Says it in the element's own live region; see `renderMessages`. */
  protected readonly say = async (message: Message): Promise<void> => {
    await loadMessages();
    this.renderRoot.querySelector('tokenry-messages')?.show(message);
  };

  /** The live region, which loads behind the first paint and so is there before it speaks. */
  protected renderMessages(): TemplateResult {
    void loadMessages();
    return html`<tokenry-messages></tokenry-messages>`;
  }

  /** Tells the host of a call that failed; `retry` goes on where it stopped. */
  protected tellOf(error: AdapterError, retry: () => void): void {
    this.dispatchEvent(new TokenAdapterErrorEvent(error, retry));
  }
}

async function loadMessages(): Promise<void> {
  const { Messages } = await import('../ui/messages/messages.js');
  Messages.define();
}

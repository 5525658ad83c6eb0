import { html, isServer, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DataAdapter } from '../adapters/adapter.js';
import { AdapterController } from '../data/adapter-controller.js';
import type { TokenChange, TokenStore } from '../data/token-store.js';
import type { AdapterError } from '../model/errors.js';
import { DeferredPart } from '../ui/deferred-part.js';
import { LocalizeController } from '../ui/localize-controller.js';
import type { Message } from '../ui/messages/messages.js';
import { registered, TokenryElement } from '../ui/tokenry-element.js';
import { TokenAdapterErrorEvent } from './events.js';
import type * as stateViews from './state-views.js';

export type StateViews = typeof stateViews;

/**
 * What the elements that show data share: their adapter, their words, and how they speak.
 *
 * @cssproperty --tokenry-accent - The colour of what can be acted on; text in it is darkened or lightened as far as reading needs.
 * @cssproperty --tokenry-on-accent - Text on the accent; default: black or white, whichever reads better.
 * @cssproperty --tokenry-surface - The background.
 * @cssproperty --tokenry-sunken - The background of what lies deeper, such as a header row.
 * @cssproperty --tokenry-raised - The background of what lies above, such as a menu or a dialog.
 * @cssproperty --tokenry-text - Text.
 * @cssproperty --tokenry-muted - Text of less weight.
 * @cssproperty --tokenry-border - Lines between things.
 * @cssproperty --tokenry-border-strong - The outlines of controls.
 * @cssproperty --tokenry-danger - What destroys or failed.
 * @cssproperty --tokenry-on-danger - Text on what destroys.
 * @cssproperty --tokenry-success - What works.
 * @cssproperty --tokenry-warning - What wants attention.
 * @cssproperty --tokenry-focus - The ring around what has focus; default: the accent.
 * @cssproperty --tokenry-shadow - The shadow under what lies above.
 * @cssproperty --tokenry-font - The font family.
 * @cssproperty --tokenry-font-mono - The font family of code and ids.
 * @cssproperty [--tokenry-font-size=0.875rem] - The size of text; other sizes follow it.
 * @cssproperty [--tokenry-radius=8px] - How round corners are; other radii follow it.
 * @cssproperty [--tokenry-space=4px] - The unit of space.
 * @cssproperty [--tokenry-avatar-size] - The size of avatars; default: that of two lines of text.
 * @cssproperty [--tokenry-scroll-height] - How high a list that scrolls may grow.
 * @cssproperty [--tokenry-sticky-offset=0px] - How high a bar of the host's own stands at the bottom of the window, which what sticks there stays clear of.
 * @cssproperty [--tokenry-density=1] - How much room rows and controls take: 1 is comfortable, 0.5 compact.
 */
export abstract class DataElement extends TokenryElement {
  /** The object that does all input and output; absent: the provider's, else the default. */
  @property({ attribute: false }) adapter?: DataAdapter | undefined;
  /** How much room rows and controls take; absent: what `--tokenry-density` says. */
  @property({ reflect: true }) density?: 'comfortable' | 'compact' | undefined;

  protected readonly localize = new LocalizeController(this);
  protected readonly data = new AdapterController(this, (change) => this.onTokenChange(change));

  /** What is said where there is no data to show; it loads while the first request is under way. */
  protected readonly stateViews = new DeferredPart(this, async () => {
    const views = await import('./state-views.js');
    views.watchUse(this, this.data);
    return views;
  });

  protected get store(): TokenStore | undefined {
    return this.data.store;
  }

  /** Another element that shares the adapter, or this one, has changed or seen a token. */
  protected onTokenChange(_change: TokenChange): void {}

  /**
   * Says it in the element's own live region; see `renderMessages`. One that is part of another
   * element, and may be gone or hidden by then, is given the other's.
   *
   * @internal
   */
  say = async (message: Message): Promise<void> => {
    await loadMessages();
    this.renderRoot.querySelector('tokenry-messages')?.show(message);
  };

  /** The live region, which loads behind the first paint and so is there before it speaks. */
  protected renderMessages(): TemplateResult {
    if (!isServer) void loadMessages();
    return html`<tokenry-messages></tokenry-messages>`;
  }

  /** A failed read, with a way to try again, and perhaps another way out. */
  protected renderError(
    error: AdapterError,
    retry: () => void,
    otherWay?: TemplateResult,
  ): TemplateResult | typeof nothing {
    return this.stateViews.part?.errorView(error, this.localize, retry, otherWay) ?? nothing;
  }

  protected renderMissingAdapter(): TemplateResult | typeof nothing {
    return this.stateViews.part?.missingAdapterView(this.localize) ?? nothing;
  }

  /** Tells the host of a call that failed; `retry` goes on where it stopped. */
  protected tellOf(error: AdapterError, retry: () => void): void {
    this.dispatchEvent(new TokenAdapterErrorEvent(error, retry));
  }
}

function loadMessages(): Promise<void> {
  return registered(import('../ui/messages/messages.js'));
}

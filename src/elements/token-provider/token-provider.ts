import { ContextProvider } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DataAdapter } from '../../adapters/adapter.js';
import { adapterContext } from '../../data/adapter-context.js';
import { timeZoneContext } from '../../ui/time-zone-context.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { styles } from './token-provider.styles.js';

/**
 * Gives the elements inside it their adapter and their time zone.
 *
 * @summary Provides an adapter and a time zone to the elements inside it.
 * @slot - The part of the page that holds the elements.
 */
export class TokenProvider extends TokenryElement {
  static override readonly tag: string = 'token-provider';
  static override styles = styles;

  /** The adapter of every element inside that has none of its own. */
  @property({ attribute: false }) adapter?: DataAdapter | undefined;

  /** The IANA time zone of the times shown, such as `Europe/Oslo`; absent: the browser's. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;

  readonly #adapter = new ContextProvider(this, { context: adapterContext });
  readonly #timeZone = new ContextProvider(this, { context: timeZoneContext });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('adapter')) this.#adapter.setValue(this.adapter);
    if (changed.has('timeZone')) this.#onTimeZone();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #onTimeZone(): void {
    const { timeZone } = this;
    this.#timeZone.setValue(timeZone);
    try {
      Intl.DateTimeFormat('en', { timeZone });
    } catch {
      console.warn(
        `<${this.localName}>: time-zone="${String(timeZone)}" is unknown here; times are shown in UTC.`,
      );
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'token-provider': TokenProvider;
  }
}

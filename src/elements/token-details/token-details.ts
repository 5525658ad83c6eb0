import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import { latest } from '../../data/load-state.js';
import { TokenController } from '../../data/token-controller.js';
import type { TokenChange } from '../../data/token-store.js';
import '../../locales/en/details.js';
import type { ListState } from '../../model/list-state.js';
import type { ApiToken } from '../../model/token.js';
import { cells } from '../../styles/cells.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CopyButton } from '../../ui/copy-button/copy-button.js';
import { DeferredPart } from '../../ui/deferred-part.js';
import { icon } from '../../ui/icon.js';
import { menuFocusFor } from '../../ui/menu/menu-focus.js';
import { visibleText } from '../../ui/safe-text.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { TokenBackEvent, type TokenTabChangeEvent } from '../events.js';
import { SecretElement } from '../secret-element.js';
import { offeredActs } from '../token-actions/offered-acts.js';
import { HostTabsController, MANUAL_SLOTS } from '../token-tabs/host-tabs-controller.js';
import { TokenTabs } from '../token-tabs/token-tabs.js';
import { actionsToBe, detailsHeader } from './details-header.js';
import { detailsSummary } from './details-summary.js';
import { styles } from './token-details.styles.js';

const ACTS = ['disable', 'enable', 'edit', 'rotate', 'delete'] as const;

/**
 * One API token: what it is, whether it is in use, and what may be done to it, above its tabs.
 *
 * @summary One API token, with its actions and its tabs.
 *
 * @event {TokenBackEvent} token-back - The way back was taken.
 * @event {TokenTabChangeEvent} token-tab-change - Another tab is shown.
 * @event {TokenEditEvent} token-edit - Before the editor opens; cancelable.
 * @event {TokenActionEvent} token-action - Before the token is enabled, disabled, rotated or deleted; cancelable.
 * @event {TokenUpdatedEvent} token-updated - The token was saved, or has a new secret.
 * @event {TokenStatusChangedEvent} token-status-changed - The token was enabled or disabled.
 * @event {TokenDeletedEvent} token-deleted - The token was deleted.
 * @event {TokenSecretRequestEvent} token-secret-request - Before the secret is asked for; cancelable.
 * @event {TokenSecretRevealedEvent} token-secret-revealed - The secret is on screen.
 * @event {TokenSecretCopiedEvent} token-secret-copied - The secret is on the clipboard.
 * @event {TokenEditorCloseEvent} token-editor-close - The editor was closed.
 * @event {AuditRecordOpenEvent} audit-record-open - An audit record's details were opened.
 * @event {AuditExportEvent} audit-export - Before audit records are exported; cancelable.
 * @event {AuditTrailChangeEvent} audit-trail-change - Another part of the audit trail is shown.
 * @event {TokenAdapterErrorEvent} token-adapter-error - A call to the adapter failed.
 *
 * @slot header-actions - Before the Edit button.
 * @slot summary - At the end of the summary card.
 * @slot tab - Each child becomes a tab of its own, named by its `data-label`.
 *
 * @csspart header - The header.
 * @csspart card - The card with the summary and the tabs.
 * @csspart summary - The summary.
 */
export class TokenDetails extends SecretElement {
  static override readonly tag: string = 'token-details';
  static override readonly dependencies = [CopyButton, TokenTabs];
  static override shadowRootOptions = MANUAL_SLOTS;
  static override styles = [tokens, controls, cells, stateStyles, styles];

  /** The id of the token; the adapter is asked for it. */
  @property({ attribute: 'token-id' }) tokenId?: string | undefined;
  /** A token that the host already has, shown without asking for it. */
  @property({ attribute: false }) token?: ApiToken | undefined;
  /** The tab that is shown; see `token-tabs`. */
  @property({ attribute: 'active-tab', reflect: true }) activeTab = 'general';
  /** Leaves out everything that changes the token. */
  @property({ type: Boolean }) readonly = false;
  /** What the audit trail shows; see `audit-trail`. */
  @property({ attribute: false }) auditState: ListState = {};
  /** The audit record whose details are open. */
  @property({ attribute: 'record-id' }) recordId?: string | undefined;
  /** Whether the name of a token in use must be typed before it is deleted, or is only asked about. */
  @property({ attribute: 'confirm-delete' }) confirmDelete: 'type-name' | 'ask' = 'type-name';
  /** Where the back link leads; absent: it only says `token-back`. */
  @property({ attribute: 'back-href' }) backHref?: string | undefined;

  readonly #token = new TokenController(this, {
    store: () => this.store,
    tokenId: () => this.tokenId,
    token: () => this.token,
    onFailed: (error) => this.tellOf(error, () => void this.refresh()),
  });
  readonly #hostTabs = new HostTabsController(this);
  readonly #menu = new DeferredPart(this, async () => {
    const { Menu } = await import('../../ui/menu/menu.js');
    return new Menu(this);
  });
  readonly #acts = new DeferredPart(this, async () => {
    const { TokenActs } = await import('../token-actions/token-acts.js');
    return new TokenActs(this, {
      acts: ACTS,
      store: () => this.store,
      localize: this.localize,
      say: this.say,
      confirmDelete: () => this.confirmDelete,
      returnFocus: () => this.focus(),
    });
  });

  /** Fetches the token again, keeping it on screen meanwhile. */
  async refresh(): Promise<void> {
    await this.#token.refresh();
  }

  /** Moves focus to the heading, or to what is said in the place of a token. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('h2, .state button')?.focus(options),
    );
  }

  /** @internal */
  get needsAdapter(): boolean {
    return this.token === undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || !changed.has('tokenId')) return;
    this.#menu.part?.close();
    this.#acts.part?.stopAsking();
  }

  protected override onTokenChange(change: TokenChange): void {
    this.#token.apply(change);
  }

  protected override render(): TemplateResult {
    return html`
      ${this.#renderContent()} ${this.#menu.render()} ${this.#acts.render()}
      ${this.renderMessages()}
    `;
  }

  #renderContent(): TemplateResult | typeof nothing {
    const { localize } = this;
    if (this.data.isMissing && !this.token) return this.renderMissingAdapter();
    const { state } = this.#token;
    const token = latest(state);
    if (state.status === 'failed' && state.error.kind === 'not-found')
      return this.#renderGone(token) ?? nothing;
    if (state.status === 'failed' && (!token || state.error.kind === 'forbidden')) {
      return this.renderError(state.error, () => void this.refresh(), this.#renderWayBack());
    }
    return html`
      ${detailsHeader({
        token,
        id: token?.id ?? this.tokenId ?? '',
        adapter: this.data.adapter,
        localize,
        backHref: this.backHref,
        onBack: this.#onBack,
        actions: this.readonly ? nothing : this.#renderActions(token),
      })}
      ${
        state.status === 'failed'
          ? this.renderError(state.error, () => void this.refresh())
          : nothing
      }
      <section class="card" part="card" aria-busy=${token ? nothing : 'true'}>
        ${detailsSummary(token, localize, this.data.adapter)}
        <token-tabs
          .adapter=${this.data.adapter}
          .tokenId=${this.token?.id ?? this.tokenId}
          .token=${this.token}
          .activeTab=${this.activeTab}
          .auditState=${this.auditState}
          .recordId=${this.recordId}
          .secretTimeout=${this.secretTimeout}
          .hideSecretOnBlur=${this.hideSecretOnBlur}
          .clearClipboardAfter=${this.clearClipboardAfter}
          @token-tab-change=${this.#onTabChange}
          @audit-trail-change=${this.#onAudit}
          @audit-record-open=${this.#onAudit}
        >
          ${this.#hostTabs.tabs.map(
            ({ id, label }) =>
              html`<div slot="tab" id=${id} data-label=${label}>
                <slot data-host-tab=${id}></slot>
              </div>`,
          )}
        </token-tabs>
      </section>
    `;
  }

  #renderActions(token: ApiToken | undefined): TemplateResult {
    const { localize } = this;
    const { adapter } = this.data;
    if (!token) return actionsToBe(adapter, localize);
    const offered = adapter ? offeredActs(token, adapter, ACTS) : [];
    const canEdit = offered.some(({ id, permission }) => id === 'edit' && permission.allowed);
    const hasMenu = offered.some(({ id }) => id !== 'edit' || !canEdit);
    return html`
      ${
        canEdit
          ? html`<button type="button" class="button" @click=${this.#onEdit}>
              ${icon(Pencil)}${localize.term('edit')}
            </button>`
          : nothing
      }
      ${
        hasMenu
          ? html`<button
              type="button"
              class="button icon-only"
              aria-label=${localize.term('moreActions')}
              aria-haspopup="menu"
              aria-expanded="false"
              @click=${this.#onMenuClick}
              @keydown=${this.#onMenuKeydown}
            >
              ${icon(ChevronDown)}
            </button>`
          : nothing
      }
    `;
  }

  /** Deleted while it was on screen, or never there: the two are not the same news. */
  #renderGone(before: ApiToken | undefined): TemplateResult | undefined {
    const { localize } = this;
    return this.stateViews.part?.stateView({
      icon: Trash,
      heading: localize.term(before ? 'tokenWasDeleted' : 'tokenNotFound'),
      text: localize.term(before ? 'tokenWasDeletedHint' : 'tokenNotFoundHint'),
      note: html`<p>
        ${before ? html`${visibleText(before.name)} · ` : nothing}
        <code>${visibleText(before?.id ?? this.tokenId ?? '')}</code>
      </p>`,
      actions: this.#renderWayBack(),
    });
  }

  #renderWayBack(): TemplateResult {
    return html`<button type="button" class="button back" @click=${this.#onBack}>
      ${icon(ArrowLeft)}${this.localize.term('back')}
    </button>`;
  }

  readonly #onBack = (): void => {
    this.dispatchEvent(new TokenBackEvent());
  };

  readonly #onEdit = async (): Promise<void> => {
    const token = latest(this.#token.state);
    if (token) (await this.#acts.load())?.edit(token);
  };

  readonly #onMenuClick = (event: MouseEvent): void => {
    if (event.currentTarget instanceof HTMLElement)
      void this.#openMenu(event.currentTarget, 'first');
  };

  readonly #onMenuKeydown = (event: KeyboardEvent): void => {
    const focus = menuFocusFor(event);
    if (focus === undefined || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    void this.#openMenu(event.currentTarget, focus);
  };

  async #openMenu(button: HTMLElement, focus: 'first' | 'last'): Promise<void> {
    const token = latest(this.#token.state);
    if (!token) return;
    const acts = await this.#acts.load();
    if (!acts) return;
    // Editing has a button of its own; where it may not be, the menu is the place for the reason.
    const items = acts
      .menuOf(token)
      .filter(({ id, disabledReason }) => id !== 'edit' || disabledReason !== undefined);
    const menu = await this.#menu.load();
    menu?.open(button, items, { focus }, ({ id }) => acts.choose(token, id));
  }

  /** The tabs have taken it in already. */
  readonly #onAudit = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof TokenTabs)) return;
    this.auditState = currentTarget.auditState;
    this.recordId = currentTarget.recordId;
  };

  readonly #onTabChange = (event: TokenTabChangeEvent): void => {
    this.activeTab = event.tab;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'token-details': TokenDetails;
  }
}

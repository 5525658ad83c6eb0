import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { TokenController } from '../../data/token-controller.js';
import type { TokenChange } from '../../data/token-store.js';
import '../../locales/en/details.js';
import { AdapterError } from '../../model/errors.js';
import type { ListState } from '../../model/list-state.js';
import type { ApiToken } from '../../model/token.js';
import { latest } from '../../data/load-state.js';
import { cells } from '../../styles/cells.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { CopyButton } from '../../ui/copy-button/copy-button.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { TabsController, type TabItem } from '../../ui/tabs/tabs-controller.js';
import { tabsStyles } from '../../ui/tabs/tabs.styles.js';
import { registered } from '../../ui/tokenry-element.js';
import { AuditTrail } from '../audit-trail/audit-trail.js';
import { TokenTabChangeEvent } from '../events.js';
import { SecretElement } from '../secret-element.js';
import { TokenGeneral } from './token-general.js';
import { HostTabsController, MANUAL_SLOTS, OWN_TABS } from './host-tabs-controller.js';
import { stampsPanel } from './stamps-panel.js';
import { styles } from './token-tabs.styles.js';

/**
 * What there is to know of one token, in tabs: General, Modules, Details, Audit trail, and those
 * that the host adds. A panel is made when it is first shown, and keeps its state from then on.
 *
 * @summary The tabs of one API token.
 *
 * @event {TokenTabChangeEvent} token-tab-change - Another tab is shown.
 * @event {TokenSecretRequestEvent} token-secret-request - Before the secret is asked for; cancelable.
 * @event {TokenSecretRevealedEvent} token-secret-revealed - The secret is on screen.
 * @event {TokenSecretCopiedEvent} token-secret-copied - The secret is on the clipboard.
 * @event {AuditRecordOpenEvent} audit-record-open - An audit record's details were opened.
 * @event {AuditExportEvent} audit-export - Before audit records are exported; cancelable.
 * @event {AuditTrailChangeEvent} audit-trail-change - Another part of the audit trail is shown.
 * @event {TokenAdapterErrorEvent} token-adapter-error - A call to the adapter failed.
 *
 * @slot tab - Each child becomes a tab of its own, named by its `data-label`.
 *
 * @csspart tablist - The list of tabs.
 * @csspart tab - A tab.
 * @csspart tabpanel - A panel.
 */
export class TokenTabs extends SecretElement {
  static override readonly tag: string = 'token-tabs';
  static override readonly dependencies = [AuditTrail, CopyButton, TokenGeneral];
  static override styles = [tokens, controls, cells, stateStyles, tabsStyles, styles];
  static override shadowRootOptions = MANUAL_SLOTS;

  /** The id of the token; the adapter is asked for it. */
  @property({ attribute: 'token-id' }) tokenId?: string | undefined;
  /** A token that the host already has, shown without asking for it. */
  @property({ attribute: false }) token?: ApiToken | undefined;
  /** `general`, `modules`, `details`, `audit`, or the `id` of a tab of the host's. */
  @property({ attribute: 'active-tab', reflect: true }) activeTab = 'general';
  /** What the audit trail shows; see `audit-trail`. */
  @property({ attribute: false }) auditState: ListState = {};
  /** The audit record whose details are open. */
  @property({ attribute: 'record-id' }) recordId?: string | undefined;
  /** Whether an arrow key shows a tab at once, or only moves to it. */
  @property() activation: 'auto' | 'manual' = 'auto';

  /** What shows the modules could not be loaded. */
  @state() private isMissing = false;

  /** The tabs that were shown for this token. */
  #shown = new Set<string>();
  #shownFor: string | undefined;

  readonly #token = new TokenController(this, {
    store: () => this.store,
    tokenId: () => this.tokenId,
    token: () => this.token,
    onFailed: (error) => this.tellOf(error, () => void this.#token.refresh()),
  });
  readonly #hostTabs = new HostTabsController(this);
  readonly #tabs = new TabsController(this, {
    tabs: () => this.#items,
    selected: () => this.#selected,
    onSelect: (id) => this.#onSelect(id),
    activation: () => this.activation,
    label: () => this.localize.term('tokenTabs'),
    isRtl: () => this.localize.dir() === 'rtl',
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    const id = this.token?.id ?? this.tokenId;
    if (id !== this.#shownFor) {
      this.#shownFor = id;
      this.#shown = new Set();
      // What was searched for one token is not what is wanted of another.
      if (this.hasUpdated && !changed.has('auditState')) this.auditState = {};
      if (this.hasUpdated && !changed.has('recordId')) this.recordId = undefined;
    }
    this.#shown.add(this.#selected);
  }

  /** @internal */
  get needsAdapter(): boolean {
    return this.token === undefined;
  }

  protected override onTokenChange(change: TokenChange): void {
    this.#token.apply(change);
  }

  protected override render(): TemplateResult {
    return html`
      ${this.#tabs.renderTablist()}
      ${OWN_TABS.map((id) =>
        this.#tabs.renderPanel(id, this.#shown.has(id) ? this.#renderOwn(id) : nothing),
      )}
      ${this.#hostTabs.tabs.map(({ id }) =>
        this.#tabs.renderPanel(id, html`<slot data-host-tab=${id}></slot>`),
      )}
    `;
  }

  #renderOwn(id: (typeof OWN_TABS)[number]): TemplateResult | typeof nothing {
    if (this.data.isMissing && !this.token) return this.renderMissingAdapter();
    const { state } = this.#token;
    const token = latest(state);
    if (state.status === 'failed' && (!token || state.error.kind === 'not-found')) {
      return this.renderError(state.error, () => void this.#token.refresh());
    }
    if (!token) return skeleton();
    const { adapter } = this.data;
    switch (id) {
      case 'general':
        return html`<tokenry-token-general
          .adapter=${adapter}
          .token=${token}
          .active=${this.#selected === id}
          .secretTimeout=${this.secretTimeout}
          .hideSecretOnBlur=${this.hideSecretOnBlur}
          .clearClipboardAfter=${this.clearClipboardAfter}
        ></tokenry-token-general>`;
      case 'modules':
        if (this.isMissing) {
          return this.renderError(new AdapterError('unavailable'), () => void this.#loadModules());
        }
        void this.#loadModules();
        return html`<tokenry-token-modules
          .adapter=${adapter}
          .token=${token}
        ></tokenry-token-modules>`;
      case 'details':
        return stampsPanel(token, this.localize, adapter);
      case 'audit':
        return html`<audit-trail
          .adapter=${adapter}
          .objectId=${token.id}
          .state=${this.auditState}
          .recordId=${this.recordId}
          @audit-trail-change=${this.#onAudit}
          @audit-record-open=${this.#onAudit}
        ></audit-trail>`;
    }
  }

  get #items(): readonly TabItem[] {
    const canAudit = this.data.adapter?.listAuditRecords !== undefined;
    const own: readonly TabItem[] = [
      { id: 'general', label: this.localize.term('general') },
      { id: 'modules', label: this.localize.term('modules') },
      { id: 'details', label: this.localize.term('details') },
      ...(canAudit ? [{ id: 'audit', label: this.localize.term('auditTrail') }] : []),
    ];
    return [...own, ...this.#hostTabs.tabs];
  }

  /** The tab that is shown: one that there is not falls back to the first. */
  get #selected(): string {
    return this.#items.some(({ id }) => id === this.activeTab) ? this.activeTab : 'general';
  }

  readonly #onAudit = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof AuditTrail)) return;
    this.auditState = currentTarget.state;
    this.recordId = currentTarget.recordId;
  };

  async #loadModules(): Promise<void> {
    this.isMissing = await registered(import('./token-modules.js')).then(
      () => false,
      () => true,
    );
  }

  #onSelect(id: string): void {
    this.activeTab = id;
    this.dispatchEvent(new TokenTabChangeEvent(id));
  }
}

function skeleton(): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <span></span><span></span><span></span><span></span>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'token-tabs': TokenTabs;
  }
}

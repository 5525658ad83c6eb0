import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ListState } from '../../model/list-state.js';
import type { ApiToken } from '../../model/token.js';
import { tokens } from '../../styles/tokens.styles.js';
import { openDialogs } from '../../ui/dialog/open-dialogs.js';
import type { TokenListChangeEvent, TokenOpenEvent, TokenTabChangeEvent } from '../events.js';
import { TokenDetails } from '../token-details/token-details.js';
import { SecretElement } from '../secret-element.js';
import { TokenList } from '../token-list/token-list.js';
import { isRouteHash, routeFromHash, routeToHash, type Route } from './route.js';
import { styles } from './token-manager.styles.js';

/**
 * The whole API-tokens page in one tag: the list, the details of one token, and the way between
 * them, which the address can follow.
 *
 * @summary The whole API-tokens page.
 *
 * @event {TokenOpenEvent} token-open - A token was chosen; cancelable, which keeps its details closed.
 * @event {TokenBackEvent} token-back - The way back to the list was taken.
 * @event {TokenListChangeEvent} token-list-change - Another search, sort or page is shown.
 * @event {TokenTabChangeEvent} token-tab-change - Another tab is shown.
 * @event {TokenAddEvent} token-add - Before the editor opens; cancelable.
 * @event {TokenEditEvent} token-edit - Before the editor opens; cancelable.
 * @event {TokenActionEvent} token-action - Before a token is enabled, disabled, rotated or deleted; cancelable.
 * @event {TokenCreatedEvent} token-created - A token was added.
 * @event {TokenUpdatedEvent} token-updated - A token was saved.
 * @event {TokenStatusChangedEvent} token-status-changed - A token was enabled or disabled.
 * @event {TokenDeletedEvent} token-deleted - A token was deleted.
 * @event {TokenSecretRequestEvent} token-secret-request - Before the secret is asked for; cancelable.
 * @event {TokenSecretRevealedEvent} token-secret-revealed - The secret is on screen.
 * @event {TokenSecretCopiedEvent} token-secret-copied - The secret is on the clipboard.
 * @event {TokenEditorCloseEvent} token-editor-close - The editor was closed.
 * @event {AuditRecordOpenEvent} audit-record-open - An audit record's details were opened.
 * @event {AuditExportEvent} audit-export - Before audit records are exported; cancelable.
 * @event {AuditTrailChangeEvent} audit-trail-change - Another part of the audit trail is shown.
 * @event {TokenAdapterErrorEvent} token-adapter-error - A call to the adapter failed.
 */
export class TokenManager extends SecretElement {
  static override readonly tag: string = 'token-manager';
  static override readonly dependencies = [TokenDetails, TokenList];
  static override styles = [tokens, styles];

  /** The token whose details are shown; absent: the list. */
  @property({ attribute: 'token-id', reflect: true }) tokenId?: string | undefined;
  /** The tab of the details; see `token-tabs`. */
  @property({ attribute: 'active-tab', reflect: true }) activeTab = 'general';
  /** Whether the address follows what is shown, in its hash. */
  @property() routing: 'none' | 'hash' = 'none';
  /** Leaves out everything that changes a token. */
  @property({ type: Boolean }) readonly = false;
  /** Whether the name of a token in use must be typed before it is deleted, or is only asked about. */
  @property({ attribute: 'confirm-delete' }) confirmDelete: 'type-name' | 'ask' = 'type-name';

  @state() private listState: ListState = {};
  @state() private auditState: ListState = {};
  /** The audit record whose details are open. */
  @state() private recordId: string | undefined;
  /** The list is made when it is first shown, and keeps its state behind the details. */
  @state() private hasShownList = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onHashChange);
    if (this.routing === 'hash') this.#follow(routeFromHash(location.hash));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHashChange);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isHashToFollow = this.routing === 'hash' && !isServer;
    if (changed.has('routing') && isHashToFollow && !this.hasUpdated) {
      this.#follow(routeFromHash(location.hash));
    }
    if (this.tokenId === undefined) this.hasShownList = true;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // What had to wait until the list is seen again can come now.
    if (changed.get('tokenId') !== undefined) this.#part<TokenList>('token-list')?.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { adapter } = this.data;
    const isList = this.tokenId === undefined;
    return html`
      ${
        this.hasShownList
          ? html`<token-list
              ?hidden=${!isList}
              .adapter=${adapter}
              .state=${this.listState}
              .readonly=${this.readonly}
              .confirmDelete=${this.confirmDelete}
              .hrefFor=${this.routing === 'hash' ? hrefFor : undefined}
              .say=${this.say}
              @token-open=${this.#onOpen}
              @token-list-change=${this.#onListChange}
            ></token-list>`
          : nothing
      }
      ${
        isList
          ? nothing
          : html`<token-details
              .adapter=${adapter}
              .tokenId=${this.tokenId}
              .activeTab=${this.activeTab}
              .readonly=${this.readonly}
              .auditState=${this.auditState}
              .recordId=${this.recordId}
              .confirmDelete=${this.confirmDelete}
              .secretTimeout=${this.secretTimeout}
              .hideSecretOnBlur=${this.hideSecretOnBlur}
              .clearClipboardAfter=${this.clearClipboardAfter}
              .say=${this.say}
              @token-open=${this.#onOpen}
              @token-back=${this.#onBack}
              @token-tab-change=${this.#onTabChange}
              @audit-trail-change=${this.#onAudit}
              @audit-record-open=${this.#onAudit}
            ></token-details>`
      }
      ${this.renderMessages()}
    `;
  }

  #follow(route: Route): void {
    if (route.page === 'list') {
      this.tokenId = undefined;
      this.listState = route.state;
    } else {
      this.tokenId = route.tokenId;
      this.activeTab = route.tab;
      this.auditState = route.auditState ?? {};
      this.recordId = route.recordId;
    }
  }

  /** Writes what is shown into the address: as a new entry, or in place of the present one. */
  #write(route: Route, entry: 'push' | 'replace'): void {
    if (this.routing !== 'hash') return;
    const hash = routeToHash(route);
    if (hash === location.hash) return;
    if (entry === 'push') history.pushState(history.state, '', hash);
    else history.replaceState(history.state, '', hash);
  }

  /** What is shown. */
  get #route(): Route {
    const { tokenId, activeTab: tab, listState: state, auditState, recordId } = this;
    return tokenId === undefined
      ? { page: 'list', state }
      : { page: 'details', tokenId, tab, auditState, recordId };
  }

  #writeDetails(entry: 'push' | 'replace' = 'replace'): void {
    if (this.tokenId !== undefined) this.#write(this.#route, entry);
  }

  #open(token: ApiToken): void {
    this.tokenId = token.id;
    this.activeTab = 'general';
    this.auditState = {};
    this.recordId = undefined;
    this.#write({ page: 'details', tokenId: token.id, tab: 'general' }, 'push');
    this.#focusAfter(undefined);
  }

  /** Focus goes to the token that is shown, or in the list to the one whose details were left. */
  #focusAfter(left: string | undefined): void {
    void this.updateComplete.then(() => {
      if (this.tokenId !== undefined) this.#part<TokenDetails>('token-details')?.focus();
      else if (left !== undefined) void this.#part<TokenList>('token-list')?.focusToken(left);
    });
  }

  #part<E extends HTMLElement>(selector: string): E | null {
    return this.renderRoot.querySelector<E>(selector);
  }

  /** The listeners around this element come after its own, and may prevent it. */
  readonly #onOpen = (event: TokenOpenEvent): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#open(event.token);
    });
  };

  readonly #onBack = (): void => {
    const left = this.tokenId;
    this.tokenId = undefined;
    this.#write(this.#route, 'push');
    this.#focusAfter(left);
  };

  readonly #onListChange = ({ state }: TokenListChangeEvent): void => {
    this.listState = state;
    this.#write({ page: 'list', state }, 'replace');
  };

  readonly #onTabChange = ({ tab }: TokenTabChangeEvent): void => {
    this.activeTab = tab;
    this.#writeDetails();
  };

  /** The details have taken it in already. */
  readonly #onAudit = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof TokenDetails)) return;
    const isStepAhead = this.recordId === undefined && currentTarget.recordId !== undefined;
    this.auditState = currentTarget.auditState;
    this.recordId = currentTarget.recordId;
    this.#writeDetails(isStepAhead ? 'push' : 'replace');
  };

  readonly #onHashChange = (): void => {
    if (this.routing !== 'hash' || !isRouteHash(location.hash)) return;
    const route = routeFromHash(location.hash);
    const tokenId = route.page === 'details' ? route.tokenId : undefined;
    const dialog = openDialogs.at(-1);
    if (!dialog || tokenId === this.tokenId) {
      const left = this.tokenId;
      const leavesFocus = left !== tokenId && this.matches(':focus-within');
      this.#follow(route);
      if (leavesFocus) this.#focusAfter(left);
      return;
    }
    // What is open would be left behind, with what was typed into it: it is asked to close first.
    history.pushState(history.state, '', routeToHash(this.#route));
    dialog.askToClose();
  };
}

function hrefFor({ id }: ApiToken): string {
  return routeToHash({ page: 'details', tokenId: id, tab: 'general' });
}

declare global {
  interface HTMLElementTagNameMap {
    'token-manager': TokenManager;
  }
}

import * as Events from '../../src/index.js';
import type { ApiToken } from '../../src/index.js';
import { part } from './page.js';

const NAMES = [
  'token-open',
  'token-list-change',
  'token-back',
  'token-tab-change',
  'token-add',
  'token-edit',
  'token-action',
  'token-created',
  'token-updated',
  'token-status-changed',
  'token-deleted',
  'token-secret-request',
  'token-secret-revealed',
  'token-secret-copied',
  'token-editor-close',
  'token-adapter-error',
  'audit-record-open',
  'audit-trail-change',
  'audit-export',
] as const;

const LONGEST = 200;

/** Lists the events that the elements inside a part of the page dispatch, the newest first. */
export class EventLog {
  readonly #list = part('events-list', HTMLOListElement);
  readonly #empty = part('events-empty', HTMLElement);
  readonly #count = part('events-count', HTMLOutputElement);
  readonly #clear = part('events-clear', HTMLButtonElement);
  #total = 0;

  constructor(source: EventTarget) {
    for (const name of NAMES) source.addEventListener(name, (event) => this.#add(event));
    this.#clear.addEventListener('click', () => {
      this.#list.replaceChildren();
      this.#total = 0;
      this.#update();
    });
    this.#update();
  }

  #add(event: Event): void {
    const time = document.createElement('time');
    const now = new Date();
    time.dateTime = now.toISOString();
    time.textContent = now.toISOString().slice(11, 23);
    const name = document.createElement('code');
    name.textContent = event.type;
    const carried = document.createElement('span');
    carried.textContent = carriedBy(event);
    const item = document.createElement('li');
    item.append(time, name, carried);
    this.#list.prepend(item);
    if (this.#list.childElementCount > LONGEST) this.#list.lastElementChild?.remove();
    this.#total += 1;
    this.#update();
  }

  #update(): void {
    this.#count.value = String(this.#total);
    this.#empty.hidden = this.#total > 0;
    this.#clear.hidden = this.#total === 0;
  }
}

/** What the event carries, on one line. No event ever carries a secret. */
function carriedBy(event: Event): string {
  if (event instanceof Events.TokenStatusChangedEvent) {
    return `${titleOf(event.token)}: ${event.previousStatus} → ${event.token.status}`;
  }
  if (event instanceof Events.TokenActionEvent) return `${event.action} ${titleOf(event.token)}`;
  if (
    event instanceof Events.TokenOpenEvent ||
    event instanceof Events.TokenEditEvent ||
    event instanceof Events.TokenCreatedEvent ||
    event instanceof Events.TokenUpdatedEvent
  ) {
    return titleOf(event.token);
  }
  if (event instanceof Events.TokenAddEvent) {
    return event.template ? `like ${titleOf(event.template)}` : '';
  }
  if (
    event instanceof Events.TokenDeletedEvent ||
    event instanceof Events.TokenSecretRevealedEvent ||
    event instanceof Events.TokenSecretCopiedEvent
  ) {
    return event.tokenId;
  }
  if (event instanceof Events.TokenEditorCloseEvent) return event.tokenId ?? '';
  if (event instanceof Events.TokenSecretRequestEvent) return `${event.purpose} ${event.tokenId}`;
  if (event instanceof Events.TokenTabChangeEvent) return event.tab;
  if (
    event instanceof Events.TokenListChangeEvent ||
    event instanceof Events.AuditTrailChangeEvent
  ) {
    return decodeURIComponent(Events.stateToParams(event.state).toString().replaceAll('+', ' '));
  }
  if (event instanceof Events.AuditRecordOpenEvent) {
    return `${event.record.id} ${event.record.event}`;
  }
  if (event instanceof Events.TokenAdapterErrorEvent) {
    const { kind, status, traceId } = event.error;
    return [kind, status, traceId].filter((part) => part !== undefined).join(' · ');
  }
  return '';
}

function titleOf({ id, name }: ApiToken): string {
  return `${id} “${name}”`;
}

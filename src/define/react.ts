import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { AuditTrail as AuditTrailElement } from '../elements/audit-trail/audit-trail.js';
import type * as Events from '../elements/events.js';
import { TokenDetails as TokenDetailsElement } from '../elements/token-details/token-details.js';
import { TokenEditor as TokenEditorElement } from '../elements/token-editor/token-editor.js';
import { TokenList as TokenListElement } from '../elements/token-list/token-list.js';
import { TokenManager as TokenManagerElement } from '../elements/token-manager/token-manager.js';
import { TokenProvider as TokenProviderElement } from '../elements/token-provider/token-provider.js';
import { TokenTabs as TokenTabsElement } from '../elements/token-tabs/token-tabs.js';
import './index.js';

function event<E extends Event>(name: string): EventName<E> {
  return name as EventName<E>;
}

const failure = {
  onTokenAdapterError: event<Events.TokenAdapterErrorEvent>('token-adapter-error'),
};

const shared = {
  ...failure,
  onTokenCreated: event<Events.TokenCreatedEvent>('token-created'),
  onTokenUpdated: event<Events.TokenUpdatedEvent>('token-updated'),
  onTokenStatusChanged: event<Events.TokenStatusChangedEvent>('token-status-changed'),
  onTokenDeleted: event<Events.TokenDeletedEvent>('token-deleted'),
  onTokenSecretRevealed: event<Events.TokenSecretRevealedEvent>('token-secret-revealed'),
  onTokenSecretCopied: event<Events.TokenSecretCopiedEvent>('token-secret-copied'),
  onTokenAdd: event<Events.TokenAddEvent>('token-add'),
  onTokenEdit: event<Events.TokenEditEvent>('token-edit'),
  onTokenAction: event<Events.TokenActionEvent>('token-action'),
  onTokenSecretRequest: event<Events.TokenSecretRequestEvent>('token-secret-request'),
};

const list = {
  onTokenOpen: event<Events.TokenOpenEvent>('token-open'),
  onTokenListChange: event<Events.TokenListChangeEvent>('token-list-change'),
};

const tabs = {
  onTokenTabChange: event<Events.TokenTabChangeEvent>('token-tab-change'),
};

const details = {
  ...tabs,
  onTokenBack: event<Events.TokenBackEvent>('token-back'),
};

const trail = {
  onAuditRecordOpen: event<Events.AuditRecordOpenEvent>('audit-record-open'),
  onAuditTrailChange: event<Events.AuditTrailChangeEvent>('audit-trail-change'),
  onAuditExport: event<Events.AuditExportEvent>('audit-export'),
};

const editor = {
  onTokenEditorClose: event<Events.TokenEditorCloseEvent>('token-editor-close'),
};

/** The element `token-provider` as a component. */
export const TokenProvider = createComponent({
  react: React,
  tagName: 'token-provider',
  elementClass: TokenProviderElement,
});

/** The element `token-list` as a component. */
export const TokenList = createComponent({
  react: React,
  tagName: 'token-list',
  elementClass: TokenListElement,
  events: { ...shared, ...list, ...editor },
});

/** The element `token-details` as a component. */
export const TokenDetails = createComponent({
  react: React,
  tagName: 'token-details',
  elementClass: TokenDetailsElement,
  events: { ...shared, ...details, ...trail, ...editor },
});

/** The element `token-tabs` as a component. */
export const TokenTabs = createComponent({
  react: React,
  tagName: 'token-tabs',
  elementClass: TokenTabsElement,
  events: { ...shared, ...tabs, ...trail },
});

/** The element `audit-trail` as a component. */
export const AuditTrail = createComponent({
  react: React,
  tagName: 'audit-trail',
  elementClass: AuditTrailElement,
  events: { ...failure, ...trail },
});

/** The element `token-editor` as a component. */
export const TokenEditor = createComponent({
  react: React,
  tagName: 'token-editor',
  elementClass: TokenEditorElement,
  events: { ...shared, ...list, ...editor },
});

/** The element `token-manager` as a component. */
export const TokenManager = createComponent({
  react: React,
  tagName: 'token-manager',
  elementClass: TokenManagerElement,
  events: { ...shared, ...list, ...details, ...trail, ...editor },
});

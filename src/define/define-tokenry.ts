import { AuditTrail } from '../elements/audit-trail/audit-trail.js';
import { TokenDetails } from '../elements/token-details/token-details.js';
import { TokenEditor } from '../elements/token-editor/token-editor.js';
import { TokenList } from '../elements/token-list/token-list.js';
import { TokenManager } from '../elements/token-manager/token-manager.js';
import { TokenProvider } from '../elements/token-provider/token-provider.js';
import { TokenTabs } from '../elements/token-tabs/token-tabs.js';

const PUBLIC_ELEMENTS = [
  TokenProvider,
  TokenList,
  TokenDetails,
  TokenTabs,
  AuditTrail,
  TokenEditor,
  TokenManager,
];

/** Registers every public element under its own name; a name that is taken stays as it is. */
export function defineTokenry(registry: CustomElementRegistry = customElements): void {
  for (const element of PUBLIC_ELEMENTS) element.define(element.tag, registry);
}

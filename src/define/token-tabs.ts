import { TokenTabs } from '../elements/token-tabs/token-tabs.js';

TokenTabs.define();

export { TokenTabs };

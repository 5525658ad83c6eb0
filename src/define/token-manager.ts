import { TokenManager } from '../elements/token-manager/token-manager.js';

TokenManager.define();

export { TokenManager };

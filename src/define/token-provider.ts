import { TokenProvider } from '../elements/token-provider/token-provider.js';

TokenProvider.define();

export { TokenProvider };

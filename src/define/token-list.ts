import { TokenList } from '../elements/token-list/token-list.js';

TokenList.define();

export { TokenList };

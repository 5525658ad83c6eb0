import { TokenDetails } from '../elements/token-details/token-details.js';

TokenDetails.define();

export { TokenDetails };

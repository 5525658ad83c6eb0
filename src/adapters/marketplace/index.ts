export { MarketplaceAdapter, type MarketplaceAdapterOptions } from './marketplace-adapter.js';

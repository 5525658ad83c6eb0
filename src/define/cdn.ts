// The entry of dist/cdn/tokenry.js: everything in one file, for a page without a bundler.
import './index.js';

export * from '../adapters/marketplace/index.js';
export * from '../adapters/memory/index.js';
export * from '../index.js';

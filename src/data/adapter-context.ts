import { createContext } from '@lit/context';
import type { DataAdapter } from '../adapters/adapter.js';

/**
 * The context in which an adapter is provided, by `token-provider` or by any other provider of the
 * Context Community Protocol.
 */
export const adapterContext = createContext<DataAdapter | undefined>(
  Symbol.for('tokenry-data-adapter'),
);

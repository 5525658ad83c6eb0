/// <reference types="vite/client" />

declare module 'virtual:custom-elements-manifest' {
  import type { Package } from 'custom-elements-manifest/schema.js';

  const manifest: Package;
  export default manifest;
}

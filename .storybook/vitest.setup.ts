import { page } from 'vitest/browser';

// The preview is built without Vitest, too, so it cannot import this itself.
globalThis.resizeWindow = (width) => page.viewport(width, 800);

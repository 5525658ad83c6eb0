/** What `test/bench/run.js` calls in a fresh page each; a measurement loads when it is called. */
const MEASUREMENTS = {
  paint: async (subject: string, rows: number) => (await import('./paint.js')).paint(subject, rows),
  acts: async (rows: number) => (await import('./acts.js')).acts(rows),
  scrolling: async () => (await import('./scrolling.js')).scrolling(),
  document: async () => (await import('./document.js')).largeDocument(),
  requests: async () => (await import('./requests.js')).requests(),
};

Object.assign(globalThis, { measurements: MEASUREMENTS });

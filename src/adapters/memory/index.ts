export { MemoryAdapter, type MemoryAdapterOptions } from './memory-adapter.js';
export { sampleData, type SampleData, type SampleOptions } from './sample-data.js';

export type { ConformanceCheck } from './check.js';
export type { ConformanceContext, ConformanceOptions } from './conformance-context.js';
export {
  conformanceChecks,
  runCheck,
  runConformance,
  type ConformanceReport,
  type ConformanceResult,
} from './run-conformance.js';
export { Skipped } from './skipped.js';

export { Skipped, type ConformanceCheck } from './check.js';
export {
  conformanceChecks,
  runConformance,
  type ConformanceReport,
  type ConformanceResult,
} from './run-conformance.js';

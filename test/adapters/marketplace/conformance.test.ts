import { afterAll, beforeAll } from 'vitest';
import { describeConformance } from '../conformance.js';
import { startDemoSession, type DemoSession } from './demo-session.js';

let session: DemoSession;
beforeAll(async () => {
  session = await startDemoSession('readable');
});
afterAll(() => session.server.close());

describeConformance('The Marketplace adapter against the demo server', () => session.adapter);

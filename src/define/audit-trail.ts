import { AuditTrail } from '../elements/audit-trail/audit-trail.js';

AuditTrail.define();

export { AuditTrail };

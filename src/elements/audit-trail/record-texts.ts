import { fillTemplate, type AuditRecord } from '../../model/audit.js';
import { masked } from '../../ui/json-view/secret-names.js';

/** The summary with its placeholders filled, but not by what is named like a secret. */
export function summaryOf({ summary, documents }: AuditRecord): string {
  return fillTemplate(summary, documents, masked);
}

/** The details with their placeholders filled, but not by what is named like a secret. */
export function detailsOf({ details = '', documents }: AuditRecord): string {
  return fillTemplate(details, documents, masked);
}

import type { DataAdapter, ExpiryChoices } from '../../adapters/adapter.js';
import { DRAFT_FIELDS, EMPTY_DRAFT, isSameIn, type DraftField, type FormDraft } from './draft.js';

/** What a backend asks of a draft. */
export interface DraftRules {
  /** The longest texts, in characters. */
  readonly longest: Readonly<Record<'name' | 'description', number>>;
  /** Whether there are modules to choose from, of which a token then needs one. */
  readonly hasModules: boolean;
  /** Absent: tokens do not expire. */
  readonly expiryChoices: ExpiryChoices | undefined;
}

const LONGEST_NAME = 255;
const LONGEST_DESCRIPTION = 2000;

export function rulesOf(adapter: DataAdapter | undefined): DraftRules {
  const { name = LONGEST_NAME, description = LONGEST_DESCRIPTION } = adapter?.draftLimits ?? {};
  return {
    longest: { name, description },
    hasModules: adapter?.listModules !== undefined,
    expiryChoices: adapter?.expiryChoices,
  };
}

/** The fields that are on some step of the form. */
export function fieldsAsked({ hasModules, expiryChoices }: DraftRules): readonly DraftField[] {
  return DRAFT_FIELDS.filter((field) => {
    if (field === 'moduleIds') return hasModules;
    return field !== 'expiresAt' || expiryChoices !== undefined;
  });
}

/** The form for a token from scratch: where tokens must expire, after a month or so. */
export function newDraft({ expiryChoices }: DraftRules, now = Date.now()): FormDraft {
  if (!expiryChoices || expiryChoices.never) return EMPTY_DRAFT;
  const days = expiryChoices.days.includes(30) ? 30 : expiryChoices.days[0];
  return { ...EMPTY_DRAFT, expiresAt: days === undefined ? '' : endOfDay(now + days * DAY) };
}

export const DAY = 86_400_000;

/** The day of an instant in UTC, "2026-01-31", as a date field takes it. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The last second of an instant's day, in UTC. */
export function endOfDay(time: number): string {
  return `${dayOf(time)}T23:59:59.000Z`;
}

export type DraftProblem =
  | 'nameMissing'
  | 'nameTooLong'
  | 'descriptionTooLong'
  | 'modulesMissing'
  | 'expiryMissing'
  | 'expiryPast';

/** What keeps the form from being sent, by field; an expiry that was there before is no concern. */
export function problemsOf(
  draft: FormDraft,
  opened: FormDraft,
  { longest, hasModules, expiryChoices }: DraftRules,
  now = Date.now(),
): Readonly<Partial<Record<DraftField, DraftProblem>>> {
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  const name = draft.name.trim();
  const { expiresAt } = draft;
  if (name === '') problems.name = 'nameMissing';
  if (name.length > longest.name) problems.name = 'nameTooLong';
  if (draft.description.length > longest.description) problems.description = 'descriptionTooLong';
  if (hasModules && draft.moduleIds.size === 0) problems.moduleIds = 'modulesMissing';
  if (expiryChoices && expiresAt === '') problems.expiresAt = 'expiryMissing';
  else if (expiresAt && !isSameIn('expiresAt', draft, opened) && Date.parse(expiresAt) <= now) {
    problems.expiresAt = 'expiryPast';
  }
  return problems;
}

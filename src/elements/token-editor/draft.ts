import { present } from '../../model/present.js';
import type { ApiToken, TokenDraft } from '../../model/token.js';

/** What the form holds while it is being filled in. */
export interface FormDraft {
  readonly name: string;
  readonly description: string;
  readonly icon: File | string | undefined;
  readonly moduleIds: ReadonlySet<string>;
  /** ISO 8601, UTC; undefined: never; empty: a date is still to be chosen. */
  readonly expiresAt: string | undefined;
}

/** A field of the form, at which a message can stand. */
export type DraftField = keyof FormDraft;

export const DRAFT_FIELDS: readonly DraftField[] = [
  'icon',
  'name',
  'description',
  'expiresAt',
  'moduleIds',
];

export const EMPTY_DRAFT: FormDraft = {
  name: '',
  description: '',
  icon: undefined,
  moduleIds: new Set(),
  expiresAt: undefined,
};

/** The form for a token as it is. */
export function draftOf(token: ApiToken): FormDraft {
  return {
    name: token.name,
    description: token.description ?? '',
    icon: token.icon,
    moduleIds: new Set(token.modules.map(({ id }) => id)),
    expiresAt: token.expiresAt,
  };
}

/** The form for another token like this one: a name of its own, the same description and modules. */
export function duplicateOf(token: ApiToken): FormDraft {
  const { description, moduleIds } = draftOf(token);
  return { ...EMPTY_DRAFT, description, moduleIds };
}

/** The form as an adapter takes it. */
export function toTokenDraft(draft: FormDraft): TokenDraft {
  return {
    name: draft.name.trim(),
    moduleIds: [...draft.moduleIds],
    ...present({
      description: draft.description || undefined,
      icon: draft.icon,
      expiresAt: draft.expiresAt,
    }),
  };
}

/** Only what differs from the token as it was; what was taken away is an empty string. */
export function changesFrom(before: FormDraft, after: FormDraft): Partial<TokenDraft> {
  const name = after.name.trim();
  return {
    ...(name === before.name ? {} : { name }),
    ...(isSameIn('description', before, after) ? {} : { description: after.description }),
    ...(isSameIn('icon', before, after) ? {} : { icon: after.icon ?? '' }),
    ...(isSameIn('moduleIds', before, after) ? {} : { moduleIds: [...after.moduleIds] }),
    ...(isSameIn('expiresAt', before, after) ? {} : { expiresAt: after.expiresAt ?? '' }),
  };
}

export function isChanged(before: FormDraft, after: FormDraft): boolean {
  return DRAFT_FIELDS.some((field) => !isSameIn(field, before, after));
}

/** A form with one field taken from another. */
export function withFieldOf(draft: FormDraft, field: DraftField, other: FormDraft): FormDraft {
  return { ...draft, [field]: other[field] };
}

export function isSameIn(field: DraftField, one: FormDraft, other: FormDraft): boolean {
  if (field !== 'moduleIds') return one[field] === other[field];
  const [ids, others] = [one.moduleIds, other.moduleIds];
  return ids.size === others.size && [...ids].every((id) => others.has(id));
}

import type { ApiToken, TokenDraft } from '../../model/token.js';

/** The longest name and description that the form takes, in characters. */
export const LONGEST_NAME = 255;
export const LONGEST_DESCRIPTION = 2000;

/** What the form holds while it is being filled in. */
export interface FormDraft {
  readonly name: string;
  readonly description: string;
  readonly icon: File | string | undefined;
  readonly moduleIds: ReadonlySet<string>;
  /** ISO 8601, UTC; undefined: never. */
  readonly expiresAt: string | undefined;
}

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

/** A field of the form that a message can stand at. */
export type DraftField = 'name' | 'description' | 'icon' | 'moduleIds' | 'expiresAt';

export type DraftProblem = 'nameMissing' | 'nameTooLong' | 'descriptionTooLong' | 'modulesMissing';

/** What keeps the form from being sent, by field. */
export function problemsOf(draft: FormDraft): Readonly<Partial<Record<DraftField, DraftProblem>>> {
  const name = draft.name.trim();
  return {
    ...(name === '' ? { name: 'nameMissing' as const } : {}),
    ...(name.length > LONGEST_NAME ? { name: 'nameTooLong' as const } : {}),
    ...(draft.description.length > LONGEST_DESCRIPTION
      ? { description: 'descriptionTooLong' as const }
      : {}),
    ...(draft.moduleIds.size === 0 ? { moduleIds: 'modulesMissing' as const } : {}),
  };
}

/** The form as an adapter takes it. */
export function toTokenDraft(draft: FormDraft): TokenDraft {
  return {
    name: draft.name.trim(),
    moduleIds: [...draft.moduleIds],
    ...(draft.description === '' ? {} : { description: draft.description }),
    ...(draft.icon === undefined ? {} : { icon: draft.icon }),
    ...(draft.expiresAt === undefined ? {} : { expiresAt: draft.expiresAt }),
  };
}

/** Only what differs from the token as it was. An icon that was taken away is an empty string. */
export function changesFrom(before: FormDraft, after: FormDraft): Partial<TokenDraft> {
  const name = after.name.trim();
  return {
    ...(name === before.name ? {} : { name }),
    ...(after.description === before.description ? {} : { description: after.description }),
    ...(after.icon === before.icon ? {} : { icon: after.icon ?? '' }),
    ...(sameSet(after.moduleIds, before.moduleIds) ? {} : { moduleIds: [...after.moduleIds] }),
    ...(after.expiresAt === before.expiresAt || after.expiresAt === undefined
      ? {}
      : { expiresAt: after.expiresAt }),
  };
}

export function isChanged(before: FormDraft, after: FormDraft): boolean {
  return (
    before.name !== after.name ||
    before.description !== after.description ||
    before.icon !== after.icon ||
    before.expiresAt !== after.expiresAt ||
    !sameSet(before.moduleIds, after.moduleIds)
  );
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}

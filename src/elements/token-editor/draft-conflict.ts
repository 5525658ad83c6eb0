import { DRAFT_FIELDS, isSameIn, withFieldOf, type DraftField, type FormDraft } from './draft.js';

/** A field that someone else changed, to something else than is here, while the form was filled in. */
export interface Difference {
  readonly field: DraftField;
  readonly theirs: FormDraft;
  /** Changed here too: only one of the two can stay. */
  readonly isContested: boolean;
}

/**
 * What was filled in on top of what someone else saved meanwhile: a field that was changed here
 * stays as it is here, any other becomes as it is there.
 */
export function mergeDrafts(
  opened: FormDraft,
  mine: FormDraft,
  theirs: FormDraft,
): { readonly draft: FormDraft; readonly differences: readonly Difference[] } {
  const isMine = (field: DraftField): boolean => !isSameIn(field, opened, mine);
  return {
    draft: DRAFT_FIELDS.filter(isMine).reduce(
      (draft, field) => withFieldOf(draft, field, mine),
      theirs,
    ),
    differences: DRAFT_FIELDS.filter(
      (field) => !isSameIn(field, opened, theirs) && !isSameIn(field, mine, theirs),
    ).map((field) => ({ field, theirs, isContested: isMine(field) })),
  };
}

import type { DraftField } from './draft.js';

export type EditorStep = 'general' | 'modules' | 'overview' | 'summary';

/** The steps in their order, for adding a token and for editing one. */
export const STEPS: Readonly<Record<'add' | 'edit', readonly EditorStep[]>> = {
  add: ['general', 'modules', 'overview', 'summary'],
  edit: ['general', 'modules'],
};

const FIELDS: Readonly<Record<EditorStep, readonly DraftField[]>> = {
  general: ['icon', 'name', 'description', 'expiresAt'],
  modules: ['moduleIds'],
  overview: [],
  summary: [],
};

/** The fields that a step holds. */
export function fieldsOf(step: EditorStep): readonly DraftField[] {
  return FIELDS[step];
}

/** The step that holds a field. */
export function stepOfField(field: DraftField): EditorStep {
  return FIELDS.modules.includes(field) ? 'modules' : 'general';
}

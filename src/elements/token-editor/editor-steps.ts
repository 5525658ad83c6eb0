import type { LocalizeController } from '../../ui/localize-controller.js';
import type { Step } from '../../ui/stepper/stepper.js';
import type { FieldMessages } from './draft-controller.js';
import type { DraftField } from './draft.js';

export type EditorStep = 'general' | 'modules' | 'overview' | 'summary';

const FIELDS: Readonly<Record<EditorStep, readonly DraftField[]>> = {
  general: ['icon', 'name', 'description', 'expiresAt'],
  modules: ['moduleIds'],
  overview: [],
  summary: [],
};

/** The steps in their order, for adding a token or for editing one. */
export function stepsOf(task: 'add' | 'edit', hasModules: boolean): readonly EditorStep[] {
  const steps: readonly EditorStep[] = hasModules ? ['general', 'modules'] : ['general'];
  return task === 'edit' ? steps : [...steps, 'overview', 'summary'];
}

/** The fields that a step holds. */
export function fieldsOf(step: EditorStep): readonly DraftField[] {
  return FIELDS[step];
}

/** The step that holds a field. */
export function stepOfField(field: DraftField): EditorStep {
  return FIELDS.modules.includes(field) ? 'modules' : 'general';
}

/** Where each step stands, of which the last is reached once everything is done. */
export function progressOf(
  steps: readonly EditorStep[],
  current: EditorStep,
  messages: FieldMessages,
  localize: LocalizeController,
): readonly Step[] {
  const statusOf = (step: EditorStep): Step['status'] => {
    if (fieldsOf(step).some((field) => messages[field] !== undefined)) {
      return step === current ? 'current-error' : 'error';
    }
    if (step === current) return step === 'summary' ? 'done' : 'current';
    return steps.indexOf(step) < steps.indexOf(current) ? 'done' : 'todo';
  };
  return steps.map((step) => ({ label: localize.term(step), status: statusOf(step) }));
}

import { html, nothing, type TemplateResult } from 'lit';
import type { DataAdapter } from '../../adapters/adapter.js';
import type { LoadState } from '../../data/load-state.js';
import type { TokenModule } from '../../model/token.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { visibleText } from '../../ui/safe-text.js';
import type { DraftController, FieldMessages } from './draft-controller.js';
import type { DraftChangeEvent } from './draft-change-event.js';
import { fieldsAsked, type DraftRules } from './draft-rules.js';
import type { EditorStep } from './editor-steps.js';
import { overviewStep } from './overview-step.js';
import { saveFailure } from './save-failure.js';
import { summaryStep } from './summary-step.js';

export interface StepContentOptions {
  readonly step: EditorStep;
  readonly draft: DraftController;
  readonly modules: LoadState<readonly TokenModule[]>;
  readonly rules: DraftRules;
  readonly localize: LocalizeController;
  readonly adapter: DataAdapter | undefined;
  readonly retryModules: () => void;
  readonly onSecretCopied: () => void;
}

/** What a step holds, and below it why the draft could not be saved, if so. */
export function stepContent(options: StepContentOptions): TemplateResult {
  const { draft, modules, localize } = options;
  return html`${content(options)}
  ${saveFailure({
    saving: draft.saving,
    draft: draft.draft,
    otherMessages: otherMessages(draft.messages, options.rules),
    modules,
    localize,
    onTakeTheirs: (field) => draft.takeTheirs(field),
  })}`;
}

/** What the backend says of what is on no step, which has no other place. */
function otherMessages(messages: FieldMessages, rules: DraftRules): readonly string[] {
  const asked: readonly string[] = fieldsAsked(rules);
  return Object.entries(messages)
    .filter(([field]) => !asked.includes(field))
    .map(([field, message]) => `${visibleText(field)}: ${message}`);
}

function content(options: StepContentOptions): TemplateResult | typeof nothing {
  const { step, draft, modules, rules, localize, adapter, onSecretCopied } = options;
  switch (step) {
    case 'general':
    case 'modules':
      return form(options);
    case 'overview':
      return overviewStep({ draft: draft.draft, modules, rules, localize, adapter });
    case 'summary':
      return draft.saving.status === 'added'
        ? summaryStep(draft.saving, localize, adapter, {
            onCopied: onSecretCopied,
            onKept: (isKept) => draft.keepSecret(isKept),
          })
        : nothing;
  }
}

function form(options: StepContentOptions): TemplateResult {
  const { step, draft, modules, rules, adapter, retryModules } = options;
  return html`<tokenry-editor-form
      .adapter=${adapter}
      .step=${step === 'modules' ? step : 'general'}
      .draft=${draft.draft}
      .errors=${draft.messages}
      .modules=${modules}
      .rules=${rules}
      .edited=${draft.base}
      .retryModules=${retryModules}
      @draft-change=${(event: DraftChangeEvent) => draft.change(event.draft)}
    ></tokenry-editor-form>
    ${step === 'general' ? html`<slot name="general-extra"></slot>` : nothing}`;
}

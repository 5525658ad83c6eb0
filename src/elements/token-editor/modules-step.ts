import { html, nothing, type TemplateResult } from 'lit';
import type { DataAdapter } from '../../adapters/adapter.js';
import type { TokenModule } from '../../model/token.js';
import { entity } from '../../ui/entity.js';
import { isChecked } from '../../ui/field-value.js';
import type { LocalizeController } from '../../ui/localize-controller.js';
import { repeat } from '../../ui/repeat.js';
import { avatarOf } from '../token-cells.js';

export interface ModulesStepOptions {
  readonly all: readonly TokenModule[];
  readonly found: readonly TokenModule[];
  readonly chosen: ReadonlySet<string>;
  readonly localize: LocalizeController;
  readonly adapter: DataAdapter | undefined;
  readonly hasError: boolean;
  readonly onChange: (moduleIds: ReadonlySet<string>) => void;
}

/** The list of modules to choose from; "select all" means all that are found. */
export function modulesStep(options: ModulesStepOptions): TemplateResult {
  const { all, found, chosen, localize, adapter, hasError, onChange } = options;
  const count = found.filter(({ id }) => chosen.has(id)).length;
  const toggle = (ids: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  return html`<fieldset aria-describedby="moduleIds-error">
    <legend class="visually-hidden">${localize.term('modules')}</legend>
    <div class="choose-all">
      <label class="choice">
        <input
          type="checkbox"
          .checked=${found.length > 0 && count === found.length}
          .indeterminate=${count > 0 && count < found.length}
          ?disabled=${found.length === 0}
          @change=${(event: Event) =>
            toggle(
              found.map(({ id }) => id),
              isChecked(event),
            )}
        />
        ${localize.term('selectAll')}
      </label>
      <span class="hint" role="status"
        >${localize.term(
          'modulesChosen',
          localize.formatNumber(chosen.size),
          localize.formatNumber(all.length),
        )}</span
      >
    </div>
    ${
      found.length === 0
        ? html`<p class="nothing">${localize.term('nothingFound')}</p>`
        : html`<ul class="modules" id="module-list">
            ${repeat(
              found,
              ({ id }) => id,
              (module) =>
                html`<li>
                  <label class="choice">
                    <input
                      type="checkbox"
                      .checked=${chosen.has(module.id)}
                      aria-invalid=${hasError ? 'true' : nothing}
                      @change=${(event: Event) => toggle([module.id], isChecked(event))}
                    />
                    ${entity({
                      avatar: avatarOf(module, adapter, 'square'),
                      title: module.name || module.id,
                      subtitle: module.description ?? module.id,
                    })}
                  </label>
                </li>`,
            )}
          </ul>`
    }
  </fieldset>`;
}

import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import Boxes from 'lucide/dist/esm/icons/boxes.mjs';
import SearchX from 'lucide/dist/esm/icons/search-x.mjs';
import '../../locales/en/details.js';
import '../../locales/en/states.js';
import type { Sort } from '../../model/query.js';
import type { ApiToken, TokenModule } from '../../model/token.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import { DataGrid } from '../../ui/data-grid/data-grid.js';
import type { GridSortEvent } from '../../ui/data-grid/events.js';
import type { GridColumn } from '../../ui/data-grid/grid-column.js';
import { visibleText } from '../../ui/safe-text.js';
import type { SearchEvent } from '../../ui/search-field/events.js';
import { SearchField } from '../../ui/search-field/search-field.js';
import { stateView } from '../../ui/state-view/state-view.js';
import { stateStyles } from '../../ui/state-view/state-view.styles.js';
import { DataElement } from '../data-element.js';
import { modulesFound } from '../modules-found.js';
import { entityOf } from '../token-cells.js';
import { styles } from './token-modules.styles.js';

/**
 * The modules that a token was granted, searchable.
 *
 * @summary The Modules tab of a token.
 * @internal
 */
export class TokenModules extends DataElement {
  static override readonly tag: string = 'tokenry-token-modules';
  static override readonly dependencies = [DataGrid, SearchField];
  static override styles = [tokens, controls, stateStyles, styles];

  /** Whoever holds it says so. */
  readonly needsAdapter = false;

  @property({ attribute: false }) token: ApiToken | undefined;

  @state() private search = '';
  @state() private sort: readonly Sort[] = [{ field: 'name', direction: 'asc' }];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('token');
    // What was searched for one token is not what is wanted of another.
    if (before && before.id !== this.token?.id) this.search = '';
  }

  protected override render(): TemplateResult {
    const { localize } = this;
    const modules = this.token?.modules ?? [];
    if (modules.length === 0) {
      return stateView({
        icon: Boxes,
        heading: localize.term('noModules'),
        text: localize.term('noModulesHint'),
      });
    }
    const shown = this.#sorted(modulesFound(modules, this.search));
    return html`
      <div class="toolbar">
        <tokenry-search-field
          .label=${localize.term('searchModules')}
          .placeholder=${localize.term('searchModules')}
          .value=${this.search}
          @search-change=${this.#onSearch}
        ></tokenry-search-field>
        <span class="hint" role="status"
          >${localize.term('moduleCount', shown.length, localize.formatNumber(shown.length))}</span
        >
      </div>
      ${
        shown.length === 0
          ? stateView({
              icon: SearchX,
              heading: localize.term('nothingFound'),
              text: localize.term('nothingFoundHint'),
            })
          : html`<tokenry-data-grid
              .columns=${this.#columns()}
              .rows=${shown}
              .rowKey=${moduleId}
              .sort=${this.sort}
              .label=${localize.term('modules')}
              @grid-sort=${this.#onSort}
            ></tokenry-data-grid>`
      }
    `;
  }

  #columns(): readonly GridColumn<TokenModule>[] {
    const { localize } = this;
    return [
      {
        id: 'name',
        label: localize.term('name'),
        sortField: 'name',
        rowHeader: true,
        cell: (module) => entityOf(module, this.data.adapter, localize, 'square'),
      },
      {
        id: 'description',
        label: localize.term('description'),
        width: 'wide',
        cell: ({ description }) =>
          description ? visibleText(description) : html`<span class="secondary">–</span>`,
      },
    ];
  }

  #sorted(modules: readonly TokenModule[]): readonly TokenModule[] {
    const collator = new Intl.Collator(this.localize.lang(), { numeric: true });
    const sign = this.sort[0]?.direction === 'desc' ? -1 : 1;
    return modules.toSorted((one, other) => sign * collator.compare(one.name, other.name));
  }

  readonly #onSearch = ({ value }: SearchEvent): void => {
    this.search = value;
  };

  readonly #onSort = ({ sort }: GridSortEvent): void => {
    this.sort = sort;
  };
}

function moduleId({ id }: TokenModule): string {
  return id;
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-token-modules': TokenModules;
  }
}

import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import GripVertical from 'lucide/dist/esm/icons/grip-vertical.mjs';
import '../../locales/rest/en.js';
import { controls } from '../../styles/controls.styles.js';
import { tokens } from '../../styles/tokens.styles.js';
import {
  fitColumns,
  hideColumn,
  moveColumn,
  orderedColumns,
  showColumn,
  shownColumns,
  type ColumnLayout,
  type ColumnPlace,
} from '../../ui/data-grid/column-layout.js';
import { icon } from '../../ui/icon.js';
import { LocalizeController } from '../../ui/localize-controller.js';
import { TokenryElement } from '../../ui/tokenry-element.js';
import { LayoutChangeEvent } from './events.js';
import { panelStyles } from './panel.styles.js';
import { ReorderController } from './reorder-controller.js';

export interface PanelColumn extends ColumnPlace {
  readonly label: string;
}

const FITS = ['default', 'content', 'screen'] as const;
const FIT_TERMS = {
  default: 'defaultSize',
  content: 'fitToContent',
  screen: 'fitToScreen',
} as const;

/**
 * @summary Which columns are shown, in what order and how wide.
 * @internal
 *
 * @event {LayoutChangeEvent} layout-change - Another layout.
 */
export class ColumnsPanel extends TokenryElement {
  static override readonly tag: string = 'tokenry-columns-panel';
  static override readonly usesRestOfTerms = true;
  static override styles = [tokens, controls, panelStyles];

  @property({ attribute: false }) columns: readonly PanelColumn[] = [];
  @property({ attribute: false }) layout: ColumnLayout = {};

  readonly #localize = new LocalizeController(this);
  readonly #reorder = new ReorderController(this, this.#localize, (from, to) => {
    const column = this.#ordered[from];
    if (column) this.#tell(moveColumn(this.columns, this.layout, column.id, to));
  });

  protected override render(): TemplateResult {
    const localize = this.#localize;
    const shown = new Set(shownColumns(this.columns, this.layout));
    return html`
      <ul class="items">
        ${this.#ordered.map((column, index) => this.#renderColumn(column, index, shown))}
      </ul>
      <div class="footer">
        <div class="choices" role="group" aria-label=${localize.term('columnWidths')}>
          ${FITS.map(
            (fit) =>
              html`<button
                type="button"
                class="button quiet"
                aria-pressed=${String((this.layout.fit ?? 'default') === fit && !this.layout.widths)}
                @click=${() => this.#tell(fitColumns(this.layout, fit))}
              >
                ${localize.term(FIT_TERMS[fit])}
              </button>`,
          )}
        </div>
        <button type="button" class="button quiet end" @click=${() => this.#tell({})}>
          ${localize.term('resetColumns')}
        </button>
      </div>
    `;
  }

  #renderColumn(
    column: PanelColumn,
    index: number,
    shown: ReadonlySet<PanelColumn>,
  ): TemplateResult {
    const reorder = this.#reorder;
    const isShown = shown.has(column);
    return html`<li
      class="item drop-${reorder.dropAt(index)}"
      draggable=${isShown ? 'true' : 'false'}
      data-index=${index}
      @dragstart=${reorder.onDragstart}
      @dragover=${reorder.onDragover}
      @drop=${reorder.onDrop}
      @dragend=${reorder.onDragend}
    >
      <span class="grip">${isShown ? icon(GripVertical) : ''}</span>
      <label class="grow">
        <input
          type="checkbox"
          .checked=${isShown}
          ?disabled=${column.fixed ?? false}
          @change=${() =>
            this.#tell((isShown ? hideColumn : showColumn)(this.columns, this.layout, column.id))}
        />
        ${column.label}
      </label>
      ${isShown ? reorder.renderButtons(column.label, index, shown.size) : ''}
    </li>`;
  }

  get #ordered(): readonly PanelColumn[] {
    return orderedColumns(this.columns, this.layout);
  }

  #tell(layout: ColumnLayout): void {
    this.dispatchEvent(new LayoutChangeEvent(layout));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tokenry-columns-panel': ColumnsPanel;
  }
}

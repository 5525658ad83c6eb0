import { html, nothing, type TemplateResult } from 'lit';
import type { HistogramSeries } from './histogram-series.js';

export interface HistogramTable {
  readonly label: string;
  readonly series: readonly HistogramSeries[];
  /** How many events there are in each part. */
  readonly totals: readonly number[];
  /** When a part begins, in words. */
  readonly edgeOf: (index: number) => string;
  /** "3 events". */
  readonly events: (count: number) => string;
  /** "3". */
  readonly number: (count: number) => string;
}

/** The same as the bars say, for whoever cannot see them. */
export function histogramTable(table: HistogramTable): TemplateResult {
  const { label, series, totals, edgeOf, events, number } = table;
  const named = series.filter(({ name }) => name !== undefined);
  return html`<table>
    <caption>
      ${label}
    </caption>
    ${
      named.length === 0
        ? nothing
        : html`<thead>
            <tr>
              <td></td>
              <td></td>
              ${named.map(({ name }) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>`
    }
    <tbody>
      ${totals.map((total, index) =>
        total === 0
          ? nothing
          : html`<tr>
              <th scope="row">${edgeOf(index)}</th>
              <td>${events(total)}</td>
              ${named.map(({ counts }) => html`<td>${number(counts[index] ?? 0)}</td>`)}
            </tr>`,
      )}
    </tbody>
  </table>`;
}

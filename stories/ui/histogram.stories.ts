import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import type { HistogramRangeEvent, HistogramSeriesEvent } from '../../src/ui/histogram/events.js';
import type { HistogramSeries } from '../../src/ui/histogram/histogram-series.js';
import { Histogram } from '../../src/ui/histogram/histogram.js';
import { shadow } from '../elements/shadow.js';

Histogram.define();

const HOUR = 3_600_000;
const wave = (height: number, shift: number): readonly number[] =>
  Array.from({ length: 36 }, (_, index) =>
    Math.max(0, Math.round(height * Math.sin((index + shift) / 4) ** 2 - 4)),
  );
const KINDS: readonly HistogramSeries[] = [
  { key: 'created', name: 'token.created', place: 0, counts: wave(40, 0) },
  { key: 'updated', name: 'token.updated', place: 1, counts: wave(30, 3) },
  { key: 'disabled', name: 'token.disabled', place: 2, counts: wave(24, 9) },
  { key: 'enabled', name: 'token.enabled', place: 3, counts: wave(20, 6) },
  { name: 'Other', place: 4, counts: wave(16, 2) },
];
const onRange = fn();
const onSeries = fn();

const listened: StoryObj<Histogram>['render'] = ({
  series,
  chosen,
  count,
  from,
  step,
  label,
  legend,
}) =>
  html`<tokenry-histogram
    .series=${series}
    .chosen=${chosen}
    .count=${count}
    .from=${from}
    .step=${step}
    .label=${label}
    .legend=${legend}
    @histogram-range=${({ from, to }: HistogramRangeEvent) => {
      onRange(from, to);
    }}
    @histogram-series=${({ key }: HistogramSeriesEvent) => {
      onSeries(key);
    }}
  ></tokenry-histogram>`;

const meta: Meta<Histogram> = {
  title: 'Building blocks/Histogram',
  component: 'tokenry-histogram',
  args: {
    series: [{ place: 0, counts: wave(40, 0) }],
    count: 36,
    from: Date.parse('2026-11-20T00:00:00Z'),
    step: HOUR,
    label: 'Events over time',
    legend: 'Event',
  },
};

export default meta;
type Story = StoryObj<Histogram>;

export const Hours: Story = {};
export const Days: Story = { args: { step: 24 * HOUR } };
export const Estimated: Story = { args: { series: KINDS, estimated: true } };
export const Nothing: Story = { args: { series: [] } };

export const KindsOfEvents: Story = {
  args: { series: KINDS },
  render: listened,
  play: async ({ canvasElement }) => {
    const histogram = shadow(canvasElement, 'tokenry-histogram');
    await userEvent.click(await histogram.findByRole('button', /^token.disabled/));
    await expect(onSeries).toHaveBeenLastCalledWith('disabled');
  },
};

export const OneKindChosen: Story = {
  args: { series: KINDS.slice(2, 3), chosen: 'disabled' },
};

export const ChosenByKeyboard: Story = {
  render: listened,
  play: async ({ canvasElement }) => {
    const histogram = shadow(canvasElement, 'tokenry-histogram');
    (await histogram.findByRole('button', /: 0 events$/)).focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Enter}');
    await expect(onRange).toHaveBeenLastCalledWith(
      '2026-11-20T00:00:00.000Z',
      '2026-11-20T03:00:00.000Z',
    );
  },
};

export const RightToLeft: Story = {
  args: { series: KINDS },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { Histogram, type HistogramRangeEvent } from '../../src/ui/histogram/histogram.js';
import { shadow } from '../elements/shadow.js';

Histogram.define();

const HOUR = 3_600_000;
const COUNTS = Array.from({ length: 36 }, (_, index) =>
  Math.max(0, Math.round(40 * Math.sin(index / 4) ** 2 - 4)),
);
const onRange = fn();

const meta: Meta<Histogram> = {
  title: 'Building blocks/Histogram',
  component: 'tokenry-histogram',
  render: ({ counts, from, step, label }) =>
    html`<tokenry-histogram
      .counts=${counts}
      .from=${from}
      .step=${step}
      .label=${label}
      @histogram-range=${({ from, to }: HistogramRangeEvent) => {
        onRange(from, to);
      }}
    ></tokenry-histogram>`,
  args: {
    counts: COUNTS,
    from: Date.parse('2026-11-20T00:00:00Z'),
    step: HOUR,
    label: 'Events over time',
  },
};

export default meta;
type Story = StoryObj<Histogram>;

export const Hours: Story = {};
export const Days: Story = { args: { step: 24 * HOUR } };
export const Nothing: Story = { args: { counts: COUNTS.map(() => 0) } };

export const ChosenByKeyboard: Story = {
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
  render: ({ counts, from, step, label }) =>
    html`<div dir="rtl" lang="ar">
      <tokenry-histogram
        .counts=${counts}
        .from=${from}
        .step=${step}
        .label=${label}
      ></tokenry-histogram>
    </div>`,
};

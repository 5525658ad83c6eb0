import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { ChoicePicker } from '../../src/ui/choice-picker/choice-picker.js';
import { shadow } from '../elements/shadow.js';

ChoicePicker.define();

const PEOPLE = [
  'Andy Anderson',
  'Bruce Banner',
  'John Smith',
  'Mary-Jane Watson Parker',
  'Natasha Romanova',
  'Pat Quinn',
  'Tony Stark',
  'Zoë Delacroix',
  '田中 美咲',
];
const CHOICES = PEOPLE.map((label, index) => ({ value: `USR-${1000 + index}`, label }));

const meta: Meta<ChoicePicker> = {
  title: 'Building blocks/Choice picker',
  component: 'tokenry-choice-picker',
  args: { label: 'Created by', choices: CHOICES, values: [] },
};

export default meta;
type Story = StoryObj<ChoicePicker>;

async function open(canvas: HTMLElement): Promise<ReturnType<typeof shadow>> {
  const picker = shadow(canvas, 'tokenry-choice-picker');
  await userEvent.click(await picker.findByRole('button', /^Created by/));
  return picker;
}

export const Closed: Story = { args: { values: ['USR-1002'] } };

export const OneOfMany: Story = {
  play: async ({ canvasElement }) => {
    const picker = await open(canvasElement);
    await userEvent.type(await picker.findByRole('searchbox', 'Search'), 'an');
    await userEvent.click(await picker.findByRole('radio', 'Andy Anderson'));
    await picker.findByRole('button', 'Created by: Andy Anderson');
  },
};

export const SeveralOfMany: Story = {
  args: { multiple: true, values: ['USR-1002'] },
  play: async ({ canvasElement }) => {
    const picker = await open(canvasElement);
    await userEvent.click(await picker.findByRole('checkbox', 'Tony Stark'));
    await picker.findByRole('button', 'Created by: John Smith, Tony Stark');
  },
};

/** A few need no search. */
export const Few: Story = {
  args: { choices: CHOICES.slice(0, 3) },
  play: async ({ canvasElement }) => {
    const picker = await open(canvasElement);
    await expect(await picker.findByRole('radio', 'John Smith')).toBeVisible();
  },
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const picker = await open(canvasElement);
    await userEvent.type(await picker.findByRole('searchbox', 'Search'), 'nobody');
    await expect(await picker.findByRole('status', 'Nothing found')).toBeVisible();
  },
};

export const Loading: Story = {
  args: { choices: undefined },
  play: async ({ canvasElement }) => {
    const picker = await open(canvasElement);
    await expect(await picker.findByRole('status', 'Loading…')).toBeVisible();
  },
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { SearchField } from '../../src/ui/search-field/search-field.js';

SearchField.define();

const meta: Meta<SearchField> = {
  title: 'Building blocks/Search field',
  component: 'tokenry-search-field',
  render: ({ value }) =>
    html`<tokenry-search-field .value=${value} label="Search API tokens"></tokenry-search-field>`,
  args: { value: '' },
};

export default meta;
type Story = StoryObj<SearchField>;

export const Default: Story = {};

export const Filled: Story = { args: { value: 'robot' } };

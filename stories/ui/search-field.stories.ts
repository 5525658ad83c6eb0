import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { SearchField } from '../../src/ui/search-field/search-field.js';

SearchField.define();

const meta: Meta<SearchField> = {
  title: 'Building blocks/Search field',
  component: 'tokenry-search-field',
  args: { label: 'Search API tokens' },
};

export default meta;
type Story = StoryObj<SearchField>;

export const Default: Story = {};

export const Filled: Story = { args: { value: 'robot' } };

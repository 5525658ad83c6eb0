import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { TokenList } from '../../src/elements/token-list/token-list.js';
import { AdapterError } from '../../src/model/errors.js';
import { allByRole } from '../../test/elements/by-role.js';
import { sampleAdapter } from './sample-adapter.js';
import { shadow } from './shadow.js';

TokenList.define();

/** What may be done to a list: order, filter, columns, views, and acts on many tokens at once. */
const meta: Meta<TokenList> = {
  title: 'Elements/token-list/Toolbar',
  component: 'token-list',
  render: () => html`<token-list attention="off" .adapter=${sampleAdapter()}></token-list>`,
};

export default meta;
type Story = StoryObj<TokenList>;

export const SortByTwoRules: Story = {
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await userEvent.click(await list.findByRole('button', 'Sort'));
    await userEvent.selectOptions(await list.findByRole('combobox', 'Sort by'), 'status');
    await userEvent.click(await list.findByRole('button', 'Add another'));
    await list.findByRole('button', 'Move Status down');
    await waitFor(async () => {
      const status = await list.findByRole('columnheader', 'Status');
      await expect(status).toHaveAttribute('aria-sort', 'descending');
    });
  },
};

export const FilterByACondition: Story = {
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await userEvent.click(await list.findByRole('button', 'Filter'));
    await userEvent.click(await list.findByRole('button', 'Add condition'));
    await userEvent.selectOptions(await list.findByRole('combobox', 'Property'), 'status');
    const value = await list.findByRole('combobox', 'Value');
    await userEvent.selectOptions(value, 'Disabled');
    await list.findByRole('button', 'Remove filter “Status is Disabled”');
  },
};

export const FilterByAPerson: Story = {
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await userEvent.click(await list.findByRole('button', 'Filter'));
    await userEvent.click(await list.findByRole('button', 'Add condition'));
    const property = await list.findByRole('combobox', 'Property');
    await userEvent.selectOptions(property, 'audit.created.by.id');
    await userEvent.click(await list.findByRole('button', 'Value: Choose…'));
    await userEvent.click(await list.findByRole('radio', 'Andy Anderson'));
    await list.findByRole('button', 'Remove filter “Created by is Andy Anderson”');
  },
};

export const ChooseColumns: Story = {
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await userEvent.click(await list.findByRole('button', 'Columns'));
    await userEvent.click(await list.findByRole('checkbox', 'Description'));
    await userEvent.click(await list.findByRole('button', 'Move Status up'));
    await list.findByRole('columnheader', 'Description');
  },
};

export const SaveAView: Story = {
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await userEvent.type(await list.findByRole('searchbox', 'Search'), 'robot');
    await list.findByRole('button', 'Clear filters');
    await userEvent.click(await list.findByRole('button', 'View'));
    await userEvent.click(await list.findByRole('button', 'Save as…'));
    await userEvent.type(await list.findByRole('textbox', 'Name of the view'), 'Robots');
    await userEvent.click(await list.findByRole('button', 'Save'));
    const view = await list.findByRole('button', 'Robots');
    await expect(view).toHaveAttribute('aria-pressed', 'true');
  },
};

export const ViewsThatCannotBeLoaded: Story = {
  render: () =>
    html`<token-list
      attention="off"
      .adapter=${sampleAdapter()}
      .viewStorage=${{ load: () => Promise.reject(new Error()), save: () => undefined }}
    ></token-list>`,
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await userEvent.click(await list.findByRole('button', 'View'));
    await list.findByRole('button', 'Try again');
  },
};

export const FilterThatIsRefused: Story = {
  render: () => {
    const adapter = sampleAdapter({
      fail: (_method, [query]) =>
        JSON.stringify(query)?.includes('colour')
          ? new AdapterError('invalid', { message: 'There is no field “colour”.' })
          : undefined,
    });
    const state = { filter: { field: 'colour', op: 'eq', value: 'red' } };
    return html`<token-list attention="off" .adapter=${adapter} .state=${state}></token-list>`;
  },
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await list.findByRole('button', 'Try again');
    await list.findByRole('button', 'Clear filters');
  },
};

export const ModulesOfAToken: Story = {
  play: async ({ canvasElement }) => {
    const list = shadow(canvasElement, 'token-list');
    await userEvent.click(await list.findByRole('button', '3 modules'));
    const dialog = await list.findByRole('dialog', '3 modules');
    await waitFor(() => expect(dialog).toBeVisible());
  },
};

export const DisableManyAndRetry: Story = {
  render: () => {
    let isFirst = true;
    const adapter = sampleAdapter({
      fail: (method) => {
        if (method !== 'disableToken' || !isFirst) return undefined;
        isFirst = false;
        return new AdapterError('unavailable', { message: 'Down for repair' });
      },
    });
    return html`<token-list selectable attention="off" .adapter=${adapter}></token-list>`;
  },
  play: async ({ canvasElement, step }) => {
    const list = shadow(canvasElement, 'token-list');
    await step('One of them fails', async () => {
      await userEvent.click(await list.findByRole('checkbox', 'Select all rows on this page'));
      await list.findByRole('group', 'Selection');
      await userEvent.click(await list.findByRole('button', 'Disable'));
      const confirm = await waitFor(() => {
        const [, confirm] = allByRole(canvasElement, 'button', 'Disable');
        if (!confirm) throw new Error('nothing is asked');
        return confirm;
      });
      await userEvent.click(confirm);
      await list.findByRole('button', 'Retry failed');
    });
    await step('It is tried again', async () => {
      await userEvent.click(await list.findByRole('button', 'Retry failed'));
      await waitFor(() => expect(allByRole(canvasElement, 'group', 'Selection')).toHaveLength(0));
    });
  },
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { TokenEditor } from '../../src/elements/token-editor/token-editor.js';
import { AdapterError } from '../../src/model/errors.js';
import { deepQuery } from '../../test/elements/by-role.js';
import {
  failingAdapter,
  hostileAdapter,
  manyModules,
  SAMPLE,
  sampleAdapter,
  silentAdapter,
} from './sample-adapter.js';
import { shadow } from './shadow.js';

TokenEditor.define();

const meta: Meta<TokenEditor> = {
  title: 'Elements/token-editor',
  component: 'token-editor',
  parameters: { docs: { story: { inline: false, height: '36rem' } } },
  args: { adapter: sampleAdapter(), open: true },
};

export default meta;
type Story = StoryObj<TokenEditor>;

export const Add: Story = {};
export const AddWithExpiry: Story = {
  args: {
    adapter: sampleAdapter({
      expiryChoices: { days: [7, 30, 60, 90, 365], custom: true, never: true },
    }),
  },
};
export const Edit: Story = { args: { tokenId: SAMPLE.tokens[0]?.id } };

export const NameMissing: Story = {
  play: async ({ canvasElement }) => {
    const editor = shadow(canvasElement, 'token-editor');
    await userEvent.click(await editor.findByRole('button', 'Next'));
    await expect(await editor.findByRole('textbox', 'API token name')).toHaveAttribute(
      'aria-invalid',
      'true',
    );
  },
};

/** What is too long is marked, and not cut. */
export const NameTooLong: Story = {
  args: {
    adapter: Object.assign(sampleAdapter(), { draftLimits: { name: 12, description: 100 } }),
  },
  play: async ({ canvasElement }) => {
    const editor = shadow(canvasElement, 'token-editor');
    await userEvent.type(await editor.findByRole('textbox', 'API token name'), 'Robot ninety-nine');
    await userEvent.click(await editor.findByRole('button', 'Next'));
    await expect(await editor.findByRole('alert', 'The name is too long.')).toBeVisible();
  },
};

/** A file whose name says more than it is. */
export const RenamedLogo: Story = {
  play: async ({ canvasElement }) => {
    const editor = shadow(canvasElement, 'token-editor');
    await editor.findByRole('textbox', 'API token name');
    const [input] = deepQuery(canvasElement, 'input[type="file"]');
    if (!input) throw new Error('there is no file field');
    await userEvent.upload(input, new File(['<svg/>'], 'logo.png', { type: 'image/png' }));
    await expect(await editor.findByRole('alert', /neither a JPEG nor a PNG/)).toBeVisible();
  },
};

export const ModulesStep: Story = {
  args: {
    adapter: sampleAdapter({ modules: manyModules() }),
  },
  play: async ({ canvasElement }) => {
    const editor = shadow(canvasElement, 'token-editor');
    await userEvent.type(await editor.findByRole('textbox', 'API token name'), 'Robot 99{Enter}');
    await userEvent.type(await editor.findByRole('searchbox', 'Search modules'), 'module 29');
    await editor.findByRole('status', '0 of 300 selected');
    await waitFor(() => expect(deepQuery(canvasElement, '#module-list li')).toHaveLength(11));
    await userEvent.click(await editor.findByRole('checkbox', 'Select all'));
    await expect(await editor.findByRole('status', '11 of 300 selected')).toBeVisible();
  },
};

/** From the name to the overview of what will be added. */
async function fillIn(canvas: HTMLElement): Promise<void> {
  const editor = shadow(canvas, 'token-editor');
  await userEvent.type(await editor.findByRole('textbox', 'API token name'), 'Robot 99{Enter}');
  await userEvent.click(await editor.findByRole('checkbox', 'Select all'));
  await userEvent.click(await editor.findByRole('button', 'Next'));
  await editor.findByRole('heading', 'Overview');
}

export const Overview: Story = { play: ({ canvasElement }) => fillIn(canvasElement) };

export const Added: Story = {
  args: { adapter: sampleAdapter() },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    const editor = shadow(canvasElement, 'token-editor');
    await userEvent.click(await editor.findByRole('button', 'Add API token'));
    await expect(await editor.findByRole('button', 'View details')).toBeVisible();
  },
};

/** What the backend says about a field stands at the field. */
export const TakenName: Story = {
  args: {
    adapter: sampleAdapter({
      fail: (method) =>
        method === 'createToken'
          ? new AdapterError('invalid', { fields: { name: ['Another token has this name.'] } })
          : undefined,
    }),
  },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    const editor = shadow(canvasElement, 'token-editor');
    await userEvent.click(await editor.findByRole('button', 'Add API token'));
    await expect(await editor.findByRole('alert', 'Another token has this name.')).toBeVisible();
  },
};

/** Someone else saved first: what they changed is shown, and what was typed is kept. */
export const Conflict: Story = {
  args: { adapter: sampleAdapter(), tokenId: SAMPLE.tokens[0]?.id },
  play: async ({ canvasElement, args: { adapter, tokenId = '' } }) => {
    const editor = shadow(canvasElement, 'token-editor');
    await userEvent.type(await editor.findByRole('textbox', 'API token name'), ' of mine');
    const changes = { name: 'Robot of theirs', description: 'Changed by someone else' };
    await adapter?.updateToken?.(tokenId, changes, { signal: new AbortController().signal });
    await userEvent.click(await editor.findByRole('button', 'Save'));
    await expect(await editor.findByRole('button', 'Use the new one')).toBeVisible();
  },
};

export const DiscardChanges: Story = {
  play: async ({ canvasElement }) => {
    const editor = shadow(canvasElement, 'token-editor');
    await userEvent.type(await editor.findByRole('textbox', 'API token name'), 'Robot 99{Escape}');
    await expect(await editor.findByRole('button', 'Keep editing')).toBeVisible();
  },
};

export const Loading: Story = {
  args: { adapter: silentAdapter(), tokenId: SAMPLE.tokens[0]?.id },
};
export const NotFound: Story = { args: { tokenId: 'TKN-0000-0000' } };

/** A secret that is never shown again: the dialog stays until it is safe. */
export const SecretShownOnce: Story = {
  render: () =>
    html`<token-editor open .adapter=${sampleAdapter({ secrets: 'once' })}></token-editor>`,
  play: async ({ canvasElement }) => {
    const editor = shadow(canvasElement, 'token-editor');
    await userEvent.type(await editor.findByRole('textbox', 'API token name'), 'Robot 99');
    await userEvent.click(await editor.findByRole('button', 'Next'));
    await userEvent.click(await editor.findByRole('checkbox', 'Select all'));
    await userEvent.click(await editor.findByRole('button', 'Next'));
    await userEvent.click(await editor.findByRole('button', 'Add API token'));
    await expect(await editor.findByRole('button', 'Copy value')).toBeVisible();
    await expect(await editor.findByRole('button', 'Close')).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  },
};

export const NoModules: Story = {
  args: { adapter: sampleAdapter({ modules: [] }) },
  play: async ({ canvasElement }) => {
    const editor = shadow(canvasElement, 'token-editor');
    await userEvent.type(await editor.findByRole('textbox', 'API token name'), 'Robot 99{Enter}');
    await expect(await editor.findByRole('heading', 'Modules')).toBeVisible();
  },
};
export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const editor = shadow(canvasElement, 'token-editor');
    await userEvent.type(await editor.findByRole('textbox', 'API token name'), 'Robot 99{Enter}');
    await userEvent.type(await editor.findByRole('searchbox', 'Search modules'), 'no such module');
    await waitFor(() => expect(deepQuery(canvasElement, '#module-list li')).toHaveLength(0));
  },
};
export const Narrow: Story = { globals: { viewport: { value: 'mobile1', isRotated: false } } };

/** A token that may not be read: its form does not pretend to know it. */
export const NotAllowed: Story = {
  args: { adapter: failingAdapter('forbidden'), tokenId: SAMPLE.tokens[0]?.id },
};
export const HostileText: Story = {
  args: { adapter: hostileAdapter(), tokenId: SAMPLE.tokens[0]?.id },
};
export const Dark: Story = { globals: { scheme: 'dark' } };
export const Dense: Story = { globals: { density: 'compact' } };
export const RightToLeft: Story = {
  render: ({ adapter }) =>
    html`<div dir="rtl" lang="ar"><token-editor open .adapter=${adapter}></token-editor></div>`,
};

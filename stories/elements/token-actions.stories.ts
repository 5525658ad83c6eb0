import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { MemoryAdapterOptions } from '../../src/adapters/memory/index.js';
import { TokenDetails } from '../../src/elements/token-details/token-details.js';
import type { AdapterErrorKind } from '../../src/model/errors.js';
import { ERRORS } from './errors.js';
import { failingAt, SAMPLE, sampleAdapter } from './sample-adapter.js';
import { shadow } from './shadow.js';

TokenDetails.define();

interface ActionArgs {
  /** The act that the story chooses. */
  act: 'Disable' | 'Enable' | 'Rotate' | 'Delete';
  /** How many hours ago the token was used; undefined: never. */
  usedBefore: number | undefined;
  options: MemoryAdapterOptions;
}

/** One token, in the status in which the act can be chosen. */
function adapterFor({ act, usedBefore, options }: ActionArgs) {
  const [{ lastAccessAt: _, ...token } = { id: '', name: '', modules: [], audit: {} }, ...others] =
    SAMPLE.tokens;
  const lastAccessAt =
    usedBefore === undefined
      ? {}
      : { lastAccessAt: new Date(Date.now() - usedBefore * 3_600_000).toISOString() };
  const status = act === 'Enable' ? 'Disabled' : 'Active';
  return sampleAdapter({ tokens: [{ ...token, ...lastAccessAt, status }, ...others], ...options });
}

const meta: Meta<ActionArgs> = {
  title: 'Elements/Confirmations',
  parameters: { docs: { story: { inline: false, height: '36rem' } } },
  render: (args) =>
    html`<token-details
      .adapter=${adapterFor(args)}
      .tokenId=${SAMPLE.tokens[0]?.id}
    ></token-details>`,
  argTypes: {
    act: {
      description: 'The act that is asked about',
      control: { type: 'inline-radio' },
      options: ['Disable', 'Enable', 'Rotate', 'Delete'],
    },
    usedBefore: { description: 'How many hours ago the token was used; absent: never' },
    options: { table: { disable: true } },
  },
  args: { usedBefore: 2, options: {} },
  play: async ({ canvasElement, args: { act } }) => {
    const details = shadow(canvasElement, 'token-details');
    await userEvent.click(await details.findByRole('button', 'More actions'));
    await userEvent.click(await details.findByRole('menuitem', act));
    await expect(await details.findByRole('dialog', `${act} API token`)).toBeVisible();
  },
};

export default meta;
type Story = StoryObj<ActionArgs>;

/** Does what the confirmation asks about. */
async function confirm(canvas: HTMLElement, act: string): Promise<void> {
  const dialog = canvas
    .querySelector('token-details')
    ?.shadowRoot?.querySelector('tokenry-action-dialog')?.shadowRoot;
  const question = shadow(canvas, 'token-details');
  await question.findByRole('button', 'Cancel');
  const buttons = dialog
    ?.querySelector('tokenry-confirm-dialog')
    ?.shadowRoot?.querySelectorAll('button');
  const button = [...(buttons ?? [])].find((each) => each.textContent.trim() === act);
  if (!button) throw new Error(`nothing asks whether to ${act}`);
  await userEvent.click(button);
}

export const Disable: Story = { args: { act: 'Disable' } };
export const Enable: Story = { args: { act: 'Enable' } };
export const NeverUsed: Story = { args: { act: 'Disable', usedBefore: undefined } };

/** A token that was used in the last seven days: its name is typed. */
export const DeleteInUse: Story = { args: { act: 'Delete' } };
export const DeleteUnused: Story = { args: { act: 'Delete', usedBefore: 24 * 40 } };

export const Rotate: Story = { args: { act: 'Rotate' } };
export const RotateWithOverlap: Story = {
  args: { act: 'Rotate', options: { rotationOverlaps: [3600, 86_400, 604_800] } },
};

/** The new value is never shown again, so the dialog stays until it is safe. */
export const Rotated: Story = {
  args: { act: 'Rotate', options: { secrets: 'once', rotationOverlaps: [86_400] } },
  play: async (context) => {
    await meta.play?.(context);
    await confirm(context.canvasElement, 'Rotate');
    const details = shadow(context.canvasElement, 'token-details');
    await expect(await details.findByRole('button', 'Copy value')).toBeVisible();
  },
};

/** The act fails in this way, and is said to: in the question, where it can be answered again. */
function failing(kind: AdapterErrorKind, words = ERRORS[kind]): Story {
  return {
    args: { act: 'Disable', options: failingAt('disableToken', kind) },
    play: async (context) => {
      await meta.play?.(context);
      await confirm(context.canvasElement, 'Disable');
      const details = shadow(context.canvasElement, 'token-details');
      await expect(await details.findByRole('alert', new RegExp(words))).toBeVisible();
    },
  };
}

export const FailedUnauthenticated = failing('unauthenticated');
export const FailedForbidden = failing('forbidden', 'You are not allowed to do this');
export const FailedNotFound = failing('not-found', 'no longer exists');
export const FailedConflict = failing('conflict', 'was changed by someone else meanwhile');
export const FailedInvalid = failing('invalid');
export const FailedRateLimited = failing('rate-limited');
export const FailedOffline = failing('offline');
export const FailedTimeout = failing('timeout');
export const FailedUnavailable = failing('unavailable');
export const FailedUnexpected = failing('unexpected');

/** What came of it is said in the element itself. */
export const Done: Story = {
  args: { act: 'Disable' },
  play: async (context) => {
    await meta.play?.(context);
    await confirm(context.canvasElement, 'Disable');
    const details = shadow(context.canvasElement, 'token-details');
    await expect(await details.findByRole('status', /was disabled/)).toBeInTheDocument();
  },
};

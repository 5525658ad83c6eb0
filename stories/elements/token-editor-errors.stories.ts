import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { TokenEditor } from '../../src/elements/token-editor/token-editor.js';
import type { AdapterErrorKind } from '../../src/model/errors.js';
import { ERRORS } from './errors.js';
import { failingAt, SAMPLE, sampleAdapter } from './sample-adapter.js';
import { shadow } from './shadow.js';

TokenEditor.define();

/** A token that cannot be saved: what was typed stays, and why it failed stands under it. */
const meta: Meta<TokenEditor> = {
  title: 'Elements/token-editor/Errors',
  component: 'token-editor',
  parameters: { docs: { story: { inline: false, height: '42rem' } } },
  args: { open: true, tokenId: SAMPLE.tokens[0]?.id },
};

export default meta;
type Story = StoryObj<TokenEditor>;

/** Saving fails in this way, and is said to. */
function saving(kind: AdapterErrorKind, words = ERRORS[kind]): Story {
  return {
    args: { adapter: sampleAdapter(failingAt('updateToken', kind)) },
    play: async ({ canvasElement }) => {
      const editor = shadow(canvasElement, 'token-editor');
      const name = await editor.findByRole('textbox', 'API token name');
      await userEvent.type(name, ' renamed');
      await userEvent.click(await editor.findByRole('button', 'Save'));
      await expect(await editor.findByRole('alert', new RegExp(words))).toBeVisible();
      await expect(name).toHaveValue(`${SAMPLE.tokens[0]?.name ?? ''} renamed`);
    },
  };
}

export const Unauthenticated = saving('unauthenticated');
export const Forbidden = saving('forbidden', 'You are not allowed to do this');
export const NotFound = saving('not-found');
export const Conflict = saving('conflict', 'Someone else changed this token meanwhile');
export const Invalid = saving('invalid');
export const RateLimited = saving('rate-limited');
export const Offline = saving('offline');
export const Timeout = saving('timeout');
export const Unavailable = saving('unavailable');
export const Unexpected = saving('unexpected');

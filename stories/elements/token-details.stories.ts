import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { TokenDetails } from '../../src/elements/token-details/token-details.js';
import { eachError, expectEachError } from './errors.js';
import {
  failingAdapter,
  hostileAdapter,
  SAMPLE,
  sampleAdapter,
  silentAdapter,
} from './sample-adapter.js';
import { shadow } from './shadow.js';
import { showValue } from './show-value.js';

TokenDetails.define();

const TOKEN_ID = SAMPLE.tokens[0]?.id;

const meta: Meta<TokenDetails> = {
  title: 'Elements/token-details',
  component: 'token-details',
  args: { adapter: sampleAdapter(), tokenId: TOKEN_ID },
};

export default meta;
type Story = StoryObj<TokenDetails>;

export const General: Story = {};
export const Modules: Story = { args: { activeTab: 'modules' } };
export const Details: Story = { args: { activeTab: 'details' } };
export const AuditTrailTab: Story = { args: { activeTab: 'audit' } };

export const SecretShown: Story = {
  play: ({ canvasElement }) => showValue(canvasElement, 'token-details'),
};

export const SecretShownOnce: Story = { args: { adapter: sampleAdapter({ secrets: 'once' }) } };

/** A host that lets nobody see a value without a check, which is not passed here. */
export const StepUpCheck: Story = {
  render: ({ adapter, tokenId }) =>
    html`<token-details
      .adapter=${adapter}
      .tokenId=${tokenId}
      @token-secret-request=${(event: HTMLElementEventMap['token-secret-request']) =>
        event.waitUntil(Promise.reject(new Error('Confirm with your security key first.')))}
    ></token-details>`,
  play: async ({ canvasElement }) => {
    const details = shadow(canvasElement, 'token-details');
    await userEvent.click(await details.findByRole('button', 'Show value'));
    const reason = await details.findByRole('alert', /Confirm with your security key first/);
    await expect(reason).toBeVisible();
  },
};

/** A host that asks for the password before it lets a value be seen. */
export const PasswordPrompt: Story = {
  render: ({ adapter, tokenId }) =>
    html`<token-details
        .adapter=${adapter}
        .tokenId=${tokenId}
        @token-secret-request=${(event: HTMLElementEventMap['token-secret-request']) =>
          event.waitUntil(askForPassword(event))}
      ></token-details>
      <dialog aria-labelledby="prompt">
        <form method="dialog">
          <h2 id="prompt">Confirm that it is you</h2>
          <p>
            <label>Password <input type="password" autocomplete="off" required /></label>
          </p>
          <button value="confirm">Confirm</button>
          <button value="cancel" formnovalidate>Cancel</button>
        </form>
      </dialog>`,
  play: async ({ canvasElement }) => {
    const details = shadow(canvasElement, 'token-details');
    await userEvent.click(await details.findByRole('button', 'Show value'));
    const field = canvasElement.querySelector<HTMLInputElement>('input[type="password"]');
    if (!field) throw new Error('there is no prompt');
    await waitFor(() => expect(field).toBeVisible());
    await userEvent.type(field, 'correct horse');
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Confirm' }));
    await expect(await details.findByRole('button', 'Hide value')).toBeVisible();
  },
};

/** Fulfils once the password is given, and rejects with words for the person where it is not. */
function askForPassword({ target }: Event): Promise<void> {
  const dialog = target instanceof Element ? target.parentElement?.querySelector('dialog') : null;
  if (!dialog) return Promise.reject(new Error('There is no prompt'));
  dialog.showModal();
  return new Promise((resolve, reject) => {
    dialog.addEventListener(
      'close',
      () => {
        if (dialog.returnValue === 'confirm') resolve();
        else reject(new Error('The value stays hidden, since the password was not given.'));
      },
      { once: true },
    );
  });
}

/** The wait for a check that is never answered can be given up. */
export const CheckNeverAnswered: Story = {
  render: ({ adapter, tokenId }) =>
    html`<token-details
      .adapter=${adapter}
      .tokenId=${tokenId}
      @token-secret-request=${(event: HTMLElementEventMap['token-secret-request']) =>
        event.waitUntil(new Promise(() => undefined))}
    ></token-details>`,
  play: async ({ canvasElement }) => {
    const details = shadow(canvasElement, 'token-details');
    await userEvent.click(await details.findByRole('button', 'Show value'));
    await expect(await details.findByRole('button', 'Cancel')).toBeInTheDocument();
  },
};

/** A part of the value that is safe to show, and a clipboard that is cleared. */
export const SecretHint: Story = {
  render: ({ adapter }) =>
    html`<token-details
      clear-clipboard-after="60"
      secret-timeout="10"
      .adapter=${adapter}
      .token=${SAMPLE.tokens[0] && { ...SAMPLE.tokens[0], secretHint: 'x9Qk' }}
    ></token-details>`,
};

/** A description of many lines, and one that is not there. */
export const LongDescription: Story = {
  render: ({ adapter }) =>
    html`<token-details
      .adapter=${adapter}
      .token=${
        SAMPLE.tokens[0] && {
          ...SAMPLE.tokens[0],
          description: 'Fetches statements every night.\n\nAsk the data team first.\n'.repeat(6),
        }
      }
    ></token-details>`,
};
export const NoDescription: Story = {
  render: ({ adapter }) =>
    html`<token-details
      .adapter=${adapter}
      .token=${SAMPLE.tokens[0] && { ...SAMPLE.tokens[0], description: '' }}
    ></token-details>`,
};

/** The host has the token, and no adapter. */
export const WithoutAdapter: Story = {
  render: () => html`<token-details .token=${SAMPLE.tokens[0]}></token-details>`,
};

/** Deleted by someone else while it was open. */
export const DeletedElsewhere: Story = {
  args: { adapter: sampleAdapter() },
  play: async ({ canvasElement, args: { adapter, tokenId = '' } }) => {
    const details = shadow(canvasElement, 'token-details');
    await details.findByRole('button', 'Edit');
    await adapter?.deleteToken?.(tokenId, { signal: new AbortController().signal });
    await canvasElement.querySelector('token-details')?.refresh();
    await expect(await details.findByRole('heading', 'This API token was deleted')).toBeVisible();
  },
};

export const HostTab: Story = {
  render: ({ adapter, tokenId }) =>
    html`<token-details .adapter=${adapter} .tokenId=${tokenId} active-tab="usage">
      <p slot="tab" id="usage" data-label="Usage">Called 1,204 times in the last 24 hours.</p>
    </token-details>`,
};

export const Loading: Story = { args: { adapter: silentAdapter() } };
export const NotFound: Story = { args: { tokenId: 'TKN-0000-0000' } };
export const Unavailable: Story = { args: { adapter: failingAdapter('unavailable') } };
export const Offline: Story = { args: { adapter: failingAdapter('offline') } };
export const NotAllowed: Story = { args: { adapter: failingAdapter('forbidden') } };

/** What each kind of error says, and whether it offers to try again. */
export const Errors: Story = {
  render: ({ tokenId }) =>
    eachError(
      (adapter) => html`<token-details .adapter=${adapter} .tokenId=${tokenId}></token-details>`,
    ),
  play: ({ canvasElement }) =>
    expectEachError(canvasElement, { 'not-found': 'API token not found' }),
};

export const ReadOnly: Story = { args: { readonly: true } };
export const HostileText: Story = { args: { adapter: hostileAdapter() } };
export const Narrow: Story = {
  render: ({ adapter, tokenId }) =>
    html`<div class="narrow">
      <token-details .adapter=${adapter} .tokenId=${tokenId}></token-details>
    </div>`,
};
export const RightToLeft: Story = {
  render: ({ adapter, tokenId }) =>
    html`<div dir="rtl" lang="ar">
      <token-details .adapter=${adapter} .tokenId=${tokenId}></token-details>
    </div>`,
};

export const Dark: Story = { globals: { scheme: 'dark' } };
export const Dense: Story = { globals: { density: 'compact' } };

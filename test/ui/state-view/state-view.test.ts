import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import CircleAlert from 'lucide/dist/esm/icons/circle-alert.mjs';
import { controls } from '../../../src/styles/controls.styles.js';
import { tokens } from '../../../src/styles/tokens.styles.js';
import { CopyButton } from '../../../src/ui/copy-button/copy-button.js';
import { stateStyles } from '../../../src/ui/state-view/state-view.styles.js';
import { stateView, type StateViewOptions } from '../../../src/ui/state-view/state-view.js';
import { expectAccessible } from '../accessible.js';

CopyButton.define();

class StateHost extends LitElement {
  static override styles = [tokens, controls, stateStyles];
  @property({ attribute: false }) options: StateViewOptions | undefined;

  protected override render(): TemplateResult | undefined {
    return this.options && stateView(this.options);
  }
}
customElements.define('test-state-host', StateHost);

const show = (options: Partial<StateViewOptions>): Promise<StateHost> =>
  fixture(
    html`<test-state-host
      .options=${{ icon: CircleAlert, heading: 'Something went wrong', ...options }}
    ></test-state-host>`,
  );

describe('stateView', () => {
  it('announces an error, without reading out the ways out of it', async () => {
    const host = await show({
      tone: 'error',
      text: 'Try again.',
      actions: html`<button class="button">Reload</button>`,
    });
    const alert = host.renderRoot.querySelector('[role=alert]');
    expect(alert?.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Something went wrong Try again.',
    );
    expect(host.renderRoot.querySelector('button')?.textContent).to.equal('Reload');
  });

  it('does not announce what is no error', async () => {
    const host = await show({ heading: 'No API tokens yet' });
    expect(host.renderRoot.querySelector('[role=alert]') === null).to.equal(true);
  });

  it('passes the accessibility check in light and dark', async () => {
    const host = await show({
      tone: 'error',
      text: 'Try again.',
      note: html`<p>Trace id: <code>00-4bf9</code></p>`,
      actions: html`<button class="button">Reload</button>`,
    });
    await expectAccessible(host);
  });
});

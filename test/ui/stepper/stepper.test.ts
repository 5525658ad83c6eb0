import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import '../../../src/locales/rest/en.js';
import { controls } from '../../../src/styles/controls.styles.js';
import { tokens } from '../../../src/styles/tokens.styles.js';
import { LocalizeController } from '../../../src/ui/localize-controller.js';
import { stepper, type Step } from '../../../src/ui/stepper/stepper.js';
import { stepperStyles } from '../../../src/ui/stepper/stepper.styles.js';
import { expectAccessible } from '../accessible.js';
import { inWindow } from '../window-size.js';

const STEPS: readonly Step[] = [
  { label: 'General', status: 'done' },
  { label: 'Modules', status: 'error' },
  { label: 'Overview', status: 'current' },
  { label: 'Summary', status: 'todo' },
];

class StepperHost extends LitElement {
  static override styles = [tokens, controls, stepperStyles];
  steps = STEPS;
  readonly #localize = new LocalizeController(this);

  protected override render(): TemplateResult {
    return stepper(this.steps, 'Add API token', this.#localize);
  }
}
customElements.define('test-stepper-host', StepperHost);

describe('stepper', () => {
  let host: StepperHost;

  beforeEach(async () => {
    host = await fixture(html`<test-stepper-host></test-stepper-host>`);
  });

  it('says where one is, and what is done and what is not right', () => {
    const said = [...host.renderRoot.querySelectorAll('li')].map((step) => {
      for (const hidden of step.querySelectorAll('[aria-hidden]')) hidden.remove();
      const current = step.getAttribute('aria-current');
      return step.textContent.replace(/\s+/g, ' ').trim() + (current ? ` (${current})` : '');
    });
    expect(said).to.deep.equal([
      'General Completed',
      'Modules Needs attention',
      'Overview (step)',
      'Summary',
    ]);
  });

  it('fits into a narrow window, where it names the current step', async function () {
    await inWindow(this, [320, 640], () => {
      const list = host.renderRoot.querySelector('ol');
      expect(list?.scrollWidth).to.be.at.most(320);
      expect(list?.getBoundingClientRect().height).to.be.below(60);
      const widths = [...host.renderRoot.querySelectorAll('.step-label')].map(
        (label) => label.getBoundingClientRect().width > 1,
      );
      expect(widths).to.deep.equal([false, false, true, false]);
    });
  });

  it('names the step that one is at also where something is not right there', async function () {
    host.steps = STEPS.map((step) =>
      step.label === 'Overview' ? { ...step, status: 'current-error' } : step,
    );
    host.requestUpdate();
    await host.updateComplete;
    const step = host.renderRoot.querySelector('[aria-current="step"]');
    expect(step?.textContent.replace(/\s+/g, ' ').trim()).to.equal('! Overview Needs attention');
    await inWindow(this, [320, 640], () => {
      const label = step?.querySelector('.step-label')?.getBoundingClientRect();
      expect(label?.width).to.be.greaterThan(1);
    });
    await expectAccessible(host);
  });

  it('cuts a name that is too long for a narrow window, and lays it over no other step', async function () {
    host.steps = STEPS.map((step) => ({ ...step, label: 'Zusammenfassungsangabenschritt' }));
    host.requestUpdate();
    await host.updateComplete;
    await inWindow(this, [320, 640], () => {
      const label = host.renderRoot.querySelector('[aria-current] .step-label');
      const last = host.renderRoot.querySelector('li:last-child');
      const right = label?.getBoundingClientRect().right;
      expect(right).to.be.at.most(last?.getBoundingClientRect().left ?? 0);
    });
  });

  it('passes the accessibility check in light and dark', () => expectAccessible(host));
});

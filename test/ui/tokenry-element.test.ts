import { expect } from '@open-wc/testing';
import { TokenryElement } from '../../src/ui/tokenry-element.js';

class Part extends TokenryElement {
  static override readonly tag: string = 'test-part';
}

class Whole extends TokenryElement {
  static override readonly tag: string = 'test-whole';
  static override readonly dependencies = [Part];
}

/** What is said on the console meanwhile. */
function warnings(act: () => void): string[] {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (text: string) => said.push(text);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('registration', () => {
  it('registers an element with the ones it is built of, and may be repeated', () => {
    const said = warnings(() => {
      Whole.define();
      Whole.define();
    });
    expect(customElements.get('test-whole')).to.equal(Whole);
    expect(customElements.get('test-part')).to.equal(Part);
    expect(said).to.deep.equal([]);
  });

  it('gives an element further names', () => {
    Whole.define();
    Whole.define('test-whole-too');
    expect(document.createElement('test-whole-too')).to.be.instanceOf(Whole);
    expect(warnings(() => Whole.define('test-whole-too'))).to.deep.equal([]);
  });

  it('leaves a name to the first who took it, and names both versions', () => {
    class Other extends HTMLElement {
      static readonly version = '0.0.1';
    }
    customElements.define('test-taken', Other);
    const said = warnings(() => Whole.define('test-taken'));
    expect(customElements.get('test-taken')).to.equal(Other);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('test-taken').and.contain('0.0.1').and.contain(Whole.version);
  });

  it('says so when the version of the other is not known', () => {
    customElements.define('test-taken-too', class extends HTMLElement {});
    expect(warnings(() => Whole.define('test-taken-too'))[0]).to.contain('unknown');
  });
});

describe('an element that was there before its class', () => {
  class Late extends TokenryElement {
    static override readonly tag: string = 'test-late';
    static override readonly usesRestOfTerms = true;
    static override properties = { kept: {}, changed: {} };
    declare kept: string;
    declare changed: string;

    protected override scheduleUpdate(): Promise<void> | undefined {
      const update = super.scheduleUpdate();
      if (!this.hasUpdated) this.changed = 'new';
      return update;
    }
  }

  it('keeps what it was given, and takes what is set while it waits for its words', async () => {
    const late = Object.assign(document.createElement('test-late'), {
      kept: 'old',
      changed: 'old',
    });
    document.body.append(late);
    Late.define();
    if (!(late instanceof Late)) throw new Error('not registered');
    await late.updateComplete;
    expect([late.kept, late.changed]).to.deep.equal(['old', 'new']);
    late.remove();
  });
});

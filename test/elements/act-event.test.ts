import { expect } from '@open-wc/testing';
import { TokenAddEvent } from '../../src/elements/events.js';

/** What comes of an act, and of a host's mistake, which the browser would tell in the console. */
async function askedOf(
  listener: (event: TokenAddEvent) => void,
): Promise<{ mayGoOn: boolean; errors: string[] }> {
  const errors: string[] = [];
  const element = document.createElement('div');
  element.addEventListener('token-add', (event) => {
    try {
      listener(event);
    } catch (thrown) {
      errors.push(String(thrown));
    }
  });
  const mayGoOn = await new TokenAddEvent().askOn(element);
  return { mayGoOn, errors };
}

describe('an act that a host is to check', () => {
  it('goes on where the check fulfils, whatever kind of promise it is', async () => {
    expect((await askedOf((event) => event.waitUntil(Promise.resolve()))).mayGoOn).to.equal(true);
    const thenable = { then: (done: () => void) => done() };
    const given = await askedOf((event) => {
      Reflect.apply(event.waitUntil.bind(event), event, [thenable]);
    });
    expect(given).to.deep.equal({ mayGoOn: true, errors: [] });
  });

  for (const wrong of [() => Promise.resolve(), true, undefined, null]) {
    it(`does not go on where the check is no promise, but ${String(wrong)}`, async () => {
      const { mayGoOn, errors } = await askedOf((event) => {
        Reflect.apply(event.waitUntil.bind(event), event, [wrong]);
      });
      expect(mayGoOn).to.equal(false);
      expect(errors.join()).to.contain('waitUntil takes a promise');
    });
  }

  it('tells a check that comes when it has gone on', async () => {
    let asked: TokenAddEvent | undefined;
    await askedOf((event) => (asked = event));
    expect(() => asked?.waitUntil(Promise.resolve())).to.throw('waitUntil takes a promise');
  });
});

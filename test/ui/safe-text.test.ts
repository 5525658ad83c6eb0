import { expect } from '@open-wc/testing';
import { safeHref } from '../../src/ui/safe-href.js';
import { visibleText } from '../../src/ui/safe-text.js';

describe('text of a backend', () => {
  for (const text of [
    'Robot 1',
    'Čeština, ελληνικά, 日本語, العربية',
    'می‌خواهم',
    '👨‍👩‍👧 family 👍🏽',
    'Two\nlines\tand tabs',
    '',
  ]) {
    it(`leaves “${text}” as it is`, () => {
      expect(visibleText(text)).to.equal(text);
    });
  }

  it('writes out what turns the order of characters', () => {
    expect(visibleText('invoice\u202egnp.exe')).to.equal('invoice⟨U+202E⟩gnp.exe');
    expect(visibleText('a\u2066b\u2069')).to.equal('a⟨U+2066⟩b⟨U+2069⟩');
    expect(visibleText('\u200fx\u061c')).to.equal('⟨U+200F⟩x⟨U+061C⟩');
  });

  it('writes out what draws nothing', () => {
    expect(visibleText('ad\u200bmin')).to.equal('ad⟨U+200B⟩min');
    expect(visibleText('ad\u200dmin\ufeff')).to.equal('ad⟨U+200D⟩min⟨U+FEFF⟩');
    expect(visibleText('\u0000\u001b\u0085')).to.equal('⟨U+0000⟩⟨U+001B⟩⟨U+0085⟩');
    expect(visibleText('a\u{e0041}')).to.equal('a⟨U+E0041⟩');
  });

  it('replaces halves of characters', () => {
    expect(visibleText('\ud83d Robot \ude00')).to.equal('\ufffd Robot \ufffd');
  });

  it('cuts piles of marks', () => {
    expect(visibleText(`Z${'\u0351'.repeat(50)}!`)).to.equal(`Z${'\u0351'.repeat(4)}!`);
  });

  it('cuts a text of a megabyte, quickly, and never in the middle of a character', () => {
    const start = performance.now();
    expect(visibleText('x'.repeat(1_000_000))).to.equal(`${'x'.repeat(300)}…`);
    expect(visibleText(`${'x'.repeat(299)}😀`)).to.equal(`${'x'.repeat(299)}…`);
    expect(visibleText('\u202e'.repeat(1_000_000))).to.have.length(300 * 8 + 1);
    expect(performance.now() - start).to.be.lessThan(100);
  });
});

describe('links of a backend', () => {
  for (const href of [
    'https://example.com/a?b#c',
    'http://example.com',
    '/tokens/TKN-1',
    '#TKN-1',
    '?page=2',
    'tokens:1'.replace(':', '/'),
    '//example.com/a',
  ]) {
    it(`lets ${href} be a link`, () => {
      expect(safeHref(href)).to.equal(href);
    });
  }

  for (const href of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'https://',
    '',
    undefined,
  ]) {
    it(`makes no link of ${JSON.stringify(href)}`, () => {
      expect(safeHref(href)).to.equal(undefined);
    });
  }

  it('lets another scheme pass where it is asked for, and no third', () => {
    expect(safeHref('blob:https://example.com/1', 'blob:')).to.equal('blob:https://example.com/1');
    expect(safeHref('data:image/png;base64,AAAA', 'blob:')).to.equal(undefined);
  });
});

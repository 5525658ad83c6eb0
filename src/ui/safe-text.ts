/** Longer names and ids than any real one are cut. */
const LONGEST = 300;

// Left alone are: white space, and the number signs of Arabic, which are drawn.
const DRAWN = String.raw`[\t\n\r\u0600-\u0605\u06dd]`;

// Control, format and filler characters draw nothing, or turn the order of those around them.
const UNSEEN = new RegExp(
  String.raw`(?!${DRAWN})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u2800\u3164\uffa0]`,
  'gu',
);
// Left alone too are the joiner that holds an emoji together, and those between letters of scripts
// that are spelt with them. The character before them is taken out and looked at by itself: WebKit
// finds no emoji by a look behind, nor does Chromium 156 by one at the end of a text.
const EMOJI_END = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;
const EMOJI_START = /^\p{Extended_Pictographic}/u;
const SPELT_WITH_JOINERS = ['Arabic', 'Devanagari', 'Bengali', 'Kannada', 'Malayalam', 'Sinhala']
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const SPELT_END = new RegExp(String.raw`^[${SPELT_WITH_JOINERS}\p{M}]`, 'u');
const SPELT_START = new RegExp(`^[${SPELT_WITH_JOINERS}]`, 'u');
// More marks on one letter than any script has draw over the lines around it.
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A text from a backend as it may be shown: what would be invisible, or would change the order of
 * other characters, is written out as "⟨U+202E⟩", half characters become "�", marks piled on one
 * letter are cut to four, and the whole after `longest` characters, with "…".
 */
export function visibleText(text: string, longest = LONGEST): string {
  const isCut = text.length > longest;
  const shown = isCut ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : text;
  const visible = PLAIN.test(shown) ? shown : writtenOut(shown);
  return isCut ? `${visible}…` : visible;
}

function writtenOut(text: string): string {
  return text
    .replace(PILED_MARKS, '$1')
    .replace(UNSEEN, (character, offset: number, whole: string) => {
      if (/\p{Cs}/u.test(character)) return '\ufffd';
      if (/[\u200c\u200d]/.test(character) && isJoiner(character, offset, whole)) return character;
      const code = character.codePointAt(0) ?? 0;
      return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    });
}

function isJoiner(character: string, offset: number, text: string): boolean {
  const before = [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '';
  const after = text.slice(offset + 1, offset + 3);
  const isOfEmoji = character === '\u200d' && EMOJI_END.test(before) && EMOJI_START.test(after);
  return isOfEmoji || (SPELT_END.test(before) && SPELT_START.test(after));
}

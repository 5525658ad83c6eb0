/** Longer names and ids than any real one are cut. */
const LONGEST = 300;

// Left alone are: white space, the joiner that holds an emoji together, those between letters of
// scripts that are spelt with them, and the number signs of Arabic, which are drawn.
const EMOJI_JOINER = String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`;
const SPELT_WITH_JOINERS = ['Arabic', 'Devanagari', 'Bengali', 'Kannada', 'Malayalam', 'Sinhala']
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const LETTER_JOINER = String.raw`(?<=[${SPELT_WITH_JOINERS}\p{M}])[\u200c\u200d](?=[${SPELT_WITH_JOINERS}])`;
const DRAWN = String.raw`[\t\n\r\u0600-\u0605\u06dd]`;

// Control, format and filler characters draw nothing, or turn the order of those around them.
const UNSEEN = new RegExp(
  String.raw`(?!${DRAWN}|${EMOJI_JOINER}|${LETTER_JOINER})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u2800\u3164\uffa0]`,
  'gu',
);
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
  return text.replace(PILED_MARKS, '$1').replace(UNSEEN, (character) => {
    if (/\p{Cs}/u.test(character)) return '\ufffd';
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

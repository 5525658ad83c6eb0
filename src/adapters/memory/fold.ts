/** What makes texts alike that a person takes for the same when searching. */
export type Fold = (text: string) => string;

const PLAIN = /^[\0-\x7f]*$/;
const MARKS = /\p{Mark}/gu;

/**
 * Case, the way of composing letters, and those marks on letters make no difference that do not
 * make another letter in the language: `é` is `e` in French, and `å` is no `a` in Swedish.
 */
export function foldFor(locale: string | undefined): Fold {
  const collator = new Intl.Collator(locale, { usage: 'search', sensitivity: 'base' });
  const letters = new Map<string, string>();
  const foldLetter = (letter: string): string => {
    // By way of upper case, in which `ß` is two letters.
    const lower = letter.toLocaleUpperCase(locale).toLocaleLowerCase(locale);
    const plain = lower.normalize('NFD').replaceAll(MARKS, '');
    return plain !== '' && collator.compare(lower, plain) === 0 ? plain : lower;
  };
  return (text) => {
    if (PLAIN.test(text)) return text.toLocaleLowerCase(locale);
    let folded = '';
    for (const letter of text.normalize('NFC')) {
      let known = letters.get(letter);
      if (known === undefined) letters.set(letter, (known = foldLetter(letter)));
      folded += known;
    }
    return folded;
  };
}

const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const plurals = new Intl.PluralRules('ar');

/** The number with the noun in the form that Arabic has for it; up to two, the noun says it all. */
export function counted(count: number, shown: string, forms: readonly string[]): string {
  const place = PLURAL_FORMS.indexOf(plurals.select(count));
  const form = forms[place] ?? '';
  return place <= 2 ? form : `${shown} ${form}`;
}

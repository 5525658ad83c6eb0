const plurals = new Intl.PluralRules('pl');

/** The form that Polish has for a number: of one, of few (2–4, 22–24…), of many, of a fraction. */
export function formOf(count: number, forms: readonly [string, string, string, string]): string {
  const [one, few, many, other] = forms;
  return { one, few, many, other, zero: many, two: few }[plurals.select(count)];
}

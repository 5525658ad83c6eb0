import type { GlobalTypes } from 'storybook/internal/csf';
import { ERROR_KINDS, type AdapterErrorKind } from '../src/model/errors.js';
import { languages } from './languages.js';
import { themeNames } from './themes.js';

type Toolbar = NonNullable<GlobalTypes[string]['toolbar']>;
type Choices = readonly (readonly [value: string, title: string])[];

/** One switch of the toolbar. */
function choice(
  title: string,
  icon: NonNullable<Toolbar['icon']>,
  choices: Choices,
): GlobalTypes[string] {
  const items = choices.map(([value, title]) => ({ value, title }));
  return { description: title, toolbar: { title, icon, dynamicTitle: true, items } };
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The signs that a link to a story may hold in a value are few, so zones are named without `/`. */
export function timeZoneOf(choice: string): string {
  return choice === 'browser' ? '' : choice.replace(' ', '/');
}

/** In milliseconds. A bare number would come back from a link as one, and not be recognised. */
export function latencyOf(choice: string): number {
  return choice === 'none' ? 0 : Number.parseInt(choice);
}

export function failureOf(choice: string): AdapterErrorKind | undefined {
  return ERROR_KINDS.find((kind) => kind === choice);
}

export const toolbar: GlobalTypes = {
  theme: choice(
    'Theme',
    'paintbrush',
    themeNames.map((name) => [name, `${capitalised(name)} theme`]),
  ),
  scheme: choice('Colour scheme', 'contrast', [
    ['light', 'Light'],
    ['dark', 'Dark'],
    ['light dark', 'Light or dark as the system'],
  ]),
  density: choice('Density', 'component', [
    ['comfortable', 'Comfortable'],
    ['compact', 'Compact'],
  ]),
  language: choice(
    'Language',
    'globe',
    languages.map(({ code, name }) => [code, name]),
  ),
  direction: choice('Direction', 'transfer', [
    ['auto', 'Direction of the language'],
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  timeZone: choice('Time zone', 'time', [
    ['browser', 'Time zone of the browser'],
    ['UTC', 'UTC'],
    ['America Los_Angeles', 'Los Angeles'],
    ['Europe Oslo', 'Oslo'],
    ['Asia Kathmandu', 'Kathmandu'],
    ['Pacific Kiritimati', 'Kiritimati'],
  ]),
  latency: choice('Latency', 'timer', [
    ['none', 'No latency'],
    ['400 ms', '0.4 s latency'],
    ['2000 ms', '2 s latency'],
    ['10000 ms', '10 s latency'],
  ]),
  failure: choice('Failure', 'alert', [
    ['none', 'No failure'],
    ...ERROR_KINDS.map((kind) => [kind, `Every call fails: ${kind}`] as const),
  ]),
};

export const asAtFirst = {
  theme: 'default',
  scheme: 'light',
  density: 'comfortable',
  language: 'en',
  direction: 'auto',
  timeZone: 'browser',
  latency: 'none',
  failure: 'none',
};

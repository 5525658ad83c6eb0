import type { GlobalTypes } from 'storybook/internal/csf';
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

const FAILURES = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'rate-limited',
  'offline',
  'timeout',
  'unavailable',
  'unexpected',
];

export const toolbar: GlobalTypes = {
  theme: choice(
    'Theme',
    'paintbrush',
    themeNames.map((name) => [name, capitalised(name)]),
  ),
  scheme: choice('Colour scheme', 'contrast', [
    ['light', 'Light'],
    ['dark', 'Dark'],
    ['light dark', 'As the system'],
  ]),
  density: choice('Density', 'component', [
    ['1', 'Comfortable'],
    ['0.5', 'Compact'],
  ]),
  language: choice(
    'Language',
    'globe',
    languages.map(({ code, name }) => [code, name]),
  ),
  direction: choice('Direction', 'transfer', [
    ['auto', 'As the language'],
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  timeZone: choice('Time zone', 'time', [
    ['', 'The browser’s'],
    ['UTC', 'UTC'],
    ['America/Los_Angeles', 'Los Angeles'],
    ['Europe/Oslo', 'Oslo'],
    ['Asia/Kathmandu', 'Kathmandu'],
    ['Pacific/Kiritimati', 'Kiritimati'],
  ]),
  latency: choice('Latency', 'timer', [
    ['0', 'At once'],
    ['400', '0.4 s'],
    ['2000', '2 s'],
    ['10000', '10 s'],
  ]),
  failure: choice('Failure', 'alert', [
    ['', 'All is well'],
    ...FAILURES.map((kind) => [kind, `Every call: ${kind}`] as const),
  ]),
};

export const asAtFirst = {
  theme: 'default',
  scheme: 'light',
  density: '1',
  language: 'en',
  direction: 'auto',
  timeZone: '',
  latency: '0',
  failure: '',
};

import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// What would break a strict content security policy, or Trusted Types.
const MARKUP_FROM_STRINGS = {
  selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
  message: 'Markup from strings is forbidden: render a template.',
};
const STYLE_ATTRIBUTES = {
  selector:
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
  message: 'A strict content security policy forbids style attributes: use a class or a property.',
};
const UNSAFE_DIRECTIVES = [
  'lit/directives/unsafe-html.js',
  'lit/directives/unsafe-svg.js',
  'lit/directives/style-map.js',
  'lit/static-html.js',
];

/** It leaves something behind; see `src/ui/repeat.ts`. */
const UNTIDY_DIRECTIVES = [
  { name: 'lit/directives/repeat.js', message: 'Take that of src/ui/repeat.js.' },
];

export default defineConfig(
  globalIgnores([
    'dist',
    'demo/dist',
    'demo/data',
    'demo/hosts',
    'storybook-static',
    'coverage',
    'test-results',
  ]),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Lit calls listeners with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A contract of promises is kept by what rejects rather than throws, with or without `await`.
      '@typescript-eslint/require-await': 'off',
      // What a signal was aborted with is passed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      // Code points are what a spread string is wanted for.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }] },
      ],
      // Types know neither what a call changes meanwhile nor what a browser lacks.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `query<HTMLInputElement>('input')` reads better than a cast.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'demo/portal/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
    settings: { wc: { elementBaseClasses: ['LitElement', 'TokenryElement', 'DataElement'] } },
    rules: {
      // A table drawn as cards has the roles of its own display no more, unless it says them.
      'lit-a11y/no-redundant-role': 'off',
      // In a modal dialog it says where focus enters, as the HTML standard has it.
      'lit-a11y/no-autofocus': 'off',
      // It cannot see the groups that a template part gives.
      'lit-a11y/definition-list': 'off',
      // It cannot see the text that a template part gives.
      'lit-a11y/accessible-name': 'off',
      // It knows ARIA 1.1; since 1.2 an item of a tree need not be one that can be selected.
      'lit-a11y/role-has-required-aria-attrs': 'off',
      'no-restricted-syntax': ['error', MARKUP_FROM_STRINGS, STYLE_ATTRIBUTES],
      'no-restricted-imports': ['error', { paths: [...UNSAFE_DIRECTIVES, ...UNTIDY_DIRECTIVES] }],
    },
  },
  {
    files: ['src/ui/repeat.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: UNSAFE_DIRECTIVES }] },
  },
  {
    files: ['stories/**/*.ts'],
    // A story may set the stage for its element as it likes.
    rules: { 'no-restricted-syntax': ['error', MARKUP_FROM_STRINGS] },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/member-ordering': [
        'error',
        {
          default: {
            memberTypes: [
              ['static-field', 'static-accessor', 'static-method'],
              'public-field',
              'constructor',
            ],
          },
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}', '.ci/**', 'demo/{start.js,server/**}', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      // Its `equal` is typed as a promise for the sake of snapshots only.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: ['@types/chai', 'chai', '@open-wc/semantic-dom-diff'].map(
            (name) => ({ from: 'package', name: 'Equal', package: name }),
          ),
        },
      ],
      // What an event or a storage holds is what it spreads to.
      '@typescript-eslint/no-misused-spread': 'off',
      // Chai says what it found by properties: `expect(menu.open).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.disableTypeChecked] },
);

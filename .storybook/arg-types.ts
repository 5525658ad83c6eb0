import type { ClassField, CustomElement, Declaration } from 'custom-elements-manifest/schema.js';
import type { StrictArgTypes, StrictInputType } from 'storybook/internal/csf';
import manifest from 'virtual:custom-elements-manifest';

/**
 * The rows of an element's table: its properties, each with its attribute and the control that its
 * type wants, then what can only be read about: events, slots, parts, custom properties.
 */
export function argTypesOf(tag: string): StrictArgTypes | null {
  const element = elementOf(tag);
  if (!element) return null;
  const fields = (element.members ?? [])
    .filter((member) => member.kind === 'field')
    // What has no words is for controllers of the element's own.
    .filter(({ description }) => description);
  const rows = [
    ...fields.map((field) => propertyRow(field, element)),
    ...(element.events ?? []).map((event) => textRow('events', event, event.type.text)),
    ...(element.slots ?? []).map((slot) => textRow('slots', slot)),
    ...(element.cssParts ?? []).map((part) => textRow('parts', part)),
    ...(element.cssProperties ?? []).map((property) => textRow('custom properties', property)),
  ];
  return Object.fromEntries(rows);
}

/** What an element is for, at length or else in short. */
export function descriptionOf(tag: string): string {
  const element = elementOf(tag);
  return element?.description ?? element?.summary ?? '';
}

/** Rows of the panel of controls: what cannot be set is left to the page of documentation. */
export const NOT_SET_HERE = /^(events|slots|parts|custom properties):/;

type Row = readonly [key: string, row: StrictInputType];

function propertyRow(field: ClassField, element: CustomElement): Row {
  const { name, description = '', default: byDefault } = field;
  const attribute = element.attributes?.find(({ fieldName }) => fieldName === name)?.name;
  const type = field.type?.text ?? '';
  return [
    name,
    {
      name,
      description: attribute ? `${description}\n\nAttribute: \`${attribute}\`` : description,
      ...controlFor(type),
      table: {
        category: 'properties',
        type: { summary: type },
        ...(byDefault !== undefined && { defaultValue: { summary: byDefault } }),
      },
    },
  ];
}

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

/** A slot and a property may have the same name, so the key of a row tells them apart. */
function textRow(category: string, { name, description = '', ...rest }: Described, type = ''): Row {
  const shown = name === '' ? '(default)' : name;
  return [
    `${category}:${name}`,
    {
      name: shown,
      description,
      control: false,
      table: {
        category,
        ...(type && { type: { summary: type } }),
        ...(rest.default !== undefined && { defaultValue: { summary: rest.default } }),
      },
    },
  ];
}

/** What a value of the type is chosen with; an object of the host's cannot be typed in. */
function controlFor(type: string): Pick<StrictInputType, 'control' | 'options'> {
  const members = type.split('|').map((member) => member.trim());
  const known = members.filter((member) => member !== 'undefined');
  const isOptional = known.length < members.length;
  const choices = known.map((member) => /^'([^']*)'$/.exec(member)?.[1]);
  if (choices.every((choice) => choice !== undefined)) {
    return {
      control: { type: 'inline-radio', labels: { undefined: 'not set' } },
      options: isOptional ? [undefined, ...choices] : choices,
    };
  }
  switch (known.join()) {
    case 'boolean':
      return { control: { type: 'boolean' } };
    case 'number':
      return { control: { type: 'number' } };
    case 'string':
      return { control: { type: 'text' } };
    case 'ListState':
      return { control: { type: 'object' } };
    default:
      return { control: false };
  }
}

function elementOf(tag: string): CustomElement | undefined {
  return manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(isElement)
    .find(({ tagName }) => tagName === tag);
}

function isElement(declaration: Declaration): declaration is Declaration & CustomElement {
  return 'tagName' in declaration;
}

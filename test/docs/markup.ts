import type { CustomElement, Declaration, Package } from 'custom-elements-manifest/schema.js';

export type PublicElement = Omit<CustomElement, 'customElement'> & { readonly name: string };

const GLOBAL = ['id', 'class', 'slot', 'lang', 'dir', 'hidden', 'key', 'ref', 'style', 'title'];

/** What a template of whichever framework writes around a name, to say what it binds to it. */
const BINDING =
  /^(?:v-bind:|v-on:|bind:|on:|[:@.[(?]+|on(?=[a-z]+-))|[\])]+$|\.(?:prop|once|prevent)$/g;

/** The public elements of a manifest, by tag. */
export function elementsOf(manifest: Package): Map<string, PublicElement> {
  const elements = manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .filter(isElement);
  return new Map(elements.map((element) => [element.tagName ?? '', element]));
}

function isElement(declaration: Declaration): declaration is Declaration & PublicElement {
  return 'tagName' in declaration;
}

/** What is wrong with the library's tags in a piece of markup. */
export function unknownIn(markup: string, elements: Map<string, PublicElement>): string[] {
  const tags = markup.matchAll(/<([a-z]+-[a-z-]+)((?:"[^"]*"|'[^']*'|\{[^}]*\}|[^'">])*)>/g);
  return [...tags].flatMap(([, tag = '', attributes = '']) => {
    const element = elements.get(tag);
    if (!element) return [`there is no <${tag}>`];
    const known = namesOf(element);
    return attributeNames(attributes)
      .map((name) => name.replace(BINDING, ''))
      .filter((name) => name !== '' && !known.has(name) && !/^(data|aria)-/.test(name))
      .map((name) => `<${tag}> has no ${name}`);
  });
}

function attributeNames(attributes: string): string[] {
  const names = attributes.replace(/"[^"]*"|'[^']*'|\{[^}]*\}/g, '').match(/[^\s=/]+/g);
  return names ?? [];
}

function namesOf({ attributes, members, events }: PublicElement): Set<string> {
  return new Set([
    ...GLOBAL,
    ...(attributes ?? []).map(({ name }) => name),
    ...(members ?? []).map(({ name }) => name),
    ...(events ?? []).map(({ name }) => name),
  ]);
}

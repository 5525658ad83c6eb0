import { html, type TemplateResult } from 'lit';

/** A drawing on a field of 24 by 24, as Lucide gives it: shapes with their attributes. */
export type IconNode = readonly (readonly [
  shape: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
])[];

/** An icon in the colour of the text, hidden from assistive technology: the words beside it say it. */
export function icon(node: IconNode): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${outline(node)}></path>
  </svg>`;
}

const outlines = new WeakMap<IconNode, string>();

/** All the shapes as one path, those that our icons have, so that a single static template draws any icon. */
function outline(node: IconNode): string {
  let path = outlines.get(node);
  if (path === undefined) {
    path = node.map(([shape, attributes]) => shapePath(shape, attributes)).join('');
    outlines.set(node, path);
  }
  return path;
}

function shapePath(shape: string, attributes: IconNode[number][1]): string {
  const number = (name: string): number => Number(attributes[name] ?? 0);
  switch (shape) {
    case 'circle':
      return circle(number('cx'), number('cy'), number('r'));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'rect':
      return rectangle(
        number('x'),
        number('y'),
        number('width'),
        number('height'),
        number('rx') || number('ry'),
      );
    default:
      // From the origin, since a path may begin with a relative move.
      return `M0 0${attributes['d'] ?? ''}`;
  }
}

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

function rectangle(x: number, y: number, width: number, height: number, radius: number): string {
  const corner = (dx: number, dy: number): string => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + radius} ${y}h${width - 2 * radius}${corner(radius, radius)}` +
    `v${height - 2 * radius}${corner(-radius, radius)}` +
    `h${2 * radius - width}${corner(-radius, -radius)}` +
    `v${2 * radius - height}${corner(radius, -radius)}Z`
  );
}

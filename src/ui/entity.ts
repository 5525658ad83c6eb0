import { html, nothing, type TemplateResult } from 'lit';
import { safeHref } from './safe-href.js';
import { visibleText } from './safe-text.js';

export interface EntityOptions {
  readonly avatar?: TemplateResult | undefined;
  /** The name of the thing; text of a backend is made safe to show. */
  readonly title: string | TemplateResult;
  /** Where the title leads; what is neither relative nor http(s) gives no link. */
  readonly href?: string | undefined;
  /** Runs on a plain click of the title; with a modifier key the browser opens `href` itself. */
  readonly onOpen?: ((event: MouseEvent) => void) | undefined;
  readonly subtitle?: string | TemplateResult | undefined;
}

/** A thing with its name and, below it, its id or the like. */
export function entity(options: EntityOptions): TemplateResult {
  const isBlank = typeof options.title === 'string' && options.title.trim() === '';
  // A link has to have a name, even where its thing has none.
  const named = isBlank ? { ...options, title: options.subtitle ?? '—' } : options;
  const subtitle = isBlank ? undefined : options.subtitle;
  return html`<div class="entity">
    ${options.avatar ?? nothing}
    <div class="entity-text">
      ${title(named)}${
        subtitle === undefined ? nothing : html`<span class="secondary">${shown(subtitle)}</span>`
      }
    </div>
  </div>`;
}

function title({ title, href, onOpen }: EntityOptions): TemplateResult {
  const link = safeHref(href);
  if (link !== undefined) {
    return html`<a
      class="title link"
      href=${link}
      rel="noopener noreferrer"
      @click=${onOpen === undefined ? nothing : onPlainClick(onOpen)}
      >${shown(title)}</a
    >`;
  }
  return onOpen === undefined
    ? html`<span class="title">${shown(title)}</span>`
    : html`<button type="button" class="title link" @click=${onOpen}>${shown(title)}</button>`;
}

function shown(content: string | TemplateResult): string | TemplateResult {
  return typeof content === 'string' ? visibleText(content) : content;
}

function onPlainClick(onOpen: (event: MouseEvent) => void): (event: MouseEvent) => void {
  return (event) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (isPlain && event.button === 0) onOpen(event);
  };
}

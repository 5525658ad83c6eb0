import { html, type TemplateResult } from 'lit';
import CircleAlert from 'lucide/dist/esm/icons/circle-alert.mjs';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import CircleMinus from 'lucide/dist/esm/icons/circle-minus.mjs';
import Info from 'lucide/dist/esm/icons/info.mjs';
import { icon, type IconNode } from './icon.js';

export type BadgeTone = 'success' | 'neutral' | 'danger' | 'info';

const ICONS: Readonly<Record<BadgeTone, IconNode>> = {
  success: CircleCheck,
  neutral: CircleMinus,
  danger: CircleAlert,
  info: Info,
};

/** A short state in words; its tone shows in colour and in the icon. */
export function badge(label: string, tone: BadgeTone): TemplateResult {
  return html`<span class="badge ${tone}">${icon(ICONS[tone])}<span>${label}</span></span>`;
}

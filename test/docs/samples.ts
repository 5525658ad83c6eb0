import { readFileSync } from 'node:fs';
import { filesIn } from './files.js';

/** A block of code in a guide or in a document. */
export interface Sample {
  readonly file: string;
  readonly line: number;
  /** As the fence names it: `ts`, `html`… */
  readonly language: string;
  readonly code: string;
}

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

/** Every document that people read, by its path. */
export function documents(): string[] {
  return [...DOCUMENTS, ...filesIn('stories/guides', /\.mdx$/)].sort();
}

/** Every block of code in a document, in order. */
export function samplesOf(file: string): Sample[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length,
    language: match[1] ?? '',
    code: match[2] ?? '',
  }));
}

/** What stands in `<script>` of a page or of a component, with the lines it stands on. */
export function scriptsOf(sample: Sample): Sample[] {
  const scripts = /<script(?! type="importmap")([^>]*)>\n?([\s\S]*?)<\/script>/g;
  return [...sample.code.matchAll(scripts)].map((match) => ({
    file: sample.file,
    line: sample.line + sample.code.slice(0, match.index).split('\n').length,
    language: /lang="ts"/.test(match[1] ?? '') ? 'ts' : 'js',
    code: match[2] ?? '',
  }));
}

/** What of a page or of a component is markup. */
export function markupOf(sample: Sample): string {
  return sample.code.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
}

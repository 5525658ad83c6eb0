import type { ExportSink } from './record-export.js';

declare global {
  interface Window {
    /** Not in every browser: https://developer.mozilla.org/docs/Web/API/Window/showSaveFilePicker */
    showSaveFilePicker?: (options: {
      readonly suggestedName: string;
    }) => Promise<FileSystemFileHandle>;
  }
}

/**
 * A file that the person chooses, where the browser lets a page write one; else a download, which
 * is put together in memory. Rejects with an `AbortError` where no file was chosen.
 */
export async function openSink(name: string, type: string): Promise<ExportSink> {
  if (window.showSaveFilePicker) {
    const file = await window.showSaveFilePicker({ suggestedName: name });
    return file.createWritable();
  }
  const parts: Blob[] = [];
  return {
    write: (text) => {
      parts.push(new Blob([text]));
      return Promise.resolve();
    },
    close: () => {
      download(new Blob(parts, { type }), name);
      return Promise.resolve();
    },
    abort: () => {
      parts.length = 0;
      return Promise.resolve();
    },
  };
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

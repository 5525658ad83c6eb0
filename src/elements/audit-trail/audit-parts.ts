// What loads on first use.

export async function loadExportDialog(): Promise<void> {
  const { ExportDialog } = await import('./export-dialog.js');
  ExportDialog.define();
}

export async function loadHistogram(): Promise<void> {
  const { TrailHistogram } = await import('./trail-histogram.js');
  TrailHistogram.define();
}

export async function loadRecordDialog(): Promise<void> {
  const { RecordDialog } = await import('./record-dialog.js');
  RecordDialog.define();
}

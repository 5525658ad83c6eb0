/** How much of a file is encoded at a time: a multiple of 3, so that the pieces join without gaps. */
const PIECE = 3 * 16 * 1024;

/** The file as a `data:` URL. Other work goes on between the pieces, however large the file. */
export async function dataUrlOf(file: Blob, signal: AbortSignal): Promise<string> {
  const pieces: string[] = [];
  for (let start = 0; start < file.size; start += PIECE) {
    const bytes = new Uint8Array(await file.slice(start, start + PIECE).arrayBuffer());
    signal.throwIfAborted();
    pieces.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
  }
  return `data:${file.type || 'application/octet-stream'};base64,${pieces.join('')}`;
}

import type { RunningServer } from '../../demo/server/server.js';
import type { Caller, Json } from './caller.js';

const STREAM = '/public/v1/audit/stream';

/** A stream of records as a test reads it. */
export interface EventStream {
  readonly status: number;
  readonly type: string | null;
  /** The records so far, in the order in which they came. */
  readonly records: readonly Json[];
  /** The id that a reader would come back with. */
  lastId(): string;
  /** Fulfils when the server has ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

export async function openStream(
  server: RunningServer,
  caller: Caller,
  filter = '',
  lastEventId?: string,
): Promise<EventStream> {
  const abort = new AbortController();
  const answer = await fetch(`${server.url}${STREAM}?${filter}`, {
    signal: abort.signal,
    headers: {
      ...caller.headers,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
  });
  const records: Json[] = [];
  let rest = '';
  let id = '';
  const read = async (): Promise<void> => {
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (rest + part).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        for (const line of event.split('\n')) {
          if (line.startsWith('id: ')) id = line.slice(4);
          if (line.startsWith('data: ')) records.push(...(JSON.parse(line.slice(6)) as Json[]));
        }
      }
    }
  };
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    records,
    lastId: () => id,
    ended: read().catch((thrown: unknown) => {
      if (!abort.signal.aborted) throw thrown;
    }),
    close: () => abort.abort(),
  };
}

/** One part of a stream of server-sent events. */
export interface ServerEvent {
  /** Where the stream goes on from, for whoever comes back; absent where none was said so far. */
  readonly id: string;
  /** Empty where the part says no more than its id, or that the stream lives. */
  readonly data: string;
}

/**
 * The events of the stream, as https://html.spec.whatwg.org/multipage/server-sent-events.html has
 * them, and besides those with no data, with lines that end as those of servers do. It ends when
 * nothing has come for so many milliseconds.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  silence: number,
): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let id = '';
  let data: string[] = [];
  try {
    for (;;) {
      const timer = setTimeout(() => void reader.cancel().catch(() => undefined), silence);
      const { done, value } = await reader.read().finally(() => clearTimeout(timer));
      if (done) return;
      const [first = '', ...others] = decoder.decode(value, { stream: true }).split('\n');
      const lines = [rest + first, ...others];
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [, name, text = ''] = /^(\w*):? ?(.*?)\r?$/s.exec(line) ?? [];
        if (name === 'id') id = text;
        else if (name === 'data') data.push(text);
        else if (name === '' && text === '') {
          yield { id, data: data.join('\n') };
          data = [];
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

import { ReadController } from '../../src/data/read-controller.js';
import { FakeHost, quiet } from './fake-host.js';

export interface Read {
  readonly subject: readonly unknown[] | undefined;
  readonly signal: AbortSignal;
  readonly force: boolean;
  answer(value: string): void;
  fail(thrown: unknown): void;
}

/** A connected host whose reads the test answers, and what was told of them. */
export function reader(options: { readonly version?: () => unknown } = {}) {
  const host = new FakeHost();
  const reads: Read[] = [];
  const told: string[] = [];
  const view: { subject: [unknown, ...unknown[]] | undefined } = { subject: ['a'] };
  const controller = new ReadController<string>(host, {
    subject: () => view.subject,
    read: (signal, force) =>
      new Promise((answer, fail) => {
        reads.push({ subject: view.subject, signal, force, answer, fail });
      }),
    onRead: (value) => told.push(`read ${value}`),
    onFailed: ({ kind }) => told.push(`failed ${kind}`),
    ...options,
  });
  const read = (index: number): Read => {
    const found = reads.at(index);
    if (!found) throw new Error('not read');
    return found;
  };
  const turnTo = async (...subject: [unknown, ...unknown[]]): Promise<void> => {
    view.subject = subject;
    host.requestUpdate();
    await quiet();
  };
  host.connect();
  return { host, controller, reads, read, told, view, turnTo };
}

import type { AuditRecord } from '../../model/audit.js';
import { recordFrom } from '../../model/audit-shape.js';
import { AdapterError } from '../../model/errors.js';
import {
  demandEntity,
  hasMembers,
  malformed,
  secretIn,
  soundPage,
  soundToken,
} from '../../model/sound-token.js';
import type { Page } from '../../model/query.js';
import type { ApiToken, TokenSecret } from '../../model/token.js';
import type { DataAdapter } from '../adapter.js';

/** How long one call may take, in milliseconds. */
export const LONGEST_CALL = 30_000;

/** How long a call whose signal has aborted may take to end, in milliseconds. */
const GRACE = 1000;

type Answer = Readonly<Record<string, unknown>>;

/** Looks at an answer as the elements do, and gives back what they would make of it. */
const LOOKS: Readonly<Record<string, (answer: unknown) => unknown>> = {
  listTokens: (answer) => withTotal(answer, soundPage(answer as Page<ApiToken>, soundToken)),
  getToken: (answer) => soundToken(answer as ApiToken),
  updateToken: (answer) => soundToken(answer as ApiToken),
  enableToken: (answer) => soundToken(answer as ApiToken),
  disableToken: (answer) => soundToken(answer as ApiToken),
  createToken: (answer) => {
    const { token, secret } = membersOf(answer, 'answer');
    return {
      token: soundToken(token as ApiToken),
      ...(secret === undefined || secret === null ? {} : { secret: soundSecret(secret) }),
    };
  },
  revealSecret: soundSecret,
  rotateSecret: soundSecret,
  listModules: (answer) => soundEntities(answer),
  listPeople: (answer) => soundEntities(answer),
  listAuditRecords: (answer) =>
    withTotal(answer, soundPage(answer as Page<AuditRecord>, recordFrom)),
  getAuditRecord: (answer) => recordFrom(answer),
};

/** Which method an error came out of. */
const THROWN_BY = new WeakMap<object, string>();

/**
 * The adapter as the checks call it: every answer is looked at before a check relies on it, so that
 * one of another shape is told by its place, and no call takes for ever.
 */
export function attentive(adapter: DataAdapter): DataAdapter {
  // In front of the adapter itself, which may be frozen.
  const target = Object.create(adapter) as DataAdapter;
  return new Proxy(target, {
    get: (_, name) => {
      const member: unknown = Reflect.get(adapter, name);
      if (typeof member !== 'function') return member ?? undefined;
      const look = LOOKS[String(name)];
      const call = (...given: readonly unknown[]): unknown => Reflect.apply(member, adapter, given);
      if (!look) return call;
      const onMalformed =
        name === 'createToken' ? (answer: unknown) => undo(adapter, answer) : null;
      return (...given: readonly unknown[]) =>
        answerOf(String(name), () => call(...given), look, onMalformed);
    },
  });
}

/** What went wrong, with the method that it came out of, for whoever mends the adapter. */
export function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `A thrown ${typeof thrown} is no AdapterError.`;
  const method = THROWN_BY.get(thrown);
  const message = thrown.message || 'no message';
  if (method === undefined) return thrown.name === 'Error' ? message : `${thrown.name}: ${message}`;
  const kind = 'kind' in thrown ? ` “${String(thrown.kind)}”` : '';
  return `${method} rejects with ${thrown.name}${kind}: ${message}`;
}

async function answerOf(
  method: string,
  call: () => unknown,
  look: (answer: unknown) => unknown,
  onMalformed: ((answer: unknown) => Promise<void>) | null,
): Promise<unknown> {
  const answer = await inTime(method, call).catch((thrown: unknown) => {
    if (thrown instanceof Error && !THROWN_BY.has(thrown)) THROWN_BY.set(thrown, method);
    throw thrown;
  });
  try {
    return look(answer);
  } catch (thrown) {
    await onMalformed?.(answer);
    throw new Error(`${method}: ${AdapterError.from(thrown).message}`, { cause: thrown });
  }
}

/** What was added is not to stay, though nobody can tell which token it is but by what is there. */
async function undo(adapter: DataAdapter, answer: unknown): Promise<void> {
  const { token = answer } = asMembers(answer);
  const { id } = asMembers(token);
  if (typeof id !== 'string' && typeof id !== 'number') return;
  const signal = AbortSignal.timeout(LONGEST_CALL);
  await adapter.deleteToken?.(String(id), { signal }).catch(() => undefined);
}

async function inTime(method: string, call: () => unknown): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${method} does not end, though its signal has aborted.`));
    }, LONGEST_CALL + GRACE);
  });
  try {
    return await Promise.race([call(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** The elements pass over a total that is no number, and know none then. */
function withTotal<T>(answer: unknown, sound: T): T {
  const { total } = membersOf(answer, 'page');
  const isRight =
    total === undefined || total === null || (Number.isInteger(total) && Number(total) >= 0);
  if (!isRight) throw malformed(`total, which is ${JSON.stringify(total)} and no count`);
  return sound;
}

function soundEntities(answer: unknown): unknown {
  const page = membersOf(answer, 'page');
  const { items } = page;
  if (!Array.isArray(items)) throw malformed('items');
  items.forEach((item, index) => demandEntity(item, `items[${String(index)}]`));
  const members = Object.entries(page).filter(([, member]) => member !== null);
  return withTotal(answer, Object.fromEntries(members));
}

/** The message never holds what the secret is. */
function soundSecret(answer: unknown): unknown {
  secretIn(membersOf(answer, 'secret') as unknown as TokenSecret);
  return answer;
}

function membersOf(answer: unknown, path: string): Answer {
  if (!hasMembers(answer)) throw malformed(path);
  return answer;
}

function asMembers(answer: unknown): Answer {
  return hasMembers(answer) ? answer : {};
}

import { MODULES, USERS } from './demo-account.js';
import type { Random } from './random.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What of a token its history changes. */
export interface TokenState {
  readonly description: string | null;
  readonly moduleIds: readonly string[];
  readonly status: 'Active' | 'Disabled' | 'Deleted';
  readonly revision: number;
}

/** Something that was done to a token, with how it was before and how it was then. */
export interface Act {
  readonly name: 'created' | 'updated' | 'enabled' | 'disabled' | 'deleted';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  readonly before: TokenState | undefined;
  readonly after: TokenState;
}

/** Where the history ends. */
export interface Fate {
  readonly status: TokenState['status'];
  readonly description: string | null;
  readonly moduleIds: readonly string[];
  readonly createdBy: string;
  /** A token that may manage tokens, and does so now and then. */
  readonly robotId: string;
}

/**
 * What was done to a token from its creation on, oldest first: each act starts from how the last
 * one left the token, and the last one leaves it as it is now. Changes are of the last year.
 */
export function tokenHistory(fate: Fate, random: Random, now: number): readonly [Act, ...Act[]] {
  const createdAt = now - (20 + random.below(700)) * DAY - random.below(DAY);
  const first: TokenState = {
    description: fate.description,
    moduleIds: fate.moduleIds,
    status: 'Active',
    revision: 1,
  };
  const history: [Act, ...Act[]] = [
    { name: 'created', at: createdAt, by: fate.createdBy, before: undefined, after: first },
  ];
  const times = timesBetween(Math.max(createdAt + HOUR, now - 365 * DAY), now - HOUR, random);
  let state = first;
  const add = (name: Act['name'], at: number, change: Partial<TokenState>): void => {
    const after = { ...state, ...change, revision: state.revision + 1 };
    history.push({ name, at, by: actor(fate, random), before: state, after });
    state = after;
  };
  for (const [index, at] of times.entries()) {
    const isLast = index >= times.length - 2;
    if (isLast || random.next() < 0.6) {
      add('updated', at, isLast ? content(fate) : changed(fate, random));
    } else add(...toggled(state, at));
  }
  const end = times.at(-1) ?? createdAt + HOUR;
  const later = (): number => Math.min(now - HOUR / 2, end + HOUR + random.below(2 * HOUR));
  if (fate.status === 'Deleted') add('deleted', later(), { status: 'Deleted' });
  else if (fate.status !== state.status) add(...toggled(state, later()));
  return history;
}

function toggled(
  { status }: TokenState,
  at: number,
): [Act['name'], number, Pick<TokenState, 'status'>] {
  return status === 'Active'
    ? ['disabled', at, { status: 'Disabled' }]
    : ['enabled', at, { status: 'Active' }];
}

function content({ description, moduleIds }: Fate): Partial<TokenState> {
  return { description, moduleIds };
}

/** A module more, or a description that says how things stand. */
function changed(fate: Fate, random: Random): Partial<TokenState> {
  if (random.next() < 0.5) {
    const note = random.pick(['on trial', 'under review', 'new terminal', 'until the migration']);
    return { description: [fate.description, note].filter(Boolean).join(', ') };
  }
  const more = random.pick(MODULES).id;
  return { moduleIds: [...new Set([...fate.moduleIds, more])] };
}

/** Whoever has left did nothing lately. */
function actor({ robotId }: Fate, random: Random): string {
  if (random.next() < 0.15) return robotId;
  const administrators = USERS.filter((user) => user.role === 'administrator' && !user.is_deleted);
  return administrators[random.below(administrators.length)]?.id ?? robotId;
}

function timesBetween(start: number, end: number, random: Random): readonly number[] {
  const count = 3 + random.below(11);
  const times = Array.from({ length: count }, () => start + random.below(end - start));
  return times.sort((one, other) => one - other);
}

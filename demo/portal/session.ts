export interface DemoUser {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

export type Session =
  | {
      readonly status: 'signed-in';
      readonly user: DemoUser;
      readonly account: { readonly id: string; readonly name: string };
      readonly secrets: 'once' | 'readable';
      readonly users: readonly DemoUser[];
    }
  | { readonly status: 'signed-out'; readonly users: readonly DemoUser[] }
  /** There is no demo server behind the page. */
  | { readonly status: 'none' };

const ADDRESS = '/demo/session';

/** Who is signed in, as the demo server says. */
export async function readSession(): Promise<Session> {
  try {
    const response = await fetch(ADDRESS, { headers: { accept: 'application/json' } });
    if (response.status !== 200 && response.status !== 401) return { status: 'none' };
    // The demo server is a part of the demo; its answer is taken as it was agreed.
    const body = (await response.json()) as object;
    return response.ok
      ? ({ status: 'signed-in', ...body } as Session)
      : ({ status: 'signed-out', ...body } as Session);
  } catch {
    return { status: 'none' };
  }
}

/** Rejects when the server refuses. */
export async function signIn(userId: string): Promise<void> {
  const response = await fetch(ADDRESS, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId }),
  });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
}

export async function signOut(): Promise<void> {
  await fetch(ADDRESS, { method: 'DELETE' });
}

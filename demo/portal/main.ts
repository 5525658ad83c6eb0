import { defineTokenry, TokenProvider, type TokenAdapterErrorEvent } from '../../src/index.js';
import { adapterFor } from './data-source.js';
import { EventLog } from './event-log.js';
import { initialsOf, part } from './page.js';
import { Pages } from './pages.js';
import type { Preferences } from './preferences.js';
import { readSession, signOut, type Session } from './session.js';
import { Settings } from './settings.js';
import { SignInDialog, SignInPage } from './sign-in.js';
import { translatePage } from './translate.js';

defineTokenry();

const provider = part('provider', TokenProvider);
const frame = part('frame', HTMLElement);
const userButton = part('user-button', HTMLButtonElement);
const signInPage = new SignInPage();
const signInDialog = new SignInDialog();
const pages = new Pages();
const settings = new Settings((now, before) => {
  void look(now).then(() => pages.name());
  if (now.source !== before.source) void connect();
});
new EventLog(provider);
let hasStarted = false;

void look(settings.preferences).then(connect);

provider.addEventListener('token-adapter-error', (event) => void onAdapterError(event));
part('sign-out', HTMLButtonElement).addEventListener('click', () => {
  // Nothing of one user's work may stay for the next, so the page begins anew.
  void signOut().finally(() => location.reload());
});

/** Puts theme, density, language and time zone into effect. */
async function look({ theme, density, language, timeZone }: Preferences): Promise<void> {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.dataset['density'] = density;
  provider.timeZone = timeZone || undefined;
  await translatePage(language);
}

/** Finds out who is signed in, and shows the portal, or what it takes to get there. */
async function connect(): Promise<void> {
  const session = await readSession();
  const { source } = settings.preferences;
  const isLocked = source === 'server' && session.status === 'signed-out';
  frame.hidden = isLocked;
  showUser(session);
  if (isLocked) {
    signInPage.show(session.users, connect);
    return;
  }
  signInPage.hide();
  provider.adapter = await adapterFor(source, session);
  if (hasStarted) return;
  hasStarted = true;
  pages.start();
}

function showUser(session: Session): void {
  const isSignedIn = session.status === 'signed-in';
  userButton.hidden = !isSignedIn;
  if (!isSignedIn) return;
  const { user, account } = session;
  const texts = {
    'user-initials': initialsOf(user.name),
    'user-name': user.name,
    'user-menu-name': user.name,
    'user-menu-role': user.role,
    'user-menu-account': account.name,
  };
  for (const [id, text] of Object.entries(texts)) part(id, HTMLElement).textContent = text;
}

/** A session that ended is taken up again; everything else the elements tell by themselves. */
async function onAdapterError({ error, retry }: TokenAdapterErrorEvent): Promise<void> {
  if (error.kind !== 'unauthenticated') return;
  const session = await readSession();
  if (session.status === 'signed-in') retry();
  else if (session.status === 'signed-out') {
    signInDialog.ask(session.users, retry, async () => showUser(await readSession()));
  }
}

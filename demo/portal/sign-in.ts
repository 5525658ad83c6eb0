import { initialsOf, part } from './page.js';
import { signIn, type DemoUser } from './session.js';
import { word } from './translate.js';

/** The users to choose from, inside the element; `onSignedIn` after the server has agreed. */
function offerUsers(
  within: Element,
  users: readonly DemoUser[],
  onSignedIn: () => Promise<void>,
): void {
  const failure = within.querySelector('.failure');
  const buttons = users.map((user) => {
    const button = userButton(user);
    button.addEventListener('click', () => {
      failure?.replaceChildren();
      signIn(user.id).then(onSignedIn, () => failure?.replaceChildren(word('signInFailed')));
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  });
  failure?.replaceChildren();
  within.querySelector('.users')?.replaceChildren(...buttons);
}

function userButton({ name, role }: DemoUser): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(
    text('span', 'initials', initialsOf(name)),
    text('strong', 'user-choice', name),
    text('span', 'quiet', role),
  );
  button.querySelector('.initials')?.setAttribute('aria-hidden', 'true');
  return button;
}

function text(tag: string, className: string, content: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = content;
  return element;
}

/** The page for whoever is signed out, in place of the portal. */
export class SignInPage {
  readonly #page = part('sign-in-page', HTMLElement);

  show(users: readonly DemoUser[], onSignedIn: () => Promise<void>): void {
    offerUsers(this.#page, users, onSignedIn);
    this.#page.hidden = false;
    this.#page.querySelector('h1')?.focus();
  }

  hide(): void {
    this.#page.hidden = true;
  }
}

/** Signs in again over the page, whose calls then go on. */
export class SignInDialog {
  readonly #dialog = part('sign-in-dialog', HTMLDialogElement);
  readonly #waiting = new Set<() => void>();

  /** Asks, where it is not asking already; `retry` is called when someone has signed in. */
  ask(users: readonly DemoUser[], retry: () => void, onSignedIn: () => Promise<void>): void {
    this.#waiting.add(retry);
    if (this.#dialog.open) return;
    offerUsers(this.#dialog, users, async () => {
      await onSignedIn();
      this.#dialog.close();
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      for (const goOn of waiting) goOn();
    });
    this.#dialog.showModal();
  }
}

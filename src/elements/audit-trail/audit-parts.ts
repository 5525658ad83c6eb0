import { missing } from '../../ui/deferred-part.js';
import { registered } from '../../ui/tokenry-element.js';

/** A dialog is a rare part, and loads when it is first wanted; one that is missing is not open. */
export async function loadDialog(
  host: EventTarget,
  dialog: Parameters<typeof registered>[0],
  close: () => void,
): Promise<void> {
  try {
    await registered(dialog);
  } catch {
    close();
    missing(host);
  }
}

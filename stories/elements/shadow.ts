import { waitFor } from 'storybook/test';
import { allByRole, nameOf } from '../../test/elements/by-role.js';

/** Finds things by role and name within an element's shadow roots, where the canvas does not look. */
export function shadow(canvas: HTMLElement, selector: string) {
  return {
    findByRole: (role: string, name: string | RegExp): Promise<HTMLElement> =>
      waitFor(() => {
        const element = canvas.querySelector(selector);
        const found = (element ? allByRole(element, role) : []).find((each) =>
          typeof name === 'string' ? nameOf(each) === name : name.test(nameOf(each)),
        );
        if (!found) throw new Error(`no ${role} named ${String(name)}`);
        return found;
      }),
  };
}

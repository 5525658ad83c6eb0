import { expect, userEvent } from 'storybook/test';
import { shadow } from './shadow.js';

/** Shows the value of the token that an element is about. */
export async function showValue(canvas: HTMLElement, tag: string): Promise<void> {
  const element = shadow(canvas, tag);
  await userEvent.click(await element.findByRole('button', 'Show value'));
  await expect(await element.findByRole('button', 'Hide value')).toBeVisible();
}

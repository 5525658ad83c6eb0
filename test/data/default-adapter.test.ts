import { expect, it } from 'vitest';
import {
  defaultAdapter,
  onDefaultAdapterChange,
  setDefaultAdapter,
} from '../../src/data/default-adapter.js';
import { ScriptedAdapter } from './scripted-adapter.js';

it('is the one set last, and everyone who waits for it is told', () => {
  let told = 0;
  const end = onDefaultAdapterChange(() => (told += 1));
  const adapter = new ScriptedAdapter();
  expect(defaultAdapter()).toBeUndefined();
  setDefaultAdapter(adapter);
  expect(defaultAdapter()).toBe(adapter);
  expect(told).toBe(1);
  end();
  setDefaultAdapter(undefined);
  expect(defaultAdapter()).toBeUndefined();
  expect(told).toBe(1);
});

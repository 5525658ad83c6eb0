import { expect, test } from 'vitest';
import { allOf, type Filter } from '../../src/model/query.js';

const isActive: Filter = { field: 'status', op: 'eq', value: 'Active' };
const isRobot: Filter = { field: 'name', op: 'starts', value: 'Robot' };

test('filters together are one that wants them all', () => {
  expect(allOf(isActive, undefined, isRobot)).toEqual({ all: [isActive, isRobot] });
});

test('one filter stays as it is', () => {
  expect(allOf(undefined, isActive)).toBe(isActive);
});

test('no filters are none', () => {
  expect(allOf()).toBeUndefined();
  expect(allOf(undefined, undefined)).toBeUndefined();
});

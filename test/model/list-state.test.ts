import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateFromParams, stateToParams, type ListState } from '../../src/model/list-state.js';
import type { Filter, Operator } from '../../src/model/query.js';

function fromAddress(address: string): ListState {
  return stateFromParams(new URLSearchParams(address));
}

describe('the state of a list in an address', () => {
  it('reads as a person would write it', () => {
    const state: ListState = {
      search: 'robot',
      sort: [
        { field: 'audit.created.at', direction: 'desc' },
        { field: 'name', direction: 'asc' },
      ],
      page: 3,
      cursor: 'c/3',
      columns: ['name', 'status'],
      widths: { name: 240, status: 96 },
      fit: 'screen',
      view: 'Mine',
    };
    const params = stateToParams(state);
    expect(decodeURIComponent(params.toString())).toBe(
      'search=robot&sort=-audit.created.at,name&page=3&cursor=c/3&columns=name,status&widths=name:240,status:96&fit=screen&view=Mine',
    );
    expect(stateFromParams(params)).toEqual(state);
  });

  it('is nothing where nothing was chosen', () => {
    const nothing: ListState = { search: '', sort: [], page: 1, columns: [], view: '' };
    expect(stateToParams(nothing).toString()).toBe('');
    expect(fromAddress('')).toEqual({});
  });

  it('comes back as it was, whatever it holds', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' });
    const name = fc.stringMatching(/^[a-z][a-zA-Z.]*$/);
    const operator = fc.constantFrom<Operator>('eq', 'ne', 'in', 'contains', 'any');
    const value = fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null), fc.array(words));
    const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
      filter: fc.oneof(
        { maxDepth: 3 },
        fc.record({ field: name, op: operator, value }),
        fc.record({ all: fc.array(tie('filter'), { maxLength: 3 }) }),
        fc.record({ some: fc.array(tie('filter'), { maxLength: 3 }) }),
        fc.record({ not: tie('filter') }),
      ),
    }));
    const direction = fc.constantFrom('asc' as const, 'desc' as const);
    const state = fc.record(
      {
        search: words,
        filter,
        sort: fc.array(fc.record({ field: name, direction }), { minLength: 1 }),
        page: fc.integer({ min: 2 }),
        columns: fc.array(name, { minLength: 1 }),
        widths: fc.dictionary(name, fc.integer({ min: 1, max: 10_000 }), { minKeys: 1 }),
        fit: fc.constantFrom('content' as const, 'screen' as const),
        view: words,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(state, (state) => {
        const address = stateToParams(state).toString();
        expect(fromAddress(address)).toEqual(state);
      }),
    );
  });

  it.each([
    'page=0',
    'page=-2',
    'page=1.5',
    'page=many',
    'page=1e99',
    'sort=',
    'sort=-,',
    'columns=,',
    'widths=,name,name:,:90,name:0,name:-1,name:wide,name:99999',
    'fit=tight',
    'theme=dark',
    'filter=',
    'filter={',
    'filter=null',
    'filter=[]',
    'filter={"all":{}}',
    'filter={"all":[1]}',
    'filter={"field":"name"}',
    'filter={"field":1,"op":"eq"}',
    'filter={"field":"name","op":"like","value":"x"}',
    'filter={"field":"name","op":"constructor"}',
    'filter={"field":"name","op":"eq","value":{}}',
    'filter={"field":"name","op":"in","value":[1]}',
  ])('ignores what makes no sense: %s', (address) => {
    expect(fromAddress(address)).toEqual({});
  });

  it('ignores a filter that is too deep or too long', () => {
    const deep = (depth: number): string =>
      depth === 0 ? '{"all":[]}' : `{"not":${deep(depth - 1)}}`;
    expect(fromAddress(`filter=${deep(9)}`)).toHaveProperty('filter.not');
    expect(fromAddress(`filter=${deep(10)}`)).toEqual({});
    expect(fromAddress(`filter=${deep(1000)}`)).toEqual({});
    const long = JSON.stringify({ field: 'name', op: 'eq', value: 'x'.repeat(10_000) });
    expect(fromAddress(`filter=${long}`)).toEqual({});
  });
});

import { describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../demo/server/server.js';
import { Caller, draft, list, MODULES, RECORDS, TOKENS, type Answer, text } from '../caller.js';

/** How lists are filtered, ordered, selected and paged. */
export function describeLists(server: () => RunningServer): void {
  const get = async (path: string): Promise<Answer> => (await Caller.signedIn(server())).get(path);
  const total = async (filter: string): Promise<number> => {
    const { status, body } = await get(`${TOKENS}?${filter}&select=+audit&limit=0`);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(list(body['data'])).toEqual([]);
    return Number(body['$meta']?.['pagination']?.['total']);
  };
  const names = async (query: string): Promise<readonly string[]> => {
    const { body } = await get(`${TOKENS}?${query}`);
    return list(body['data']).map(({ name }) => text(name));
  };

  describe('a filter', () => {
    it('compares, and counts with limit=0 what it lets through', async () => {
      const all = await total('');
      const active = await total('eq(status,Active)');
      expect(all).toBeGreaterThanOrEqual(42);
      expect(active).toBeGreaterThan(0);
      expect(await total('status=Active')).toBe(active);
      expect(await total('ne(status,Active)')).toBe(all - active);
      expect(await total('not(eq(status,Active))')).toBe(all - active);
      expect(await total('in(status,(Active,Disabled))')).toBe(all);
      expect(await total('out(status,(Active,"Disabled"))')).toBe(0);
      expect(await total('and(eq(status,Active),eq(status,Disabled))')).toBe(0);
      expect(await total('or(eq(status,Active),eq(status,Disabled))')).toBe(all);
      expect(await total('(eq(status,Active)|eq(status,Disabled))')).toBe(all);
      expect(await total('(eq(status,Active),eq(status,Disabled))')).toBe(0);
      expect(await total('eq(status,Active)&eq(status,Disabled)')).toBe(0);
      expect(await total('ge(revision,1)')).toBe(all);
    });

    it('compares dates, and finds where there is none', async () => {
      const all = await total('');
      const never = await total('eq(lastAccessAt,null())');
      expect(never).toBeGreaterThan(0);
      expect(await total('ne(lastAccessAt,null())')).toBe(all - never);
      expect(await total('eq(lastAccessAt,empty())')).toBe(never);
      expect(await total('ge(lastAccessAt,2001-01-31T23:00:00.000Z)')).toBe(all - never);
      expect(await total('lt(audit.created.at,2001-01-31T23:00:00.000Z)')).toBe(0);
      expect(await total('gt(lastAccessAt,0000-01-01T00:00:00.000Z)')).toBe(all - never);
    });

    it('holds at its bounds for le and ge, and not for lt and gt', async () => {
      const { body } = await get(`${TOKENS}?select=+audit&order=audit.created.at&limit=5`);
      const at = text(list(body['data'])[4]?.['audit']?.['created']?.['at']);
      const all = await total('');
      expect(await total(`le(audit.created.at,${at})`)).toBe(5);
      expect(await total(`lt(audit.created.at,${at})`)).toBe(4);
      expect(await total(`ge(audit.created.at,${at})`)).toBe(all - 4);
      expect(await total(`gt(audit.created.at,${at})`)).toBe(all - 5);
      expect(await total('le(name,"~~~~")')).toBe(0);
      expect(await total('le(revision,0)')).toBe(0);
    });

    it('finds the tokens whose creator is gone', async () => {
      const gone = await total('eq(audit.created.by.deleted,true)');
      expect(gone).toBeGreaterThan(0);
      expect(await total('eq(audit.created.by.deleted,false)')).toBe((await total('')) - gone);
      const { body } = await get(
        `${TOKENS}?eq(audit.created.by.deleted,true)&select=+audit&limit=100`,
      );
      expect(list(body['data'])).toHaveLength(gone);
      for (const { audit } of list(body['data'])) {
        expect(audit?.['created']?.['by']?.['deleted']).toBe(true);
      }
    });

    it('tells upper from lower case in like, and not in ilike', async () => {
      await (await Caller.signedIn(server())).post(TOKENS, draft('Case Matters'));
      expect(await names('like(name,"Case M*")')).toEqual(['Case Matters']);
      expect(await names('like(name,"*case m*")')).toEqual([]);
      expect(await names('like(name,"*atters")')).toEqual(['Case Matters']);
      expect(await names('ilike(name,"*case m*")')).toEqual(['Case Matters']);
      expect(await names('like(name,"Case")')).toEqual([]);
    });

    it('searches texts for a word, whatever its case, but no two of them at once', async () => {
      const caller = await Caller.signedIn(server());
      const added = { ...draft('Wörd Öne'), description: 'Twö_50%' };
      const { body } = await caller.post(TOKENS, added);
      const id = text(body['id']);
      const search = (words: string): Promise<readonly string[]> => {
        const tests = ['name', 'id', 'description'].map((of) => `ilike(${of},"*${words}*")`);
        return names(`or(${tests.join(',')})`);
      };
      for (const words of ['wÖRD', 'öne', 'WÖRD ÖNE', 'twö', 'Ö_50%25', 'rd*ne', id]) {
        expect(await search(words), words).toEqual(['Wörd Öne']);
      }
      for (const words of ['öne twö', '_öne', '5%250', '\\*öne', `${id} wörd`]) {
        expect(await search(words), words).toEqual([]);
      }
      expect(await names('or(ilike(name,"*twö*"),ilike(id,"*twö*"))')).toEqual([]);
    });

    it('matches patterns, in which a star may be meant as one', async () => {
      const caller = await Caller.signedIn(server());
      for (const name of ['100% *pure* _test_', "it's 50% off", 'say "hello"']) {
        expect((await caller.post(TOKENS, draft(name))).status).toBe(201);
      }
      expect(await names('ilike(name,"*\\**PURE\\**")')).toEqual(['100% *pure* _test_']);
      expect(await names('like(name,"*PURE*")')).toEqual([]);
      expect(await names('ilike(name,"100%25 *")')).toEqual(['100% *pure* _test_']);
      expect(await names('ilike(name,"1__25 *")')).toEqual([]);
      expect(await names('eq(name,"it\'s 50%25 off")')).toEqual(["it's 50% off"]);
      expect(await names('eq(name,\'say "hello"\')')).toEqual(['say "hello"']);
    });

    it('asks of any or of all elements of a collection', async () => {
      const any = await total('any(modules,eq(id,"MOD-1255"))');
      const all = await total('all(modules,eq(id,"MOD-1255"))');
      expect(any).toBeGreaterThan(all);
      expect(all).toBeGreaterThan(0);
      expect(await total('not(any(modules,eq(id,"MOD-1255")))')).toBe((await total('')) - any);
      expect(await total('any(modules,ilike(name,"access*"))')).toBe(any);
      const caller = await Caller.signedIn(server());
      await caller.post(TOKENS, draft('Modular', ['MOD-1255', 'MOD-3640']));
      const modular = (test: string): Promise<readonly string[]> =>
        names(`and(eq(name,"Modular"),${test})`);
      expect(await modular('all(modules,in(id,("MOD-1255","MOD-3640")))')).toEqual(['Modular']);
      expect(await modular('all(modules,eq(id,"MOD-3640"))')).toEqual([]);
      expect(await modular('any(modules,and(eq(id,"MOD-3640"),like(name,"Bill*")))')).toEqual([
        'Modular',
      ]);
      // No one element is both.
      expect(await modular('any(modules,and(eq(id,"MOD-3640"),like(name,"Access*")))')).toEqual([]);
      expect(await modular('not(all(modules,ne(id,"MOD-3640")))')).toEqual(['Modular']);
    });

    it.each([
      ['name', '"name" alone'],
      ['(x)', '"x" alone'],
      ['and()', 'expected a name'],
      [
        'not(word)',
        '"word" alone says nothing; expected a function or property=value (at character 5)',
      ],
      ['eq(nothing,1)', 'unknown property "nothing" (at character 1)'],
      ['eq(status,Active)&eq(nothing,1)', 'at character 19'],
      ['any(friends,eq(id,1))', 'unknown collection "friends"'],
      ['eq(name,"open', 'quote is not closed'],
      ['eq(name)', 'expected ","'],
      ['eq(name,a))', 'unexpected ")"'],
      ['quite(name,a)', 'unknown function "quite"'],
      ['eq(lastAccessAt,yesterday)', 'is no date'],
      ['eq(lastAccessAt,1)', 'is no date'],
      ['eq(revision,x)', 'is no whole number'],
      ['eq(name,"%00")', 'NUL'],
      ['eq(name,%E0%A4%A)', 'not well encoded'],
      ['order=nothing', 'unknown property "nothing" (in order)'],
      [`order=${'name,'.repeat(21)}`, 'more than 20 rules (in order)'],
      ['select=+nothing', 'unknown property "nothing" (in select)'],
      ['order=-audit.created.at', 'needs select=+audit'],
      ['eq(audit.created.by.id,"USR-1")', 'needs select=+audit'],
      ['limit=-1', 'whole number (in limit)'],
      ['cursor=x', 'in cursor'],
    ])('that is wrong is answered by what is wrong and where: %s', async (query, detail) => {
      const { status, headers, body } = await get(`${TOKENS}?${query}`);
      expect(status).toBe(400);
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(text(body['detail'])).toContain(detail);
      expect(text(body['traceId'])).toMatch(/^[\da-f-]{36}$/);
    });
  });

  it('a filter that is too deep or too long is refused', async () => {
    const deep = await get(`${TOKENS}?${'not('.repeat(50)}eq(id,1)${')'.repeat(50)}`);
    expect(deep.status).toBe(400);
    expect(deep.body['detail']).toContain('nested deeper than 20 levels');
    const long = await get(`${TOKENS}?eq(name,${'x'.repeat(9000)})`);
    expect(long.status).toBe(400);
    expect(long.body['detail']).toContain('longer than 8000 characters');
  });

  describe('a page', () => {
    it('has a hundred rows at most, and starts where the offset says', async () => {
      const { body } = await get(`${TOKENS}?limit=1000&order=name`);
      expect(body['$meta']?.['pagination']?.['limit']).toBe(100);
      const all = list(body['data']).map(({ id }) => id);
      const second = await get(`${TOKENS}?limit=5&offset=5&order=name`);
      expect(list(second.body['data']).map(({ id }) => id)).toEqual(all.slice(5, 10));
      expect(list((await get(`${TOKENS}?offset=5000`)).body['data'])).toEqual([]);
    });

    it.each(['name', '-name', '-lastAccessAt', 'lastAccessAt', '-audit.created.at,name'])(
      'is followed by its cursor through the whole list, in the order of %s',
      async (order) => {
        const whole = await get(`${TOKENS}?select=+audit&limit=100&order=${order}`);
        const expected = list(whole.body['data']).map(({ id }) => id);
        const seen: unknown[] = [];
        let cursor = '';
        do {
          const { body } = await get(`${TOKENS}?select=+audit&limit=7&order=${order}${cursor}`);
          seen.push(...list(body['data']).map(({ id }) => id));
          const next = body['$meta']?.['pagination']?.['nextCursor'];
          cursor = next === undefined ? '' : `&cursor=${text(next)}`;
        } while (cursor);
        expect(seen).toEqual(expected);
      },
    );

    it('is followed by its cursor while rows come and go: none twice, and none that stayed missing', async () => {
      const caller = await Caller.signedIn(server());
      const ids: string[] = [];
      for (const letter of 'bcdefghi') {
        ids.push(text((await caller.post(TOKENS, draft(`moving ${letter}`))).body['id']));
      }
      const page = async (cursor: string): Promise<readonly [readonly string[], string]> => {
        const query = `ilike(name,"moving *")&order=name&limit=3${cursor}`;
        const { body } = await get(`${TOKENS}?${query}`);
        const next = body['$meta']?.['pagination']?.['nextCursor'];
        return [
          list(body['data']).map(({ id }) => text(id)),
          next === undefined ? '' : `&cursor=${text(next)}`,
        ];
      };
      const [first, next] = await page('');
      expect(first).toEqual(ids.slice(0, 3));
      // One before all, one just behind; the last that was seen goes, and one that was not.
      await caller.post(TOKENS, draft('moving a'));
      const behind = text((await caller.post(TOKENS, draft('moving dd'))).body['id']);
      await caller.delete(`${TOKENS}/${ids[2] ?? ''}`);
      await caller.delete(`${TOKENS}/${ids[4] ?? ''}`);
      const [second, last] = await page(next);
      expect(second).toEqual([behind, ids[3], ids[5]]);
      expect(await page(last)).toEqual([[ids[6], ids[7]], '']);
    });

    it('is ordered as people sort, and puts nothing last either way', async () => {
      const caller = await Caller.signedIn(server());
      for (const name of ['sorting é', 'sorting Z', 'sorting a 10', 'sorting a 9']) {
        await caller.post(TOKENS, draft(name));
      }
      const sorted = ['sorting a 9', 'sorting a 10', 'sorting é', 'sorting Z'];
      expect(await names('ilike(name,"sorting *")&order=name')).toEqual(sorted);
      expect(await names('ilike(name,"sorting *")&order=-name')).toEqual(sorted.toReversed());
      for (const order of ['lastAccessAt', '-lastAccessAt']) {
        const { body } = await get(`${TOKENS}?limit=100&order=${order}`);
        const accesses = list(body['data']).map(({ lastAccessAt }) => lastAccessAt);
        const firstNever = accesses.findIndex((access) => access === null);
        expect(firstNever).toBeGreaterThan(0);
        expect(accesses.slice(firstNever).every((access) => access === null)).toBe(true);
      }
    });

    it('leaves out who did what unless asked, and names what it leaves out', async () => {
      const plain = await get(`${TOKENS}?limit=1`);
      expect(plain.body['$meta']?.['omitted']).toEqual(['token', 'audit']);
      expect(list(plain.body['data'])[0]).not.toHaveProperty('audit');
      expect(list(plain.body['data'])[0]).not.toHaveProperty('token');
      const full = await get(`${TOKENS}?limit=1&select=+audit,-token,-modules`);
      expect(full.body['$meta']?.['omitted']).toEqual(['modules', 'token']);
      expect(list(full.body['data'])[0]).toMatchObject({
        account: { id: 'ACC-1042-2210', type: 'Client', status: 'Active' },
        audit: {
          created: { at: expect.any(String) as string, by: { id: expect.any(String) as string } },
        },
      });
      expect(list(full.body['data'])[0]).not.toHaveProperty('modules');
    });
  });

  it('people are a list too, with those who left', async () => {
    const { body } = await get(`/public/v1/accounts/users?ilike(name,"*sk*")&order=name`);
    expect(list(body['data'])).toMatchObject([
      { id: 'USR-7705-3068', name: 'Oskar Lindqvist', deleted: true },
    ]);
    const all = await get('/public/v1/accounts/users?eq(deleted,false)');
    expect(list(all.body['data']).map(({ name }) => name)).toContain('Mateo Rivas');
  });

  it('modules and audit records are lists of the same kind', async () => {
    const modules = await get(`${MODULES}?ilike(name,"*a*")&order=-name&limit=3`);
    expect(list(modules.body['data'])).toHaveLength(3);
    const disabled = await get(
      `${RECORDS}?and(eq(event,"platform.accounts.token.disabled"),eq(object.objectType,"ApiToken"))&order=timestamp&limit=100`,
    );
    const times = list(disabled.body['data']).map(({ timestamp }) => text(timestamp));
    expect(times.length).toBeGreaterThan(3);
    expect(times).toEqual(times.toSorted());
  });
}

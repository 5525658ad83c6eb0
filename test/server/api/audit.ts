import { expect, it } from 'vitest';
import type { RunningServer } from '../../../demo/server/server.js';
import { Caller, list, RECORDS, VIEWER, text } from '../caller.js';

const ENTRY = {
  event: 'extension.terminal.shift.closed',
  summary: 'Closed a shift',
  details: 'Shift {{shift.number}} of {{actor.name}}',
  object: { id: 'SHF-1', name: 'Night shift', objectType: 'Shift' },
  documents: { Shift: { number: 17 } },
};

/** Audit records that others write. */
export function describeAudit(server: () => RunningServer): void {
  it('are written by those who have something to add, and listed with their templates filled in', async () => {
    const caller = await Caller.signedIn(server());
    const written = await caller.post(RECORDS, ENTRY);
    expect(written.status).toBe(201);
    expect(written.body).toMatchObject({ ...ENTRY, actor: { id: 'USR-0001-0001' } });
    const id = text(written.body['id']);
    expect(id).toMatch(/^AUD(-\d{4}){4}$/);
    const { body } = await caller.get(`${RECORDS}?eq(id,"${id}")&render()`);
    expect(list(body['data'])[0]?.['details']).toBe('Shift 17 of Ingrid Halvorsen');
    const types = await caller.get('/public/v1/audit/event-types');
    expect(list(types.body['data']).map(({ id }) => id)).toContain(ENTRY.event);
  });

  it('are refused where they are wrong, or the writer may not', async () => {
    const caller = await Caller.signedIn(server());
    const wrong = await caller.post(RECORDS, { event: 'shift', type: 'Secret' });
    expect(wrong.status).toBe(400);
    expect(wrong.body['errors']).toEqual({
      event: ['must be platform.module.object.action'],
      summary: ['is required'],
      type: ['must be Public or Private'],
    });
    const viewer = await Caller.signedIn(server(), VIEWER);
    expect((await viewer.post(RECORDS, ENTRY)).status).toBe(403);
  });
}

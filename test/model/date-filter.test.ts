import { describe, expect, it } from 'vitest';
import {
  absoluteFilter,
  dayAfter,
  daysAgo,
  daysAgoIn,
  startOfDay,
} from '../../src/model/date-filter.js';

const NOW = Date.parse('2026-04-15T12:34:56.789Z');

describe('a filter with dates in it', () => {
  it('gets days before and after now as instants, to the minute', () => {
    expect(
      absoluteFilter({ field: 'lastAccessAt', op: 'ge', value: daysAgo(30) }, NOW, 'UTC'),
    ).toEqual({ field: 'lastAccessAt', op: 'ge', value: '2026-03-16T12:34:00.000Z' });
    expect(absoluteFilter({ field: 'expiresAt', op: 'lt', value: daysAgo(-1) }, NOW)).toEqual({
      field: 'expiresAt',
      op: 'lt',
      value: '2026-04-16T12:34:00.000Z',
    });
  });

  it('gets days of the calendar by the clock of the one who looks', () => {
    const on = (timeZone: string): unknown =>
      absoluteFilter({ field: 'timestamp', op: 'ge', value: '2026-04-15' }, NOW, timeZone);
    expect(on('UTC')).toMatchObject({ value: '2026-04-15T00:00:00.000Z' });
    expect(on('Asia/Tokyo')).toMatchObject({ value: '2026-04-14T15:00:00.000Z' });
    expect(on('America/New_York')).toMatchObject({ value: '2026-04-15T04:00:00.000Z' });
  });

  it('gets this day, month and year, and those beside it, by the same clock', () => {
    const start = (value: string, timeZone = 'UTC'): unknown => {
      const filter = absoluteFilter({ field: 'timestamp', op: 'ge', value }, NOW, timeZone);
      return 'value' in filter ? filter.value : undefined;
    };
    expect(start('today')).toBe('2026-04-15T00:00:00.000Z');
    expect(start('today+1')).toBe('2026-04-16T00:00:00.000Z');
    expect(start('today', 'Pacific/Kiritimati')).toBe('2026-04-15T10:00:00.000Z');
    expect(start('month', 'Europe/Berlin')).toBe('2026-03-31T22:00:00.000Z');
    expect(start('month+9')).toBe('2027-01-01T00:00:00.000Z');
    expect(start('year')).toBe('2026-01-01T00:00:00.000Z');
    expect(start('year-1')).toBe('2025-01-01T00:00:00.000Z');
    expect(start('fortnight')).toBe('fortnight');
  });

  it('knows dates by how they are compared, whatever a host calls its field', () => {
    const filter = { field: 'rotated_on', op: 'lt', value: 'now-30d' } as const;
    expect(absoluteFilter(filter, NOW)).toMatchObject({ value: '2026-03-16T12:34:00.000Z' });
  });

  it('leaves instants, other fields and the shape as they are', () => {
    const filter = {
      all: [
        { field: 'name', op: 'eq', value: '2026-04-15' },
        { not: { some: [{ field: 'timestamp', op: 'lt', value: '2026-04-15T01:02:03.000Z' }] } },
        { field: 'lastAccessAt', op: 'empty' },
      ],
    } as const;
    expect(absoluteFilter(filter, NOW, 'Asia/Tokyo')).toEqual(filter);
  });
});

describe('the start of a day', () => {
  it('is right on the days on which the clock changes', () => {
    expect(new Date(startOfDay('2026-03-29', 'Europe/Berlin')).toISOString()).toBe(
      '2026-03-28T23:00:00.000Z',
    );
    expect(new Date(startOfDay('2026-03-30', 'Europe/Berlin')).toISOString()).toBe(
      '2026-03-29T22:00:00.000Z',
    );
    expect(new Date(startOfDay('2026-10-26', 'Europe/Berlin')).toISOString()).toBe(
      '2026-10-25T23:00:00.000Z',
    );
  });
});

describe('a relative date', () => {
  it('is read back as it was written, and nothing else is one', () => {
    for (const days of [0, 1, 90, -14]) expect(daysAgoIn(daysAgo(days))).toBe(days);
    for (const text of ['now-', 'now-1h', 'yesterday', '', undefined, 7]) {
      expect(daysAgoIn(text)).toBeUndefined();
    }
  });

  it('goes from month to month and year to year', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayAfter('2024-03-01', -1)).toBe('2024-02-29');
  });
});

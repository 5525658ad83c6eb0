import { describe, expect, it } from 'vitest';
import { AdapterError, type AdapterErrorKind } from '../../src/model/errors.js';

describe('an adapter error', () => {
  it('says what went wrong, with all that is known of it', () => {
    const cause = new TypeError('Failed to fetch');
    const error = new AdapterError('rate-limited', {
      message: 'Too many calls',
      fields: { name: ['is taken'] },
      retryAfter: 3000,
      traceId: '4bf92f',
      status: 429,
      cause,
    });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'AdapterError',
      kind: 'rate-limited',
      message: 'Too many calls',
      fields: { name: ['is taken'] },
      retryAfter: 3000,
      traceId: '4bf92f',
      status: 429,
    });
    expect(error.cause).toBe(cause);
  });

  it('needs nothing but its kind', () => {
    const error = new AdapterError('offline');
    expect(error.message).toBe('');
    expect(error).not.toHaveProperty('cause');
  });

  it('of a kind that nobody knows is unexpected', () => {
    for (const kind of ['teapot', 'constructor', '', undefined]) {
      expect(new AdapterError(kind as AdapterErrorKind).kind).toBe('unexpected');
    }
  });
});

describe('what is thrown, as an adapter error', () => {
  it('is itself where it is one', () => {
    const error = new AdapterError('forbidden');
    expect(AdapterError.from(error)).toBe(error);
  });

  it('keeps all that one of another copy of the library says', () => {
    class OtherAdapterError extends Error {
      override readonly name = 'AdapterError';
      readonly kind = 'invalid';
      readonly fields = { name: ['is taken'] };
      readonly traceId = '4bf92f';
    }
    const cause = new Error('Below');
    const error = AdapterError.from(new OtherAdapterError('Not valid', { cause }));
    expect(error).toBeInstanceOf(AdapterError);
    expect(error).toMatchObject({
      kind: 'invalid',
      message: 'Not valid',
      fields: { name: ['is taken'] },
      traceId: '4bf92f',
    });
    expect(error.cause).toBe(cause);
  });

  it('is unexpected where it is another error, with its message and itself as the cause', () => {
    const thrown = new RangeError('Out of range');
    const error = AdapterError.from(thrown);
    expect(error).toMatchObject({ kind: 'unexpected', message: 'Out of range' });
    expect(error.cause).toBe(thrown);
  });

  it.each([undefined, null, 'no', 42, {}, { name: 'AdapterError', kind: 'offline' }])(
    'is unexpected where it is no error: %j',
    (thrown) => {
      const error = AdapterError.from(thrown);
      expect(error).toMatchObject({ kind: 'unexpected', message: '' });
      expect(error.cause).toBe(thrown);
    },
  );
});

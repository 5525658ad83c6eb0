import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationId, fillTemplate, type AuditRecord } from '../../src/model/audit.js';

const documents = {
  Token: { id: 'TKN-1', name: 'Robot', revision: 3, isOld: false, modules: [{ name: 'Orders' }] },
  Actor: { name: 'Zoë', note: '{{token.id}} $& <b>' },
};

describe('a template', () => {
  it.each([
    ['{{actor.name}} changed {{token.name}}', 'Zoë changed Robot'],
    ['{{ Token.id }}{{TOKEN.id}}', 'TKN-1TKN-1'],
    ['{{token.revision}}, {{token.isOld}}', '3, false'],
    ['{{token.modules.0.name}}', 'Orders'],
  ])('takes values from the documents: %s', (template, filled) => {
    expect(fillTemplate(template, documents)).toBe(filled);
  });

  it('takes a value as it is, whatever is in it', () => {
    expect(fillTemplate('{{actor.note}}', documents)).toBe('{{token.id}} $& <b>');
  });

  it.each([
    '{{order.id}}',
    '{{token.owner}}',
    '{{token.ID}}',
    '{{token}}',
    '{{token.modules}}',
    '{{token.name.length}}',
    '{{token.modules.length.toString}}',
    '{{}}',
    '{{ }}',
    '{{.}}',
    '{{token..id}}',
    '{token.id}',
    '{{token.id',
    '{{{token}}}',
  ])('keeps what it finds no plain value for: %s', (template) => {
    expect(fillTemplate(template, documents)).toBe(template);
    expect(fillTemplate(template, undefined)).toBe(template);
  });

  it.each([
    '{{__proto__}}',
    '{{constructor.name}}',
    '{{token.constructor.name}}',
    '{{token.__proto__.polluted}}',
    '{{token.toString.name}}',
    '{{token.modules.constructor.name}}',
    '{{hasOwnProperty.name}}',
  ])('reaches nothing that the documents do not hold themselves: %s', (template) => {
    expect(fillTemplate(template, documents)).toBe(template);
  });

  it('takes what stands in for a value, and goes no further into it', () => {
    const secret = { Token: { name: 'Robot', secret: 'hush', key: { pin: 'hush' } } };
    const replacer = (name: string, value: unknown): unknown =>
      ['secret', 'key'].includes(name) ? '***' : value;
    expect(
      fillTemplate('{{token.name}} {{token.secret}} {{token.key.pin}}', secret, replacer),
    ).toBe('Robot *** {{token.key.pin}}');
  });

  it('reads what came as a property named __proto__ as data, and changes nothing by it', () => {
    const hostile = JSON.parse('{"__proto__": {"name": "Eve"}}') as Record<string, unknown>;
    expect(fillTemplate('{{__proto__.name}} {{name}}', hostile)).toBe('Eve {{name}}');
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });

  it('without a placeholder is left alone', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('{{')),
        (text) => fillTemplate(text, documents) === text,
      ),
    );
  });

  it('is filled at once, however hostile', () => {
    const start = performance.now();
    for (const part of [' ', '{{', '{{ ', '{{a', '}} {{']) {
      const template = `{{${part.repeat(100_000)}`;
      expect(fillTemplate(template, documents)).toHaveLength(template.length);
    }
    const steps = `{{token${'.a'.repeat(100_000)}}}`;
    expect(fillTemplate(steps, documents)).toBe(steps);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('what ties records together', () => {
  const record = (log?: Record<string, string>): AuditRecord => ({
    id: 'AUD-1',
    event: 'platform.accounts.token.created',
    timestamp: '2026-11-23T12:00:00.000Z',
    summary: '',
    ...(log ? { request: { log } } : {}),
  });

  it('is the correlation, else the operation, and not the one request', () => {
    expect(correlationId(record({ correlationId: 'c', operationId: 'o' }))).toBe('c');
    expect(correlationId(record({ operationId: 'o', requestId: 'r' }))).toBe('o');
    expect(correlationId(record({ correlationId: '', operationId: 'o' }))).toBe('o');
    expect(correlationId(record({ requestId: 'r' }))).toBeUndefined();
    expect(correlationId(record())).toBeUndefined();
  });
});

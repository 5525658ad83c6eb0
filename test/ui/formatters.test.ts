import { expect } from '@open-wc/testing';
import { formatter, numberFormatter, relativeFormatter } from '../../src/ui/formatters.js';

describe('formatters', () => {
  it('are made once for each language, time zone and style', () => {
    expect(formatter('en', 'UTC', 'date')).to.equal(formatter('en', 'UTC', 'date'));
    expect(formatter('en', 'UTC', 'date')).not.to.equal(formatter('en', 'UTC', 'time'));
    expect(formatter('en', 'UTC', 'date')).not.to.equal(formatter('de', 'UTC', 'date'));
    expect(formatter('en', 'UTC', 'date')).not.to.equal(formatter('en', 'Asia/Tokyo', 'date'));
    expect(numberFormatter('de')).to.equal(numberFormatter('de'));
    expect(relativeFormatter('de')).to.equal(relativeFormatter('de'));
  });

  it('keep to the clock where daylight saving leaves a gap', () => {
    const time = formatter('en', 'Europe/Berlin', 'time');
    expect(time.format(new Date('2024-03-31T00:59:00Z'))).to.equal('01:59');
    expect(time.format(new Date('2024-03-31T01:00:00Z'))).to.equal('03:00');
  });

  it('write dates in digits where months have no names', () => {
    const date = new Date('2026-10-26T12:00:00Z');
    expect(formatter('ja', 'UTC', 'date').format(date)).to.equal('2026/10/26');
    expect(formatter('en', 'UTC', 'date').format(date)).to.equal('26 Oct 2026');
  });

  it('count in UTC where a time zone is unknown', () => {
    const time = formatter('en', 'Nowhere/Unknown', 'time');
    expect(time.resolvedOptions().timeZone).to.equal('UTC');
  });
});

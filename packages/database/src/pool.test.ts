import fc from 'fast-check';
import { expect, test } from 'vitest';

import { rowTypes } from './pool.ts';

const timestamptzOid = 1184;
const parse = rowTypes.getTypeParser(timestamptzOid, 'text') as (text: string) => Date;

/** As PostgreSQL writes it in UTC: no trailing zeros, and no fraction for whole seconds. */
function written(instant: Date): string {
  const [day, time] = instant.toISOString().slice(0, -1).split('T');
  const [seconds, fraction] = (time ?? '').split('.');
  const digits = (fraction ?? '').replace(/0+$/, '');
  return `${day ?? ''} ${seconds ?? ''}${digits === '' ? '' : `.${digits}`}+00`;
}

test('every instant that has a year of four digits is read to the millisecond', () => {
  const range = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') };
  fc.assert(
    fc.property(fc.date({ ...range, noInvalidDate: true }), (instant) => {
      fc.pre(instant.getUTCFullYear() >= 100);
      expect(parse(written(instant)).toISOString()).toBe(instant.toISOString());
    }),
  );
});

test.each([
  ['2026-05-01 18:30:00+00', '2026-05-01T18:30:00.000Z'],
  ['2026-05-01 18:30:00.25+00', '2026-05-01T18:30:00.250Z'],
  ['2026-05-01 18:30:00.000001+00', '2026-05-01T18:30:00.000Z'],
  ['1969-12-31 23:59:59.999+00', '1969-12-31T23:59:59.999Z'],
  ['2026-05-01 18:30:00-07', '2026-05-02T01:30:00.000Z'],
])('%s is %s', (text, iso) => {
  expect(parse(text).toISOString()).toBe(iso);
});

test('what no Date can hold is an invalid one', () => {
  expect(parse('infinity').getTime()).toBeNaN();
});

import { ServiceUnavailableError } from '@rapport/core/errors.ts';
import { describe, expect, it } from 'vitest';

import { asServiceError, type TransactionKind } from './service-error.ts';

const failure = (code: string): Error => Object.assign(new Error('the server said no'), { code });
const isUnavailable = (code: string, kind: TransactionKind): boolean =>
  asServiceError(failure(code), kind) instanceof ServiceUnavailableError;

/** Codes of PostgreSQL 18, appendix A, by what they mean for a caller. */
const ofTheServer = [
  '08000 08001 08003 08004 08006 08007 08P01',
  '25P03 25P04',
  '28000 28P01 3D000',
  '53000 53100 53200 53300 53400',
  '57000 57P01 57P02 57P03 57P04 57P05',
  '58000 58030 58P01 58P02 58P03',
  'XX001 XX002',
].flatMap((line) => line.split(' '));
const ofTheStatement = '22012 23505 25001 25P01 25P02 26000 42501 42P01 54001 55000 57014 XX000'.split(' ');

describe.each(['READING', 'WRITING'] as const)('a failure in a transaction that is %s', (kind) => {
  it.each(ofTheServer)('with %s is of the server', (code) => {
    expect(isUnavailable(code, kind)).toBe(true);
  });

  it.each(ofTheStatement)('with %s is of the statement', (code) => {
    const error = failure(code);
    expect(asServiceError(error, kind)).toBe(error);
  });
});

it('is of a read-only server only where something is written', () => {
  expect(isUnavailable('25006', 'WRITING')).toBe(true);
  expect(isUnavailable('25006', 'READING')).toBe(false);
});

it.each(['40001', '40P01', '55P03'])('with %s is of the server where nothing is written', (code) => {
  expect(isUnavailable(code, 'READING')).toBe(true);
  expect(isUnavailable(code, 'WRITING')).toBe(false);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ValidationError } from './errors.ts';
import { pageSizeDefault, pageSizeMax } from './limits.ts';
import {
  decodeCursor,
  encodeCursor,
  pageRequest,
  type ConnectionArguments,
  type SortKeyKind,
} from './pagination.ts';

const id = '01920000-0000-7000-8000-000000000001';
const uuids = fc.uuid();

function issueOf(work: () => unknown): { path: readonly (string | number)[]; message: string } | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof ValidationError) return error.issues[0];
    throw error;
  }
  return undefined;
}

describe('a page', () => {
  it('is the first rows by default', () => {
    const expected = { size: pageSizeDefault, isBackward: false, cursor: null };
    expect(pageRequest({})).toEqual(expected);
    expect(pageRequest({ first: null, after: null, last: null, before: null })).toEqual(expected);
  });

  it.each<[ConnectionArguments, ReturnType<typeof pageRequest>]>([
    [{ first: 0 }, { size: 0, isBackward: false, cursor: null }],
    [
      { first: pageSizeMax, after: 'c' },
      { size: pageSizeMax, isBackward: false, cursor: 'c' },
    ],
    [{ after: 'c' }, { size: pageSizeDefault, isBackward: false, cursor: 'c' }],
    [{ last: 5 }, { size: 5, isBackward: true, cursor: null }],
    [
      { last: 5, before: 'c' },
      { size: 5, isBackward: true, cursor: 'c' },
    ],
    [{ before: 'c' }, { size: pageSizeDefault, isBackward: true, cursor: 'c' }],
  ])('%j', (given, expected) => {
    expect(pageRequest(given)).toEqual(expected);
  });

  it.each<[ConnectionArguments, string]>([
    [{ first: 1, last: 1 }, 'last'],
    [{ first: 1, after: 'a', before: 'b' }, 'before'],
    [{ last: 1, after: 'a' }, 'after'],
    [{ first: 1, before: 'b' }, 'before'],
    [{ first: -1 }, 'first'],
    [{ first: pageSizeMax + 1 }, 'first'],
    [{ last: pageSizeMax + 1 }, 'last'],
    [{ last: -1 }, 'last'],
  ])('%j is refused for the argument %s', (given, argument) => {
    expect(issueOf(() => pageRequest(given))?.path).toEqual([argument]);
  });
});

describe('a cursor', () => {
  it('returns its list, sort key and id', () => {
    const keys: readonly [SortKeyKind, fc.Arbitrary<string | number | Date>][] = [
      ['text', fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'))],
      ['number', fc.integer()],
      [
        'time',
        fc.date({
          noInvalidDate: true,
          min: new Date('0001-01-01T00:00:00Z'),
          max: new Date('9999-12-31T23:59:59.999Z'),
        }),
      ],
    ];
    for (const [kind, sortKeys] of keys) {
      fc.assert(
        fc.property(fc.string(), sortKeys, uuids, (list, sortKey, rowId) => {
          const expected = sortKey instanceof Date ? sortKey.toISOString() : sortKey;
          expect(decodeCursor(list, encodeCursor(list, sortKey, rowId), kind, 'after')).toEqual([
            expected,
            rowId,
          ]);
        }),
      );
    }
  });

  it('is safe in a URL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), uuids, (sortKey, rowId) => {
        expect(encodeCursor('Program..title.asc', sortKey, rowId)).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it("of another list or ordering is refused with the argument's name", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (list, other) => {
        fc.pre(list !== other);
        const issue = issueOf(() => decodeCursor(other, encodeCursor(list, 'a', id), 'text', 'before'));
        expect(issue).toMatchObject({ path: ['before'], message: expect.stringContaining('another list') });
      }),
    );
  });

  it('that is anything else is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json()), (text) => {
        for (const cursor of [text, Buffer.from(text).toString('base64url')]) {
          expect(issueOf(() => decodeCursor('list', cursor, 'text', 'after'))?.path).toEqual(['after']);
        }
      }),
    );
  });

  const forge = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
  it.each<[string, SortKeyKind, string]>([
    ['an older version', 'text', forge(0, 'list', 'a', id)],
    ['too many parts', 'text', forge(1, 'list', 'a', id, 'more')],
    ['an id that is not one', 'text', forge(1, 'list', 'a', "' or 1=1 --")],
    ['an id in upper case', 'text', forge(1, 'list', 'a', id.toUpperCase().replace('0', 'A'))],
    ['an id that is not text', 'text', forge(1, 'list', 'a', 7)],
    ['a NUL that PostgreSQL would refuse', 'text', forge(1, 'list', 'a\0b', id)],
    ['a number instead of a text', 'text', forge(1, 'list', 1, id)],
    ['null instead of a text', 'text', forge(1, 'list', null, id)],
    ['a text instead of a number', 'number', forge(1, 'list', '1', id)],
    ['a list instead of a number', 'number', forge(1, 'list', [1], id)],
    ['an invalid time', 'time', forge(1, 'list', 'yesterday', id)],
    ['a number instead of a time', 'time', forge(1, 'list', 0, id)],
    ['a fraction instead of an integer', 'number', forge(1, 'list', 1.5, id)],
    ['a number outside the range of the database', 'number', forge(1, 'list', 2 ** 31, id)],
    ['a time that only JavaScript accepts', 'time', forge(1, 'list', '1 (a comment)', id)],
    ['a year that PostgreSQL does not accept', 'time', forge(1, 'list', '0000-01-01T00:00:00.000Z', id)],
    ['a year of six digits', 'time', forge(1, 'list', '+275760-01-01T00:00:00.000Z', id)],
    ['the 32nd of a month', 'time', forge(1, 'list', '2026-01-32T00:00:00.000Z', id)],
    ['the 30th of February', 'time', forge(1, 'list', '2026-02-30T00:00:00.000Z', id)],
  ])('with %s is damaged', (_what, kind, cursor) => {
    expect(issueOf(() => decodeCursor('list', cursor, kind, 'after'))?.path).toEqual(['after']);
  });
});

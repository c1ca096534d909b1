import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

import { savNames, utf8Prefix } from './sav-names.ts';
import { decodedCases } from './testing/sav-cases.ts';
import type { SavValue, SavVariable } from './sav-variables.ts';
import { writeSav, type SavOptions } from './sav-writer.ts';

const createdAt = new Date('2026-03-31T12:34:56Z');

const none = { label: '', createdAt, documents: [], multipleResponses: [], caseCount: null };

function variable(name: string, form: SavVariable['form'], more: Partial<SavVariable> = {}): SavVariable {
  return { name, label: '', form, measure: 'NOMINAL', valueLabels: [], missingValues: [], ...more };
}
const number = { kind: 'NUMBER', decimals: 0 } as const;
const string = (width: number) => ({ kind: 'STRING', width }) as const;

function written(
  variables: readonly SavVariable[],
  rows: readonly (readonly SavValue[])[],
  more: Partial<SavOptions> = {},
): Promise<Buffer> {
  return buffer(writeSav({ ...none, variables, rows, ...more }));
}

/** Bytes from their parts: a number is a 32-bit integer, text is itself, and `hex` are bytes. */
const file = (...parts: readonly (number | string | Buffer)[]): Buffer =>
  Buffer.concat(
    parts.map((part) => {
      if (typeof part !== 'number') return Buffer.from(part);
      const bytes = Buffer.alloc(4);
      bytes.writeInt32LE(part);
      return bytes;
    }),
  );
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('a system file', () => {
  it('has these bytes for a number with a label, a missing value and value labels, and a short string', async () => {
    const made = await written(
      [
        variable('trust', number, {
          label: 'Trust',
          measure: 'SCALE',
          valueLabels: [{ value: -9, label: "Don't know" }],
          missingValues: [-9],
        }),
        variable('area', string(5)),
      ],
      [
        [7, 'north'],
        [null, null],
        [-9, 'é'],
        [0.5, null],
      ],
      { label: 'Title', caseCount: 4, documents: ['Not for publication.'] },
    );
    const expected = file(
      ...['$FL2', '@(#) SPSS DATA FILE Rapport'.padEnd(60), 2, 2, 1, 0, 4],
      ...[hex('0000000000005940'), '31 Mar 26', '12:34:56', 'Title'.padEnd(64), '   '],
      // The variables: F8.0 with one missing value, and A5.
      ...[2, 0, 1, 1, 0x05_08_00, 0x05_08_00, 'V1      ', 5, 'Trust   ', hex('00000000000022c0')],
      ...[2, 5, 0, 0, 0x01_05_00, 0x01_05_00, 'V2      '],
      ...[3, 1, hex('00000000000022c0'), hex('0a'), "Don't know     "],
      ...[4, 1, 1],
      ...[6, 1, 'Not for publication.'.padEnd(80)],
      ...[7, 3, 4, 8, 1, 0, 0, -1, 1, 1, 2, 65_001],
      ...[7, 4, 8, 3, hex('ffffffffffffefff ffffffffffffef7f feffffffffffefff')],
      ...[7, 11, 4, 6, 3, 12, 1, 1, 8, 0],
      ...[7, 13, 1, 16, 'V1=trust\tV2=area'],
      ...[7, 16, 8, 2, hex('0100000000000000 0400000000000000')],
      ...[7, 20, 1, 5, 'UTF-8'],
      ...[999, 0],
      // 107 is 7, 253 a literal, 255 system-missing, 254 spaces, 91 is -9; the last code ends the file.
      ...[hex('6bfdfffe 5bfdfdfe'), 'north   ', 'é      ', hex('000000000000e03f')],
      ...[hex('fc 00 00 00 00 00 00 00')],
    );
    expect(made.toString('hex')).toBe(expected.toString('hex'));
  });

  it('stores a very long string in segments of 255 bytes, by its declared width', async () => {
    const made = await written([variable('why', string(600))], [['x'.repeat(599)]]);
    expect(made.includes('V1=00600\u0000\t')).toBe(true);
    const [values] = decodedCases(made);
    // 600 bytes are three segments: 255 and 255 bytes, and 600 - 2 × 252 = 96.
    expect(values).toHaveLength(32 + 32 + 12);
    const text = Buffer.concat(values?.map((value) => value) ?? []).toString();
    expect(text.slice(0, 256)).toBe(`${'x'.repeat(255)} `);
    expect(text.slice(256, 512)).toBe(`${'x'.repeat(255)} `);
    expect(text.slice(512)).toBe('x'.repeat(89).padEnd(96));
  });

  it('describes labels and missing values of strings longer than 8 bytes', async () => {
    const made = await written(
      [
        variable('district_code', string(12), {
          valueLabels: [{ value: 'north_county', label: 'Norte ñ' }],
          missingValues: ['refused'],
        }),
      ],
      [],
    );
    const labels = file(13, 'district_code', 12, 1, 12, 'north_county', 8, 'Norte ñ');
    expect(made.includes(file(7, 21, 1, labels.length, labels))).toBe(true);
    const missing = file(13, 'district_code', hex('01'), 8, 'refused ');
    expect(made.includes(file(7, 22, 1, missing.length, missing))).toBe(true);
  });

  it('declares more than three missing numbers as a range', async () => {
    const made = await written([variable('many', number, { missingValues: [-1, -4, -2, -3] })], []);
    const record = file(
      2,
      0,
      0,
      -2,
      0x05_08_00,
      0x05_08_00,
      'V1      ',
      hex('00000000000010c0 000000000000f0bf'),
    );
    expect(made.includes(record)).toBe(true);
    const texts = variable('text', string(2), { missingValues: ['a', 'b', 'c', 'd'] });
    expect(() => writeSav({ ...none, variables: [texts], rows: [] })).toThrow(
      'more than three missing values',
    );
  });

  it('describes a question with several choices as one set, with the short names in lowercase', async () => {
    const made = await written(
      ['web', 'tv'].map((name) => variable(`heard_${name}`, number)),
      [],
      {
        multipleResponses: [{ name: 'heard', label: 'Où ?', variables: ['heard_web', 'heard_tv'] }],
      },
    );
    const set = '$heard=D1 1 5 Où ? v1 v2\n';
    expect(made.includes(file(7, 7, 1, Buffer.byteLength(set), set))).toBe(true);
  });

  it('counts dates and times in seconds since 14 October 1582', async () => {
    const made = await written(
      [variable('met', { kind: 'DATE' }), variable('at', { kind: 'DATE_TIME' })],
      [['1582-10-15', '1970-01-01T00:00:01.500Z']],
    );
    const [values] = decodedCases(made);
    expect(values?.map((value) => value.readDoubleLE())).toEqual([86_400, 12_219_379_201.5]);
  });

  it('returns its cases in blocks, and keeps each of them', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [index / 4, `text ${index}`, index % 300]);
    const made = await written(
      [variable('a', number), variable('b', string(12)), variable('c', number)],
      rows,
    );
    const cases = decodedCases(made);
    expect(cases).toHaveLength(rows.length);
    expect(
      cases.map(([a, b, more, c]) => [
        a?.readDoubleLE(),
        Buffer.concat([b, more].filter((one) => one !== undefined))
          .toString()
          .trim(),
        c?.readDoubleLE(),
      ]),
    ).toEqual(rows);
  });

  it.each([
    ['a text that is longer than declared', [['abcd']], 'has 4 bytes'],
    ['a row of another width', [['a', 'b']], 'A case has 2 values'],
    ['another number of cases', [['a'], ['b']], 'The file has 2 cases, but 1 were declared'],
  ])('refuses %s', async (_what, rows, message) => {
    await expect(written([variable('a', string(3))], rows, { caseCount: 1 })).rejects.toThrow(message);
  });

  it('refuses numbers that no file can hold, and text in a number', async () => {
    await expect(written([variable('a', number)], [[Infinity]])).rejects.toThrow('cannot be written');
    await expect(written([variable('a', number)], [['7']])).rejects.toThrow('which holds numbers');
  });
});

describe('names of variables', () => {
  it.each([
    [
      ['trust', 'q_1', 'Ärger'],
      ['trust', 'q_1', 'Ärger'],
    ],
    [
      ['1st', '_x', '$sum', 'a b-c', 'end.'],
      ['v_1st', 'x', 'sum', 'a_b_c', 'end'],
    ],
    [
      ['with', 'BY', ''],
      ['with_v', 'BY_v', 'v'],
    ],
    // Unique without regard to case, and a valid name keeps itself.
    [
      ['a!', 'a', 'A', 'a_2'],
      ['a_3', 'a', 'A_4', 'a_2'],
    ],
  ])('of %j are %j', (names, expected) => {
    expect(savNames(names)).toEqual(expected);
  });

  it('have at most 64 bytes, and stay unique', () => {
    const names = savNames(['é'.repeat(40), 'é'.repeat(41), 'x'.repeat(65)]);
    expect(names.map((name) => Buffer.byteLength(name))).toEqual([64, 64, 64]);
    expect(new Set(names)).toHaveLength(3);
  });

  it('are cut between characters', () => {
    expect(utf8Prefix('aéz', 2)).toBe('a');
    expect(utf8Prefix('a😀', 4)).toBe('a');
    expect(utf8Prefix('a😀', 5)).toBe('a😀');
  });
});

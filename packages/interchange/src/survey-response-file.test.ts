import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimmed } from '@rapport/core/text-forms.ts';
import { writeCsv } from './csv-writer.ts';
import { surveyColumns, surveyRow } from './survey-columns.ts';
import type { AnswerValue } from '@rapport/core/survey/answer.ts';
import type { ResponseMapping } from './response-mapping.ts';
import type { ResponseFileOptions } from './survey-response-file.ts';
import { openSurveyResponses } from './survey-response-file.ts';
import { surveyVersion } from './testing/survey-version.ts';

async function* bytes(content: string | Buffer) {
  yield Buffer.from(content);
}

async function read(
  content: string | Buffer,
  mapping: ResponseMapping | null = null,
  options?: ResponseFileOptions,
) {
  const file = await openSurveyResponses(bytes(content), surveyVersion, mapping, options);
  const rows = [];
  for await (const row of file.rows) {
    rows.push(
      row.ok ? { ...row.value, line: row.line, answers: Object.fromEntries(row.value.answers) } : row,
    );
  }
  return { plan: file.plan, rows };
}

async function issuesOf(content: string) {
  const { rows } = await read(content);
  return rows.flatMap((row) => ('issues' in row ? row.issues : []));
}

const byQuestion = (column: string, questionCode: string): ResponseMapping => ({
  questions: [{ column, questionCode }],
});

describe('a mapping', () => {
  it('is optional: columns with question codes are read, and the others are reported as ignored', async () => {
    const { plan, rows } = await read(
      'respondent_key,extra,trust,submitted_at\nr1,x,7,2026-03-31T00:00:00Z\n',
    );
    expect(plan.ignoredColumns).toEqual(['extra']);
    expect(rows).toEqual([
      {
        line: 2,
        respondentKey: 'r1',
        submittedAt: new Date('2026-03-31'),
        answers: { trust: { kind: 'NUMBER', number: 7 } },
      },
    ]);
  });

  it('names the columns', async () => {
    const { plan, rows } = await read('id,Q1,when,trust\n007,7,2026-03-31T09:00:00-05:00,1\n', {
      respondentKey: 'id',
      submittedAt: 'when',
      questions: [{ column: 'Q1', questionCode: 'trust' }],
    });
    expect(plan.ignoredColumns).toEqual(['trust']);
    expect(rows).toMatchObject([
      {
        respondentKey: '007',
        submittedAt: new Date('2026-03-31T14:00:00Z'),
        answers: { trust: { number: 7 } },
      },
    ]);
  });

  it.each([
    [
      'a missing column',
      byQuestion('Q9', 'trust'),
      { code: 'MISSING_COLUMN', column: 'Q9', path: ['questions', '0', 'column'] },
    ],
    [
      'a missing key',
      { ...byQuestion('Q1', 'trust'), respondentKey: 'id' },
      { code: 'MISSING_COLUMN', column: 'id', path: ['respondentKey'] },
    ],
    [
      'an unknown question',
      byQuestion('Q1', 'trst'),
      { code: 'UNKNOWN_QUESTION', path: ['questions', '0', 'questionCode'] },
    ],
    [
      'a repeated column',
      { ...byQuestion('Q1', 'trust'), respondentKey: 'Q1' },
      { code: 'REPEATED_MAPPING', path: ['questions', '0', 'column'] },
    ],
    [
      'a repeated question',
      {
        questions: [
          { column: 'Q1', questionCode: 'trust' },
          { column: 'Q2', questionCode: 'trust' },
        ],
      },
      { code: 'REPEATED_MAPPING', path: ['questions', '1', 'questionCode'] },
    ],
    ['nothing', { questions: [] }, { code: 'NO_QUESTION_COLUMNS' }],
    ['a file without question columns', null, { code: 'NO_QUESTION_COLUMNS' }],
  ])('is refused for %s', async (_what, mapping, problem) => {
    await expect(read('Q1,Q2\n1,2\n', mapping)).rejects.toMatchObject(problem);
  });
});

describe('answers', () => {
  it('are typed by their question', async () => {
    const { rows } = await read('trust,area,heard,why,met\n 7.5 ,-2,tv; web,=1+1,2024-02-29\n');
    expect(rows).toMatchObject([
      {
        answers: {
          trust: { kind: 'NUMBER', number: 7.5 },
          area: { kind: 'SINGLE_CHOICE', choiceCode: '-2' },
          heard: { kind: 'MULTIPLE_CHOICE', choiceCodes: ['tv', 'web'] },
          why: { kind: 'TEXT', text: '=1+1' },
          met: { kind: 'DATE', date: '2024-02-29' },
        },
      },
    ]);
  });

  it('are null for an empty cell, and missing for a missing code', async () => {
    const { rows } = await read('trust,area,why\n,, x\n-9,99,\n');
    expect(rows).toMatchObject([
      { answers: { why: { kind: 'TEXT', text: 'x' } } },
      {
        answers: {
          trust: { kind: 'MISSING', choiceCode: '-9' },
          area: { kind: 'SINGLE_CHOICE', choiceCode: '99' },
        },
      },
    ]);
  });

  it('of several choices can have another separator', async () => {
    const { rows } = await read('heard\ntv web\n', {
      questions: [{ column: 'heard', questionCode: 'heard', separator: ' ' }],
    });
    expect(rows).toMatchObject([{ answers: { heard: { choiceCodes: ['tv', 'web'] } } }]);
  });

  it.each([
    ['trust', '11', 'OUT_OF_RANGE'],
    ['trust', '-0.1', 'OUT_OF_RANGE'],
    ['trust', '=1+1', 'INVALID_NUMBER'],
    ['trust', '"3,5"', 'INVALID_NUMBER'],
    ['trust', '0x5', 'INVALID_NUMBER'],
    ['trust', 'Infinity', 'INVALID_NUMBER'],
    ['trust', '1e999', 'INVALID_NUMBER'],
    ['area', '3', 'UNKNOWN_CHOICE'],
    ['area', 'Nort', 'UNKNOWN_CHOICE'],
    ['heard', 'tv;radio', 'UNKNOWN_CHOICE'],
    ['heard', 'tv;tv', 'REPEATED_CHOICE'],
    ['met', '2026-02-30', 'INVALID_DATE'],
    ['met', '31.12.2026', 'INVALID_DATE'],
    ['why', 'x'.repeat(10_001), 'TEXT_TOO_LONG'],
    ['submitted_at', '2026-13-01', 'INVALID_DATE'],
    ['submitted_at', '2026-01-01T25:00Z', 'INVALID_DATE'],
    ['met', '0000-01-01', 'INVALID_DATE'],
    ['submitted_at', '0050-01-01T00:00:00Z', 'INVALID_DATE'],
    ['submitted_at', '9999-12-31T23:59:59-14:00', 'INVALID_DATE'],
  ])('in column %s cannot be %s', async (column, cell, code) => {
    const other = column === 'why' ? 'area' : 'why';
    expect(await issuesOf(`${other},${column}\n,${cell}\n`)).toMatchObject([{ line: 2, column, code }]);
  });

  it('that are not a choice are shown with the allowed codes', async () => {
    const [issue] = await issuesOf('area\n7\n');
    expect(issue).toEqual({
      line: 2,
      column: 'area',
      code: 'UNKNOWN_CHOICE',
      message: '"7" is neither the code nor the label of a choice of this question. The codes are 1, -2, 99.',
      value: '7',
    });
  });

  it('are shortened between characters, not inside one', async () => {
    const [issue] = await issuesOf(`area\n${'x'.repeat(49)}\u{1f600}${'y'.repeat(48)}\u{1f600}\n`);
    expect(issue?.message).toContain(`"${'x'.repeat(49)}…" is neither`);
    expect(issue?.value).toBe(`${'x'.repeat(49)}\u{1f600}${'y'.repeat(48)}…`);
    expect(issue?.value?.isWellFormed()).toBe(true);
  });

  it('of one row have all of their issues', async () => {
    expect(await issuesOf('trust,area\n11,7\n')).toMatchObject([{ column: 'trust' }, { column: 'area' }]);
  });
});

describe('respondents', () => {
  it('must be unique, and an issue names both lines', async () => {
    const { rows } = await read('respondent_key,why\nr1,"a\nb"\nr2,c\n r1 ,d\n');
    expect(rows).toMatchObject([
      { respondentKey: 'r1' },
      { respondentKey: 'r2' },
      {
        issues: [
          {
            line: 5,
            column: 'respondent_key',
            code: 'DUPLICATE_ROW',
            message: expect.stringMatching(/line 5 .* line 2/),
          },
        ],
      },
    ]);
  });

  it.each(['maria@example.org', 'P-1 <maria@example.org>', 'ｍａｒｉａ＠example.org'])(
    'must not be the e-mail address %s, and the issue does not repeat it',
    async (key) => {
      const issues = await issuesOf(`respondent_key,why\n${key},a\n${key},b\n`);
      expect(issues).toMatchObject([
        { line: 2, column: 'respondent_key', code: 'IDENTIFYING_KEY' },
        { line: 3, column: 'respondent_key', code: 'IDENTIFYING_KEY' },
      ]);
      expect(issues[0]?.message).toContain('pseudonym');
      expect(JSON.stringify(issues)).not.toContain(key);
    },
  );

  it('must have a key, if there is a column for it', async () => {
    expect(await issuesOf('respondent_key,why\n,a\n')).toMatchObject([
      { column: 'respondent_key', code: 'EMPTY_CELL' },
    ]);
    expect((await read('why\na\n')).rows).toMatchObject([{ respondentKey: null }]);
  });
});

describe('an export', () => {
  it('can be imported again', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      // A text of which nobody can see anything is no answer.
      .map((value) => trimmed(value.replaceAll('\0', '')))
      .filter((value) => value !== '' && !/^[=+\-@\t\r]/.test(value));
    const answer = fc.record<{ [code: string]: AnswerValue }>(
      {
        trust: fc.oneof(
          fc.double({ min: 0, max: 10, noNaN: true }).map((number): AnswerValue => ({
            kind: 'NUMBER',
            // Files have 15 digits, without the noise of binary fractions.
            number: Number(number.toPrecision(15)) + 0,
          })),
          fc.constant<AnswerValue>({ kind: 'MISSING', choiceCode: '-9' }),
        ),
        area: fc
          .constantFrom('1', '-2', '99')
          .map((choiceCode): AnswerValue => ({ kind: 'SINGLE_CHOICE', choiceCode })),
        heard: fc
          .subarray(['web', 'tv'], { minLength: 1 })
          .map((choiceCodes): AnswerValue => ({ kind: 'MULTIPLE_CHOICE', choiceCodes })),
        why: text.map((value): AnswerValue => ({ kind: 'TEXT', text: value })),
        met: fc
          .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
          .map((date): AnswerValue => ({ kind: 'DATE', date: date.toISOString().slice(0, 10) })),
      },
      { requiredKeys: [] },
    );
    const columns = surveyColumns(surveyVersion);
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 10 }), async (responses) => {
        const rows = responses.map((answers, index) =>
          surveyRow(columns, {
            respondentKey: `r${index}`,
            submittedAt: null,
            answers: new Map(Object.entries(answers)),
            scaleScores: new Map(),
          }),
        );
        const written = writeCsv({ columns: columns.map(({ name }) => name), rows });
        const imported = await read(Buffer.concat(await written.body.toArray()));
        expect(imported.rows.map((row) => ('issues' in row ? row : row.answers))).toEqual(responses);
        expect(imported.plan.ignoredColumns).toEqual([
          'trust_missing',
          'area_label',
          'area_missing',
          'trust_scale',
        ]);
      }),
      { numRuns: 200 },
    );
  });
});

import { describe, expect, it } from 'vitest';

import type { ResponseMapping } from './response-mapping.ts';
import { openSurveyResponses, type ResponseFileOptions } from './survey-response-file.ts';
import { surveyVersion } from './testing/survey-version.ts';

async function open(content: string, mapping: ResponseMapping | null, options: ResponseFileOptions) {
  const source = (async function* () {
    yield Buffer.from(content);
  })();
  const file = await openSurveyResponses(source, surveyVersion, mapping, options);
  const answers = [];
  for await (const row of file.rows)
    answers.push(row.ok ? Object.fromEntries(row.value.answers) : row.issues);
  return { mapping: file.plan.mapping, answers };
}

describe('a mapping that is guessed', () => {
  it.each([
    ['KoboToolbox', 'group/trust;group/heard;group/heard/web;group/heard/tv;_uuid', ';', 'group/heard/'],
    ['REDCap', 'record_id,Trust,heard___web,heard___tv', ',', 'heard___'],
    ['LimeSurvey', 'id,The question trust,heard[web],heard[tv]', ',', 'heard['],
    ['an export of our own', 'respondent_key,trust,heard_web,heard_tv', ',', 'heard_'],
    ['Kobo labels', '_uuid;The question trust;heard/Website;heard/Television', ';', 'heard/'],
  ])('reads the columns of %s', async (_what, header, delimiter, prefix) => {
    const cells = header.split(delimiter).map((name) => {
      if (/trust/i.test(name)) return '7';
      if (name.endsWith('heard')) return 'web';
      if (name.includes('heard')) return /web/i.test(name) ? '1' : '0';
      return 'R-1';
    });
    const content = `${header}\n${cells.join(delimiter)}\n`;
    const { mapping, answers } = await open(content, null, { isTrial: true });
    expect(mapping.respondentKey).toBe(header.split(delimiter).find((name) => /key|uuid|id$/.test(name)));
    const heard = mapping.questions.find(({ questionCode }) => questionCode === 'heard');
    expect(heard?.choiceColumns?.map(({ column }) => column.startsWith(prefix))).toEqual([true, true]);
    expect(answers).toEqual([
      {
        trust: { kind: 'NUMBER', number: 7 },
        heard: { kind: 'MULTIPLE_CHOICE', choiceCodes: ['web'] },
      },
    ]);
    // The proposal can be sent as it is.
    expect((await open(content, mapping, {})).answers).toEqual(answers);
  });

  it('is good enough for a dry run only, unless the columns have the codes of questions', async () => {
    await expect(open('The question trust\n7\n', null, {})).rejects.toMatchObject({
      code: 'UNCONFIRMED_MAPPING',
      message: expect.stringContaining('The question trust'),
    });
    expect((await open('trust,heard_web,heard_tv\n7,1,0\n', null, {})).answers).toHaveLength(1);
  });

  it('takes no column for two questions, and none of two that fit', async () => {
    const { mapping } = await open('trust,Area,AREA\n7,1,1\n', null, { isTrial: true });
    expect(mapping.questions).toEqual([{ questionCode: 'trust', column: 'trust' }]);
  });
});

describe('a mapping', () => {
  it.each([
    ['1', '0', ['web']],
    ['Y', '', ['web']],
    ['', 'Television', ['tv']],
    ['TRUE', 'FALSE', ['web']],
    ['Selected', 'Not selected', ['web']],
    ['-98', '-98', undefined],
    ['', '', undefined],
    ['0', '0', undefined],
  ])('reads the columns of choices with %j and %j', async (web, tv, expected) => {
    const { answers } = await open(
      `a,b,trust\n${web},${tv},1\n`,
      {
        questions: [
          { questionCode: 'trust', column: 'trust' },
          {
            questionCode: 'heard',
            choiceColumns: [
              { column: 'a', choiceCode: 'web' },
              { column: 'b', choiceCode: 'tv' },
            ],
          },
        ],
      },
      { format: { missingCodes: ['-98'] } },
    );
    expect(answers[0]).toEqual({
      trust: { kind: 'NUMBER', number: 1 },
      ...(expected ? { heard: { kind: 'MULTIPLE_CHOICE', choiceCodes: expected } } : {}),
    });
  });

  it('matches labels, recodes values, and takes missing codes for no answer', async () => {
    const { answers } = await open(
      'trust,area,heard\nvery much,north,"Website; television"\n-99,SOUTH,\nN/A,Upstate,web\n',
      {
        questions: [
          { questionCode: 'trust', column: 'trust', recode: [{ from: 'very much', to: '10' }] },
          { questionCode: 'area', column: 'area', recode: [{ from: 'Upstate', to: '1' }] },
          { questionCode: 'heard', column: 'heard' },
        ],
      },
      { format: { missingCodes: ['-99', 'N/A'] } },
    );
    expect(answers).toEqual([
      {
        trust: { kind: 'NUMBER', number: 10 },
        area: { kind: 'SINGLE_CHOICE', choiceCode: '1' },
        heard: { kind: 'MULTIPLE_CHOICE', choiceCodes: ['web', 'tv'] },
      },
      { area: { kind: 'SINGLE_CHOICE', choiceCode: '-2' } },
      {
        area: { kind: 'SINGLE_CHOICE', choiceCode: '1' },
        heard: { kind: 'MULTIPLE_CHOICE', choiceCodes: ['web'] },
      },
    ]);
  });

  it.each([
    [
      'both a column and columns of choices',
      { column: 'a', choiceColumns: [{ column: 'b', choiceCode: 'web' }] },
    ],
    ['no column', {}],
    ['an unknown choice', { choiceColumns: [{ column: 'b', choiceCode: 'radio' }] }],
  ])('is refused with %s', async (_what, columns) => {
    await expect(
      open('a,b\n1,2\n', { questions: [{ questionCode: 'heard', ...columns }] }, {}),
    ).rejects.toMatchObject({ path: expect.arrayContaining(['questions', '0']) });
  });

  it('names the repeated column that it uses, and only that', async () => {
    const content = 'trust,x,x,,\n7,1,2,,\n';
    expect((await open(content, null, {})).answers).toHaveLength(1);
    await expect(
      open(content, { questions: [{ questionCode: 'trust', column: 'x' }] }, {}),
    ).rejects.toMatchObject({
      code: 'DUPLICATE_COLUMN',
      message: expect.stringContaining('columns 2 and 3'),
      path: ['questions', '0', 'column'],
    });
  });

  it('reports times in the future and times that a tool did not store', async () => {
    const mapping = { submittedAt: 'at', questions: [{ questionCode: 'trust', column: 'trust' }] };
    const format = { momentOf: (wallTime: string) => new Date(`${wallTime}Z`) };
    const now = new Date('2026-06-01T00:00:00Z');
    const { answers } = await open(
      'at,trust\n2026-05-31 10:00,1\n2026-06-02 10:00,2\n1980-01-01 00:00:00,3\n,4\n',
      mapping,
      { format, now },
    );
    expect(answers).toMatchObject([
      { trust: { number: 1 } },
      [{ code: 'INVALID_DATE', message: expect.stringContaining('future') }],
      [{ code: 'INVALID_DATE', message: expect.stringContaining('1980-01-01') }],
      { trust: { number: 4 } },
    ]);
  });
});

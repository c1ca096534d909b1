import { describe, expect, it } from 'vitest';

import type { ResponseMapping } from './response-mapping.ts';
import { openSurveyResponses, type ResponseFileOptions } from './survey-response-file.ts';
import type { ChoiceDefinition, QuestionDefinition, SurveyVersionDefinition } from './survey-definition.ts';

// Files in the forms of ../../../FORMATS: what a dry run proposes is sent back as it is.

const choice = (code: string, label: string, otherLabels: string[] = []): ChoiceDefinition => ({
  code,
  label,
  otherLabels,
  value: null,
  missingKind: null,
});
const question = (
  code: string,
  kind: QuestionDefinition['kind'],
  text: string,
  more = {},
): QuestionDefinition => ({
  code,
  kind,
  text,
  choices: [],
  minimum: null,
  maximum: null,
  isRequired: false,
  allowsDontKnow: false,
  allowsPreferNotToSay: false,
  shownIf: null,
  ...more,
});
const version: SurveyVersionDefinition = {
  survey: { id: 's', title: 'Trust' },
  version: { id: 'v', number: 1 },
  scales: [],
  questions: [
    question('trust', 'NUMBER', 'How much do you trust us?', {
      minimum: 0,
      maximum: 10,
      otherTexts: ['¿Cuánto confía en nosotros?'],
    }),
    question('area', 'SINGLE_CHOICE', 'Where do you live?', {
      choices: [choice('1', 'North', ['Norte']), choice('2', 'South', ['Sur']), choice('-oth-', 'Other')],
    }),
    question('topics', 'MULTIPLE_CHOICE', 'What matters?', {
      otherTexts: ['¿Qué importa?'],
      choices: [
        choice('safety', 'Safety', ['Seguridad']),
        choice('courts', 'Courts, trials', ['Tribunales']),
        choice('other', 'Other', ['Otro']),
      ],
    }),
    question('n00_A1', 'NUMBER', 'Fair to all'),
    question('met', 'DATE', 'On which day?'),
  ],
};

const options = {
  now: new Date('2026-06-01T00:00:00Z'),
  format: { momentOf: (wallTime: string) => new Date(`${wallTime}Z`) },
};

async function read(content: string, mapping: ResponseMapping | null, more: ResponseFileOptions) {
  const source = (async function* () {
    yield Buffer.from(content);
  })();
  const file = await openSurveyResponses(source, version, mapping, { ...options, ...more });
  const rows = [];
  for await (const row of file.rows) {
    if (!row.ok) rows.push(row.issues.map(({ line, column, code }) => [line, column, code]));
    else {
      const answers = [...row.value.answers].map(([code, answer]) => [
        code,
        'number' in answer
          ? answer.number
          : 'choiceCode' in answer
            ? answer.choiceCode
            : 'choiceCodes' in answer
              ? answer.choiceCodes.join('+')
              : Object.values(answer)[1],
      ]);
      rows.push([
        row.value.respondentKey,
        row.value.submittedAt?.toISOString() ?? null,
        Object.fromEntries(answers),
      ]);
    }
  }
  return { file, rows };
}

/** The rows of a file as the dry run proposes them, which the import reads alike. */
async function proposed(content: string, correct = (mapping: ResponseMapping) => mapping) {
  const trial = await read(content, null, { isTrial: true });
  const { plan, format, selection } = trial.file;
  const again = await read(content, correct(plan.mapping), { ...selection, format });
  return { plan, selection, format, trial: trial.rows, rows: again.rows };
}

describe('KoboToolbox', () => {
  it('has labels of one language after groups, and rows that were not approved', async () => {
    const { rows, selection, plan } = await proposed(
      [
        [
          '"Sobre usted/¿Cuánto confía en nosotros?"',
          '"Sobre usted/¿Qué importa?"',
          '"Sobre usted/¿Qué importa?/Seguridad"',
          '"Sobre usted/¿Qué importa?/Tribunales"',
          '"Sobre usted/¿Qué importa?/Otro"',
          '"Sobre usted.area"',
          '"_uuid"',
          '"_submission_time"',
          '"_validation_status"',
          '"_gps_latitude"',
        ].join(';'),
        '"7";"Seguridad Otro";"1";"0";"1";"Norte";"a1";"2026-03-31T19:41:12";"";"1.5"',
        '"3";"Tribunales";"0";"1";"0";"Sur";"b2";"2026-04-01T14:05:02";"Approved";""',
        '"9";"";"";"";"";"Sur";"c3";"2026-04-01T14:06:02";"Not Approved";""',
      ].join('\r\n'),
    );
    expect(selection.keepRows).toMatchObject([{ column: '_validation_status' }]);
    expect(plan.ignoredColumns).toEqual(['Sobre usted/¿Qué importa?', '_validation_status', '_gps_latitude']);
    expect(rows).toEqual([
      ['a1', '2026-03-31T19:41:12.000Z', { trust: 7, area: '1', topics: 'safety+other' }],
      ['b2', '2026-04-01T14:05:02.000Z', { trust: 3, area: '2', topics: 'courts' }],
    ]);
  });
});

describe('LimeSurvey', () => {
  it('has codes before wordings, rows of arrays, and words in the column of "other"', async () => {
    const { rows, plan } = await proposed(
      [
        '"id. Response ID";"submitdate. Date submitted";"lastpage. Last page";"token";"trust. How much do you trust us?";"area. Where do you live?";"topics[safety]. What matters? [Safety]";"topics[courts]. What matters? [Courts, trials]";"topics[other]. What matters? [Other]";"n00[A1]. Your view [Fair to all]"',
        '"1";"2026-03-31 14:30:00";"3";"tok1";"8";"-oth-";"Y";"";"The buses";"4"',
        '"2";"";"1";"tok2";"9";"";"";"";"";""',
        '',
      ].join('\r\n'),
    );
    expect(plan.ignoredColumns).toContain('token');
    expect(rows).toEqual([
      ['1', '2026-03-31T14:30:00.000Z', { trust: 8, area: '-oth-', topics: 'safety+other', n00_A1: 4 }],
    ]);
  });
});

describe('Qualtrics', () => {
  it('has names V1 to V10 and a second header in old exports, and a column without a name at the end', async () => {
    const { rows, selection, plan } = await proposed(
      [
        '\uFEFFV1,V2,V3,V4,V5,V6,V7,V8,V9,V10,trust,topics,',
        'ResponseID,ResponseSet,Name,ExternalDataReference,EmailAddress,IPAddress,Status,StartDate,EndDate,Finished,How much do you trust us?,What matters?,',
        'R_1,Default,,,,10.0.0.1,0,2026-03-31 09:00:00,2026-03-31 09:05:00,1,7,"Safety,Courts, trials",',
        'R_2,Default,,,,10.0.0.2,0,2026-03-31 09:00:00,2026-03-31 09:01:00,0,3,Safety',
        'R_3,Default,,,,10.0.0.3,1,2026-03-31 09:00:00,2026-03-31 09:02:00,1,3,Safety,',
      ].join('\r\n'),
    );
    expect(selection).toMatchObject({ skipRows: 1, keepRows: [{ column: 'V10' }, { column: 'V7' }] });
    expect(plan.ignoredColumns).toContain('V6');
    expect(rows).toEqual([['R_1', '2026-03-31T09:05:00.000Z', { trust: 7, topics: 'safety+courts' }]]);
  });

  it('with dates in two orders, saved by Excel, names every line that cannot be one of them', async () => {
    const { trial } = await proposed(
      'ResponseId,EndDate,Finished,trust\nR_1,14/8/2024 16:30,1,7\nR_2,8/30/2024 15:33,1,7\n',
    );
    expect(trial).toEqual([[[2, 'EndDate', 'INVALID_DATE']], [[3, 'EndDate', 'INVALID_DATE']]]);
  });
});

describe('REDCap', () => {
  const longitudinal = [
    'study_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,email,intake_complete,survey_timestamp,trust,area,topics___safety,topics___courts,topics___other,survey_complete',
    '1,baseline_arm_1,,,a@example.org,2,,,,0,0,0,',
    '1,visit_arm_1,survey,1,,,2026-03-31 14:30,7,1,1,0,0,2',
    '1,visit_arm_1,survey,2,,,[not completed],8,1,0,0,0,2',
    '2,visit_arm_1,survey,1,,,2026-04-01 09:12,-99,2,0,0,0,2',
    '3,visit_arm_1,survey,1,,,,,,0,0,0,0',
  ].join('\n');

  it('has several rows of one record, forms that matter and others, and codes for missing values', async () => {
    const { rows, selection, format, plan } = await proposed(longitudinal);
    expect(selection.keepRows).toEqual([{ column: 'survey_complete', values: ['2', 'complete'] }]);
    expect(format.missingCodes).toEqual(['[not completed]', '-99']);
    expect(plan.mapping).toMatchObject({
      respondentKey: 'study_id',
      respondentKeyParts: ['redcap_event_name', 'redcap_repeat_instrument', 'redcap_repeat_instance'],
      submittedAt: 'survey_timestamp',
    });
    expect(rows).toEqual([
      ['1|visit_arm_1|survey|1', '2026-03-31T14:30:00.000Z', { trust: 7, area: '1', topics: 'safety' }],
      ['1|visit_arm_1|survey|2', null, { trust: 8, area: '1' }],
      ['2|visit_arm_1|survey|1', '2026-04-01T09:12:00.000Z', { area: '2' }],
    ]);
  });

  it('without the parts of the key, names both lines of a respondent', async () => {
    const { rows } = await proposed(longitudinal, ({ respondentKeyParts: _parts, ...mapping }) => mapping);
    expect(rows).toContainEqual([[4, 'study_id', 'DUPLICATE_ROW']]);
  });
});

describe('choices whose labels are codes of others', () => {
  const swapped: SurveyVersionDefinition = {
    ...version,
    questions: [
      question('level', 'SINGLE_CHOICE', 'Level', {
        choices: [choice('1', '2'), choice('2', '1'), choice('3', 'None')],
      }),
    ],
  };
  const levels = async (content: string, mapping: ResponseMapping | null, isTrial = false) => {
    const source = (async function* () {
      yield Buffer.from(content);
    })();
    const file = await openSurveyResponses(source, swapped, mapping, { isTrial });
    const read = [];
    for await (const row of file.rows) read.push(row.ok ? row.value.answers.get('level') : row.issues[0]);
    return { mapping: file.plan.mapping, read };
  };
  const mapped = (choiceText?: 'CODES' | 'LABELS') => ({
    questions: [{ questionCode: 'level', column: 'level', ...(choiceText ? { choiceText } : {}) }],
  });

  it('are refused until it is said what the cells have', async () => {
    expect((await levels('level\n1\n3\n', mapped())).read).toMatchObject([
      { line: 2, column: 'level', code: 'AMBIGUOUS_CHOICE', value: '1' },
      { choiceCode: '3' },
    ]);
    expect((await levels('level\n1\n', mapped('CODES'))).read).toMatchObject([{ choiceCode: '1' }]);
    expect((await levels('level\n1\n', mapped('LABELS'))).read).toMatchObject([{ choiceCode: '2' }]);
  });

  it('are understood from cells that can only be one of them', async () => {
    const codes = await levels('level\n1\n3\n', null, true);
    expect(codes.mapping).toEqual(mapped('CODES'));
    const labels = await levels('level\n1\nNone\n', null, true);
    expect(labels.mapping).toEqual(mapped('LABELS'));
    expect(labels.read).toMatchObject([{ choiceCode: '2' }, { choiceCode: '3' }]);
    expect((await levels('level\n1\n2\n', null, true)).mapping).toEqual(mapped());
    // Our own exports write the labels into another column.
    expect((await levels('level,level_label\n1,2\n', null)).read).toMatchObject([{ choiceCode: '1' }]);
  });
});

describe('columns about people', () => {
  it.each([
    'IPAddress',
    'RecipientEmail',
    'E-mail',
    'Last Name',
    'date_of_birth',
    'Teléfono',
    '_gps_latitude',
  ])('such as "%s" are not read, even if they are mapped', async (column) => {
    const mapping = { respondentKey: column, questions: [{ questionCode: 'trust', column: 'trust' }] };
    await expect(read(`${column},trust\nP-1,7\n`, mapping, {})).rejects.toMatchObject({
      code: 'PERSONAL_COLUMN',
      path: ['respondentKey'],
    });
  });

  it.each(['Status', 'Language', 'How did you hear of us, by phone or e-mail?', 'topics', 'area name'])(
    'are not "%s"',
    async (column) => {
      const mapping = { respondentKey: column, questions: [{ questionCode: 'trust', column: 'trust' }] };
      expect((await read(`"${column}",trust\nP-1,7\n`, mapping, {})).rows).toEqual([
        ['P-1', null, { trust: 7 }],
      ]);
    },
  );
});

it('a cell with 20 MB of text is refused with its line', async () => {
  const source = (async function* () {
    yield Buffer.from('trust,met\n7,');
    for (let piece = 0; piece < 320; piece += 1) yield Buffer.alloc(64 * 1024, 'x');
    yield Buffer.from('\n');
  })();
  const all = async () => {
    const file = await openSurveyResponses(source, version, null, {});
    for await (const _row of file.rows);
  };
  await expect(all()).rejects.toMatchObject({ code: 'ROW_TOO_LONG', line: 2 });
});

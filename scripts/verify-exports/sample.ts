import type { AnswerValue } from '@rapport/core/survey/answer.ts';
import { surveyCodebook } from '@rapport/interchange/survey-codebook.ts';
import { surveyColumns, type ScoredSurveyResponse } from '@rapport/interchange/survey-columns.ts';
import type {
  ChoiceDefinition,
  QuestionDefinition,
  SurveyVersionDefinition,
} from '@rapport/interchange/survey-definition.ts';
import { surveySav } from '@rapport/interchange/survey-sav.ts';
import type { SurveyTable } from '@rapport/interchange/survey-table-file.ts';

/** More rows than one group of Parquet, and than one block of the other formats. */
export const sampleRows = 12_000;
const longText = 900;

type Missing = ChoiceDefinition['missingKind'];
const choice = (code: string, label: string, missingKind: Missing = null, value: number | null = null) => ({
  code,
  label,
  value,
  missingKind,
});

function question(
  code: string,
  text: string,
  kind: QuestionDefinition['kind'],
  more: Partial<QuestionDefinition> = {},
): QuestionDefinition {
  const asked = { isRequired: false, allowsDontKnow: false, allowsPreferNotToSay: false, shownIf: null };
  return { code, text, kind, choices: [], minimum: null, maximum: null, ...asked, ...more };
}

/** A survey with what is hard for other programs: accents, emoji, formulas, quotes, line breaks, codes that are no numbers, long texts, old dates and every kind of missing answer. */
export const sampleSurvey: SurveyVersionDefinition = {
  survey: { id: 'sample', title: 'Confianza en la fiscalía' },
  version: { id: 'sample-2', number: 2 },
  questions: [
    question('trust', '¿Cuánto confía en la fiscalía? 0–10', 'NUMBER', {
      minimum: 0,
      maximum: 10,
      choices: [
        choice('-9', "Don't know", 'DONT_KNOW'),
        choice('-8', 'Prefer not to say', 'PREFER_NOT_TO_SAY'),
      ],
    }),
    question('region', 'Region', 'SINGLE_CHOICE', {
      choices: [choice('1', 'North'), choice('2', 'South'), choice('99', 'Refused', 'PREFER_NOT_TO_SAY')],
    }),
    question('district', 'District & ward', 'SINGLE_CHOICE', {
      choices: [
        choice('north_county', 'North "county"'),
        choice('south', 'South'),
        choice('prefer_not', 'Prefer not to say', 'PREFER_NOT_TO_SAY'),
      ],
    }),
    question('heard', 'Where did you hear of us?', 'MULTIPLE_CHOICE', {
      choices: [choice('web', 'Website'), choice('tv', 'Television'), choice('forum', 'Forum')],
    }),
    question('agree', 'We are fair', 'SCALE', {
      minimum: 1,
      maximum: 5,
      choices: [choice('low', 'Not at all', null, 1), choice('high', 'Fully', null, 5)],
      allowsDontKnow: true,
      allowsPreferNotToSay: true,
      shownIf: { all: [{ question: 'trust', isAnswered: true }] },
    }),
    question('order', 'Which matters most?', 'RANKING', {
      choices: [choice('a', 'Safety'), choice('b', 'Courts'), choice('c', 'Housing')],
    }),
    question('income', 'Income', 'NUMBER', { choices: [choice('dk', "Don't know", 'DONT_KNOW')] }),
    question('words', 'In your words?', 'TEXT'),
    question('met', 'When did you meet us?', 'DATE', { choices: [choice('-1', 'Never', 'NOT_APPLICABLE')] }),
  ],
  scales: [
    {
      code: 'trust_scale',
      label: 'Trust',
      items: [{ questionCode: 'trust', isReversed: false }],
      minAnswered: 1,
    },
  ],
};

const words = [
  '=1+1',
  '+49 151',
  '-',
  '@cmd',
  'two\nlines',
  'a "quoted", b',
  'ñandú 😀',
  'ü'.repeat(longText / 2),
];

function answersOf(row: number): Map<string, AnswerValue> {
  const answers = new Map<string, AnswerValue>();
  const put = (code: string, answer: AnswerValue): unknown => answers.set(code, answer);
  if (row % 10 === 8) put('trust', { kind: 'MISSING', choiceCode: '-9' });
  else if (row % 10 === 9) put('trust', { kind: 'MISSING', choiceCode: '-8' });
  else if (row % 10 !== 7) put('trust', { kind: 'NUMBER', number: row % 11 });
  const region = [null, '1', '2', '99'][row % 4] ?? null;
  if (region !== null) put('region', { kind: 'SINGLE_CHOICE', choiceCode: region });
  const district = [null, 'north_county', 'south', 'prefer_not'][row % 4] ?? null;
  if (district !== null) put('district', { kind: 'SINGLE_CHOICE', choiceCode: district });
  if (row % 3 !== 0)
    put('heard', { kind: 'MULTIPLE_CHOICE', choiceCodes: row % 2 === 0 ? ['web', 'forum'] : ['tv'] });
  if (row % 9 === 7) put('agree', { kind: 'MISSING_KIND', missingKind: 'DONT_KNOW' });
  else if (row % 9 === 8) put('agree', { kind: 'MISSING_KIND', missingKind: 'PREFER_NOT_TO_SAY' });
  else if (row % 9 !== 6) put('agree', { kind: 'NUMBER', number: (row % 5) + 1 });
  if (row % 4 !== 0) put('order', { kind: 'RANKING', choiceCodes: row % 2 === 0 ? ['c', 'a'] : ['b'] });
  if (row % 5 === 4) put('income', { kind: 'MISSING', choiceCode: 'dk' });
  else put('income', { kind: 'NUMBER', number: row * 1000.25 });
  if (row % 6 !== 0) put('words', { kind: 'TEXT', text: words[row % words.length] ?? '' });
  if (row % 7 === 6) put('met', { kind: 'MISSING', choiceCode: '-1' });
  else if (row % 7 !== 5) put('met', { kind: 'DATE', date: row % 2 === 0 ? '2026-03-31' : '1899-12-31' });
  return answers;
}

const createdAt = new Date('2026-03-31T12:00:00Z');

async function* rows(): AsyncGenerator<ScoredSurveyResponse> {
  for (let row = 0; row < sampleRows; row += 1) {
    const answers = answersOf(row);
    const trust = answers.get('trust');
    yield await Promise.resolve({
      respondentKey: `p${row}`,
      submittedAt: row % 2 === 0 ? createdAt : null,
      answers,
      notAsked: new Set(row % 9 === 6 ? ['agree'] : []),
      scaleScores: new Map([['trust_scale', trust?.kind === 'NUMBER' ? trust.number : null]]),
    });
  }
}

const columns = surveyColumns(sampleSurvey);
export const sampleCodebook = surveyCodebook(sampleSurvey);

/** The sample as a table. Its rows can be read any number of times. */
export const sampleTable = (): SurveyTable => ({
  title: sampleSurvey.survey.title,
  warning: sampleCodebook.warning,
  createdAt,
  columns,
  sav: surveySav(columns, { respondentKey: 6, answers: new Map([['words', longText]]) }),
  rowCount: sampleRows,
  rows: rows(),
});

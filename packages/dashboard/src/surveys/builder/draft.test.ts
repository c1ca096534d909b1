import { shownQuestions } from '@rapport/client/survey/entries.ts';
import { describe, expect, test } from 'vitest';

import { moved, newQuestion, withoutQuestion, withQuestion, withRow } from './draft.edits.ts';
import { draftOf } from './draft.read.ts';
import { emptyDraft, type Draft } from './draft.types.ts';
import { previewOf, problemPlaces, questionnaireInput } from './draft.write.ts';

const english = (text: string) => [{ language: 'en', text }];
const none = { anyOf: null, from: null, to: null, isAnswered: null };
const question = {
  minimum: null,
  maximum: null,
  isRequired: true,
  allowsDontKnow: false,
  allowsPreferNotToSay: false,
  matrixCode: null,
  helpText: null,
  matrixText: null,
  shownIf: null,
  choices: [],
};
const questionnaire = {
  title: 'Visits',
  languages: ['en'],
  consentText: english('Agree?'),
  consentVersion: 'c1',
  questions: [
    {
      ...question,
      code: 'visited',
      kind: 'SINGLE_CHOICE',
      text: english('Were you here?'),
      choices: [
        { code: 'yes', value: null, missingKind: null, label: english('Yes') },
        { code: 'no', value: null, missingKind: null, label: english('No') },
      ],
    },
    {
      ...question,
      code: 'respect',
      kind: 'SCALE',
      text: english('Respect'),
      minimum: 1,
      maximum: 3,
      allowsDontKnow: true,
      matrixCode: 'm1',
      matrixText: english('How was it?'),
      shownIf: [{ ...none, question: 'visited', anyOf: ['yes'] }],
      choices: [{ code: '1', value: 1, missingKind: null, label: english('Bad') }],
    },
    {
      ...question,
      code: 'why',
      kind: 'TEXT',
      text: english('Why?'),
      shownIf: [{ ...none, question: 'respect', from: 1, to: 2 }],
    },
  ],
} as const;
const parts = [
  {
    id: 'Q1',
    code: 'visited',
    topBoxMinimum: null,
    isDemographic: true,
    isQuasiIdentifier: false,
    comparableTo: { id: 'E1', code: 'visited' },
  },
] as const;
const version = {
  id: 'V1',
  number: 1,
  status: 'DRAFT',
  languages: ['en'],
  createdAt: '2026-05-01T18:00:00Z',
  fieldedAt: null,
  closedAt: null,
  opensAt: '2026-06-01T18:00:00.000Z',
  closesAt: null,
  isOpen: false,
  version: 1,
  survey: { id: 'S1', title: 'Visits' },
  copiedFrom: null,
  questions: {
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    edges: [],
  },
  scales: [
    {
      code: 'scale1',
      minAnswered: 1,
      topBoxMinimum: null,
      labels: english('Experience'),
      items: [{ isReversed: true, question: { code: 'respect' } }],
    },
  ],
  quotas: [
    {
      code: 'visitors',
      maxResponses: 40,
      labels: english('Visitors'),
      condition: { all: [{ ...none, question: 'visited', isAnswered: true }] },
    },
  ],
} as const;
const draft = draftOf(version, parts, questionnaire);

describe('a stored questionnaire', () => {
  test('is sent as it was read', () => {
    expect(questionnaireInput(draft)).toMatchObject({
      opensAt: '2026-06-01T18:00:00.000Z',
      closesAt: null,
      consentText: english('Agree?'),
      questions: [
        {
          code: 'visited',
          comparableToId: 'E1',
          isDemographic: true,
          isRequired: true,
          helpText: null,
          matrixText: null,
          shownIf: null,
          choices: [
            { code: 'yes', value: null },
            { code: 'no', value: null },
          ],
        },
        {
          matrixCode: 'm1',
          matrixText: english('How was it?'),
          minimum: 1,
          maximum: 3,
          shownIf: { all: [{ question: 'visited', anyOf: ['yes'] }] },
          choices: [{ code: '1', value: 1 }],
        },
        { shownIf: { all: [{ question: 'respect', from: 1, to: 2 }] } },
      ],
      scales: [{ minAnswered: 1, items: [{ questionCode: 'respect', isReversed: true }] }],
      quotas: [{ maxResponses: 40, condition: { all: [{ question: 'visited', isAnswered: true }] } }],
    });
  });

  test('keeps its conditions while codes change, and has all texts in an added language', () => {
    const renamed = withQuestion(draft, 'visited', {
      code: 'was_here',
      choices: draft.questions[0]?.choices.map((choice) => ({ ...choice, code: `${choice.code}2` })) ?? [],
    });
    const input = questionnaireInput({ ...renamed, languages: ['en', 'es'] });
    expect(input.questions?.[1]?.shownIf).toEqual({ all: [{ question: 'was_here', anyOf: ['yes2'] }] });
    expect(input.questions?.[0]?.text).toEqual([...english('Were you here?'), { language: 'es', text: '' }]);
  });
});

describe('a removed part', () => {
  test('is no longer named by conditions, scales and quotas', () => {
    const left = withoutQuestion(withoutQuestion(draft, 'respect'), 'visited');
    const { scales, quotas, questions: rest } = questionnaireInput(left);
    expect(rest).toMatchObject([{ code: 'why', shownIf: null }]);
    expect([scales?.[0]?.items, quotas?.[0]?.condition]).toEqual([[], { all: [] }]);
    const [visited] = draft.questions;
    const fewer = withQuestion(draft, 'visited', { choices: visited?.choices.slice(1) ?? [] });
    expect(questionnaireInput(fewer).questions?.[1]?.shownIf).toEqual({
      all: [{ question: 'visited', anyOf: [] }],
    });
  });
});

describe('a matrix', () => {
  test('has rows of one kind with the same choices, whichever row is changed', () => {
    const scale = newQuestion(emptyDraft, 'SCALE');
    const rows = withRow(withRow({ ...emptyDraft, questions: [scale] }, 0), 0);
    expect(rows.questions.map(({ code, matrixCode }) => [code, matrixCode])).toEqual([
      ['q1', 'm1'],
      ['q3', 'm1'],
      ['q2', 'm1'],
    ]);
    const changed = withQuestion(rows, scale.key, { maximum: '7', text: { en: 'First' } });
    expect(changed.questions.map(({ maximum, text }) => [maximum, text])).toEqual([
      ['7', { en: 'First' }],
      ['7', {}],
      ['7', {}],
    ]);
  });
});

test('a part is moved within its list only', () => {
  expect([moved('abc'.split(''), 0, -1), moved('abc'.split(''), 0, 1), moved('abc'.split(''), 2, 1)]).toEqual(
    [
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
      ['a', 'b', 'c'],
    ],
  );
});

test('a preview asks what a respondent is asked, also while codes are missing', () => {
  const unfinished: Draft = {
    ...draft,
    questions: draft.questions.map((one) => ({ ...one, code: '' })),
  };
  const survey = previewOf(unfinished, 'Visits');
  const asked = (entries: Parameters<typeof shownQuestions>[1]) =>
    shownQuestions(survey.questions, entries).map(({ code }) => code);
  expect(asked({})).toEqual(['visited']);
  expect(asked({ visited: { choiceCodes: ['yes'] } })).toEqual(['visited', 'respect']);
  expect(asked({ visited: { choiceCodes: ['yes'] }, respect: { text: '2' } })).toEqual([
    'visited',
    'respect',
    'why',
  ]);
});

test('problems of parts come before those of the whole', () => {
  const places = problemPlaces(draft);
  for (const [part, whole] of [
    ['questions.0.text.0', 'questions.0.text'],
    ['questions.0.choices.1.code', 'questions.0.choices'],
    ['questions.2.shownIf.all.0', 'questions.2.shownIf'],
    ['questions.1.minimum', 'questions.1'],
    ['scales.0.minAnswered', 'scales.0'],
    ['quotas.0.condition.all.0', 'quotas.0'],
  ] as const) {
    expect([places.includes(part), places.indexOf(part) < places.indexOf(whole)]).toEqual([true, true]);
  }
  expect(places).not.toContain('questions.0.minimum');
});

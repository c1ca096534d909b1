import { describe, expect, it } from 'vitest';
import { surveyColumns, surveyRow } from './survey-columns.ts';
import type { AnswerValue } from '@rapport/core/survey/answer.ts';
import { surveyVersion } from './testing/survey-version.ts';

const columns = surveyColumns(surveyVersion);

function row(answers: Record<string, AnswerValue>, score: number | null = null) {
  return surveyRow(columns, {
    respondentKey: 'r1',
    submittedAt: new Date('2026-03-31T12:00:00Z'),
    answers: new Map(Object.entries(answers)),
    scaleScores: new Map([['trust_scale', score]]),
  });
}

describe('the columns of an exported survey', () => {
  it('follow the version: answers with their labels, one column per choice, scales last', () => {
    expect(columns.map(({ name }) => name)).toEqual([
      'respondent_key',
      'submitted_at',
      'trust',
      'trust_missing',
      'area',
      'area_label',
      'area_missing',
      'heard_web',
      'heard_tv',
      'why',
      'met',
      'trust_scale',
    ]);
  });

  it('have unique names, and a question keeps its code', () => {
    const { questions, scales } = surveyVersion;
    const names = surveyColumns({
      ...surveyVersion,
      questions: questions
        .filter(({ code }) => code === 'area' || code === 'why')
        .map((question) => (question.code === 'why' ? { ...question, code: 'area_label' } : question)),
      scales: scales.map((scale) => ({ ...scale, code: 'area' })),
    }).map(({ name }) => name);
    expect(names).toEqual([
      'respondent_key',
      'submitted_at',
      'area',
      'area_label_2',
      'area_missing',
      'area_label',
      'area_2',
    ]);
  });
});

describe('a row', () => {
  it('has codes and labels, and a numeric code is a number', () => {
    expect(
      row(
        {
          trust: { kind: 'NUMBER', number: 7 },
          area: { kind: 'SINGLE_CHOICE', choiceCode: '-2' },
          heard: { kind: 'MULTIPLE_CHOICE', choiceCodes: ['tv'] },
          why: { kind: 'TEXT', text: '=because' },
          met: { kind: 'DATE', date: '2026-01-31' },
        },
        3.5,
      ),
    ).toEqual([
      'r1',
      '2026-03-31T12:00:00.000Z',
      ...[7, null, -2, 'South', null, 0, 1, '=because', '2026-01-31', 3.5],
    ]);
  });

  it('is empty without an answer, and has the code of a missing answer', () => {
    expect(row({ trust: { kind: 'MISSING', choiceCode: '-9' } }).slice(2)).toEqual([
      ...[-9, 'DONT_KNOW', null, null, null, null, null, null, null, null],
    ]);
  });
});

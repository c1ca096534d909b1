import { codesOf, type AnswerValue } from '@rapport/core/survey/answer.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { deidentifier, type Deidentification } from './deidentification.ts';
import { suppressedCode } from './deidentified-groups.ts';
import type { SurveyResponse, SurveyVersionDefinition } from './survey-definition.ts';
import { choice as labelled, question } from './testing/survey-version.ts';

const choice = (code: string, missingKind: 'DONT_KNOW' | null = null) =>
  labelled(code, `The ${code}`, missingKind);
const known = { isQuasiIdentifier: true };
const definition: SurveyVersionDefinition = {
  survey: { id: 's', title: 'Survey' },
  version: { id: 'v', number: 1 },
  questions: [
    question('area', 'SINGLE_CHOICE', {
      ...known,
      choices: ['small', 'mid', 'big', 'huge'].map((code) => choice(code)),
    }),
    question('age', 'NUMBER', { ...known, minimum: 18, maximum: 99, choices: [choice('-9', 'DONT_KNOW')] }),
    question('trust', 'NUMBER', { minimum: 0, maximum: 10 }),
    question('fair', 'NUMBER', { minimum: 0, maximum: 10 }),
    question('income', 'NUMBER', { minimum: 0, maximum: null }),
    question('why', 'TEXT'),
    question('met', 'DATE'),
  ],
  scales: [
    {
      code: 'scale',
      label: 'Scale',
      minAnswered: 1,
      items: ['trust', 'fair'].map((questionCode) => ({ questionCode, isReversed: false })),
    },
  ],
};

type Answers = Readonly<Record<string, string | number | null>>;

function response(answers: Answers, of = definition): SurveyResponse {
  const given = new Map<string, AnswerValue>();
  for (const [code, value] of Object.entries(answers)) {
    const kind = of.questions.find((one) => one.code === code)?.kind;
    if (value === null) continue;
    if (kind === 'TEXT') given.set(code, { kind, text: String(value) });
    else if (kind === 'DATE') given.set(code, { kind, date: String(value) });
    else if (typeof value === 'number') given.set(code, { kind: 'NUMBER', number: value });
    else given.set(code, { kind: kind === 'NUMBER' ? 'MISSING' : 'SINGLE_CHOICE', choiceCode: value });
  }
  return { respondentKey: 'p1', submittedAt: new Date(0), answers: given };
}

const k = 11;
interface Outcome extends Deidentification {
  readonly rows: readonly SurveyResponse[];
}

function deidentify(
  all: readonly Answers[],
  of = definition,
  versions: readonly number[] = [1],
  versionOf = (_: number) => 0,
): Outcome {
  const collected = deidentifier(of, { k, threshold: 10, versions });
  const responses = all.map((answers) => response(answers, of));
  responses.forEach((one, row) => collected.add(versionOf(row), one));
  const decided = collected.decide();
  const rows = responses.flatMap((one, row) => decided.shown(row, one) ?? []);
  return { ...decided, rows };
}

const codesShown = ({ definition: { questions } }: Deidentification) => questions.map(({ code }) => code);
const textOf = (answer: AnswerValue | undefined): string =>
  answer === undefined ? '' : (codesOf(answer)[0] ?? JSON.stringify(answer));

/** The groups of rows that are the same in the quasi-identifiers that are shown. */
function groupsOf({ definition: { questions }, rows }: Outcome): SurveyResponse[][] {
  const identifiers = questions.filter(({ isQuasiIdentifier }) => isQuasiIdentifier === true);
  const groups = new Map<string, SurveyResponse[]>();
  for (const row of rows) {
    const key = identifiers.map(({ code }) => textOf(row.answers.get(code))).join('\n');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** For each question, how often its most common answer was given in a group. */
const mostCommon = (group: readonly SurveyResponse[], code: string): number => {
  const counts = new Map<string, number>();
  for (const { answers } of group) {
    const text = textOf(answers.get(code));
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
};

/** People of these areas with ages from 20 to 69 and all kinds of answers. */
function people(sizes: Readonly<Record<string, number>>): Answers[] {
  return Object.entries(sizes).flatMap(([area, count]) =>
    Array.from({ length: count }, (_, index) => ({
      area,
      age: 20 + ((index * 7) % 50),
      trust: index % 11,
      fair: (index * 3) % 11,
      income: 20_000 + index * 100,
      why: `Call me at 555-01${index}`,
      met: '2026-01-31',
    })),
  );
}

describe('de-identified rows', () => {
  it('have no keys, times, free text or dates, and say so', () => {
    const made = deidentify(people({ small: 30, mid: 30, big: 60, huge: 120 }));
    expect(codesShown(made)).toEqual(expect.not.arrayContaining(['why', 'met']));
    expect(made.report.leftOut.map((one) => one.question)).toEqual(expect.arrayContaining(['why', 'met']));
    for (const row of made.rows) {
      expect(row).toMatchObject({ respondentKey: null, submittedAt: null });
      expect([...row.answers.keys()]).toEqual(expect.not.arrayContaining(['why', 'met']));
    }
    expect(JSON.stringify(made.rows.map(({ answers }) => [...answers]))).not.toContain('555-01');
  });

  it('show a choice of few people with its neighbor only, like released figures', () => {
    const made = deidentify(people({ small: 6, mid: 30, big: 60, huge: 120 }));
    const area = made.definition.questions.find(({ code }) => code === 'area');
    expect(area?.choices.map(({ code }) => code)).toEqual(['small;mid', 'big', 'huge', suppressedCode]);
    expect(area?.choices[0]?.label).toBe('The small or The mid');
    expect(made.report.generalized).toContainEqual({ question: 'area', to: 'The small or The mid' });
    const codes = new Set(made.rows.map(({ answers }) => textOf(answers.get('area'))));
    expect([...codes].filter((code) => code.split(';').includes('small'))).toEqual(['small;mid']);
  });

  it('limit numbers over a wide range to what k people reach, and keep narrow scales', () => {
    const made = deidentify([
      ...people({ small: 30, mid: 30, big: 60, huge: 120 }),
      { area: 'huge', age: 40, trust: 0, fair: 10, income: 9_000_000 },
    ]);
    const [limited] = made.report.limited;
    expect(limited).toMatchObject({ question: 'income', lowest: 20_200, highest: 31_000 });
    const incomes = made.rows.map(({ answers }) => answers.get('income')).map(textOf);
    expect(incomes.some((one) => one.includes('9000000'))).toBe(false);
    expect(new Set(made.rows.map(({ answers }) => textOf(answers.get('trust')))).size).toBe(11);
  });

  it('leave out a question that nearly everyone answered alike, and scales with it', () => {
    const all = people({ small: 30, mid: 30, big: 60, huge: 120 }).map((one, index) => ({
      ...one,
      fair: index === 0 ? 3 : 10,
    }));
    const made = deidentify(all);
    expect(codesShown(made)).not.toContain('fair');
    expect(made.definition.scales).toEqual([]);
    expect(made.report.leftOut.map((one) => one.question)).toEqual(expect.arrayContaining(['fair', 'scale']));
  });

  it('withhold a version of few people, and keep versions apart', () => {
    const all = people({ big: 60, huge: 6 });
    const made = deidentify(all, definition, [2, 1], (row) => (row < 60 ? 0 : 1));
    expect(made.report).toMatchObject({ versionsWithheld: [1], rowsWithheld: 6 });
    expect(made.rows).toHaveLength(60);
  });

  it('leave out quasi-identifiers that cannot be grouped', () => {
    const of = {
      ...definition,
      questions: [
        ...definition.questions,
        question('languages', 'MULTIPLE_CHOICE', {
          ...known,
          choices: ['en', 'es'].map((code) => choice(code)),
        }),
      ],
    };
    const made = deidentify(people({ big: 60, huge: 60 }), of);
    expect(codesShown(made)).not.toContain('languages');
    expect(made.report.leftOut.map((one) => one.question)).toContain('languages');
  });

  it('protect each person, for any answers', () => {
    const person = fc.record({
      area: fc.oneof(
        { weight: 1, arbitrary: fc.constant('small') },
        { weight: 3, arbitrary: fc.constant('mid') },
        { weight: 9, arbitrary: fc.constantFrom('big', 'huge') },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      age: fc.oneof(fc.integer({ min: 18, max: 99 }), fc.constant(null), fc.constant('-9')),
      trust: fc.oneof(
        { weight: 6, arbitrary: fc.constant(5) },
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 10 }) },
      ),
      fair: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(null)),
      income: fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constant(null)),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 0, maxLength: 400, size: 'max' }), (all) => {
        const made = deidentify(all);
        const sensitive = ['trust', 'fair', 'income'].filter((code) => codesShown(made).includes(code));
        for (const group of groupsOf(made)) {
          expect(group.length).toBeGreaterThanOrEqual(k);
          for (const code of sensitive) {
            expect(mostCommon(group, code)).toBeLessThan(group.length - 1);
          }
        }
        for (const area of ['small', 'mid', 'big', 'huge']) {
          const truly = all.filter((one) => one.area === area).length;
          const alone = made.rows.some(({ answers }) => textOf(answers.get('area')) === area);
          if (truly >= 1 && truly <= 10) expect(alone).toBe(false);
        }
        expect(made.rows.length + made.report.rowsWithheld).toBe(all.length);
      }),
      { numRuns: 60 },
    );
  });
});

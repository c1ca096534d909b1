import { describe, expect, it } from 'vitest';

import { answerRange, type Seen } from '../testing/release.attacker.ts';
import { choiceQuestion, randomNumbers, simulatedSurvey } from '../testing/simulated.survey.ts';
import { linkSurveys } from './linked.surveys.ts';
import { firstPlan } from './release.plan.ts';
import type { ReleaseQuestion, SurveyReleaseInput } from './release.types.ts';
import { countBase } from './rounding.ts';
import { surveyRelease, type EarlierRelease } from './survey-release.ts';
import { surveyData } from './survey.data.ts';

/** The shared columns of each survey. */
function columnsOf(...inputs: readonly SurveyReleaseInput[]): (readonly number[])[] {
  const surveys = inputs.map((input) => {
    const data = surveyData(input);
    return { data, plan: firstPlan(data, countBase(input.threshold)) };
  });
  return linkSurveys(surveys).parts.map(({ columns }) => columns);
}

/** The questions of these codes, with other codes. */
function renamed(
  input: SurveyReleaseInput,
  codes: ReadonlyMap<string, string>,
  choiceOf = (choice: string) => choice,
): SurveyReleaseInput {
  const codeOf = (code: string): string => codes.get(code) ?? code;
  const questions = input.questions.map((question): ReleaseQuestion =>
    codes.has(question.code)
      ? {
          ...question,
          code: codeOf(question.code),
          choices: question.choices.map((choice) => ({ ...choice, code: choiceOf(choice.code) })),
        }
      : question,
  );
  const scales = input.scales.map((scale) => ({
    ...scale,
    items: scale.items.map((item) => ({ ...item, question: codeOf(item.question) })),
  }));
  return { ...input, questions, scales };
}

/** Everyone's answers to the question at a position, with other ones. */
const answered = (
  input: SurveyReleaseInput,
  at: number,
  answerOf: (answer: SurveyReleaseInput['respondents'][number]['answers'][number], person: number) => number,
): SurveyReleaseInput => ({
  ...input,
  respondents: input.respondents.map((respondent, person) => ({
    ...respondent,
    answers: respondent.answers.map((each, position) => (position === at ? answerOf(each, person) : each)),
  })),
});

function survey(people: number, questions: readonly ReleaseQuestion[], seed = 4): SurveyReleaseInput {
  const random = randomNumbers(seed);
  const respondents = Array.from({ length: people }, (_, person) => ({
    key: `p${person}`,
    answers: questions.map(({ choices }) => Math.floor(random() * choices.length)),
  }));
  return { threshold: 10, questions, scales: [], respondents };
}
const without = (input: SurveyReleaseInput, left: number): SurveyReleaseInput => ({
  ...input,
  respondents: input.respondents.slice(left),
});

describe('a question of two versions', () => {
  const first = survey(40, [choiceQuestion('a', 5, false), choiceQuestion('b', 5, false)]);
  const codes = new Map([['a', 'trust']]);

  it('is one column if everyone in both gave the same answer, with any codes', () => {
    expect(columnsOf(first, without(first, 1))).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(columnsOf(first, renamed(without(first, 1), codes))[1]).toEqual([0, 1]);
    expect(
      columnsOf(
        first,
        renamed(without(first, 1), codes, (code) => `n${code}`),
      )[1],
    ).toEqual([0, 1]);
    expect(
      columnsOf(
        first,
        renamed(first, new Map([['a', 'a']]), (code) => `n${code}`),
      )[1],
    ).toEqual([0, 1]);
    const swapped = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(columnsOf(first, renamed(first, swapped))[1]).toEqual([0, 1]);
  });

  it('is another column if one person answers otherwise, or two choices become one', () => {
    const other = answered(first, 0, (answer, person) =>
      person === 7 ? (Number(answer) + 1) % 5 : Number(answer),
    );
    expect(columnsOf(first, renamed(other, codes))[1]).toEqual([2, 1]);
    const joined = answered(first, 0, (answer) => Math.min(3, Number(answer)));
    expect(columnsOf(first, renamed(joined, codes))[1]).toEqual([2, 1]);
    expect(columnsOf(renamed(joined, codes), first)[1]).toEqual([2, 1]);
  });

  it('is another column if few people could agree by chance', () => {
    expect(columnsOf(first, renamed(without(first, 10), codes))[1]).toEqual([0, 1]);
    expect(columnsOf(first, renamed(without(first, 11), codes))[1]).toEqual([2, 1]);
    const alike = answered(first, 0, () => 2);
    expect(columnsOf(alike, renamed(alike, codes))[1]).toEqual([2, 1]);
  });

  it('is one column once, and the one of its code before others', () => {
    const twice = answered(first, 1, (_, person) => Number(first.respondents[person]?.answers[0]));
    expect(columnsOf(twice, twice)[1]).toEqual([0, 1]);
    expect(columnsOf(twice, renamed(twice, new Map([['a', 'c']])))[1]).toEqual([0, 1]);
    expect(columnsOf(twice, renamed(twice, new Map([['b', 'c']])))[1]).toEqual([0, 1]);
    const third = choiceQuestion('c', 5, false);
    const same = {
      ...twice,
      questions: [...twice.questions, third],
      respondents: twice.respondents.map(({ key, answers }) => ({
        key,
        answers: [...answers, ...answers.slice(0, 1)],
      })),
    };
    expect(columnsOf(first, renamed(same, new Map([['b', 'd']])))[1]).toEqual([0, 2, 3]);
  });

  it('is the column with the most answers of these people', () => {
    const another = answered(first, 0, (answer) => (Number(answer) + 1) % 5);
    const strangers = first.respondents.map((respondent, person) => ({ ...respondent, key: `s${person}` }));
    const mixed = { ...first, respondents: [...strangers, ...another.respondents.slice(0, 1)] };
    expect(columnsOf(mixed, first, without(first, 1)).map(([column]) => column)).toEqual([0, 2, 2]);
  });

  it('can exchange the codes of its choices, if enough people answered', () => {
    const exchanged = answered(first, 0, (answer) => (Number(answer) + 1) % 5);
    expect(columnsOf(first, without(exchanged, 10))[1]).toEqual([0, 1]);
    expect(columnsOf(first, without(exchanged, 11))[1]).toEqual([2, 1]);
    const few = renamed(without(first, 11), new Map([['a', 'a']]), (code) => `n${code}`);
    expect(columnsOf(first, few)[1]).toEqual([0, 1]);
  });

  it('can be a number, or a choice of several', () => {
    const input = simulatedSurvey({
      seed: 4,
      people: 90,
      questions: 12,
      demographics: 1,
      nonresponse: 0.05,
      scales: 0,
    });
    expect(new Set(input.questions.map(({ kind }) => kind)).size).toBe(3);
    const all = new Map(input.questions.map(({ code }) => [code, `new-${code}`]));
    const [before, after] = columnsOf(
      input,
      renamed(without(input, 1), all, (code) => `n${code}`),
    );
    // The first choice of several is never chosen, which tells nothing.
    const told = surveyData(input).columns.map(({ values }) => new Set(values).size > 1);
    expect(told.filter((each) => !each).length).toBeGreaterThan(0);
    expect(after?.map((column, at) => (told[at] === true ? column : -1))).toEqual(
      before?.map((column, at) => (told[at] === true ? column : -1)),
    );
  });
});

describe('versions with other codes', () => {
  const questions = [choiceQuestion('d0', 2, true), choiceQuestion('a', 5, false)];
  /** The attacker knows which questions are the same. */
  const seenAs = (release: EarlierRelease['release'], input: SurveyReleaseInput): Seen => ({
    release: {
      ...release,
      targets: release.targets.map((each) => ({ ...each, code: each.code.replace('trust', 'a') })),
      figures: release.figures.map((each) => ({ ...each, target: each.target.replace('trust', 'a') })),
    },
    input,
  });

  it.each([
    ['the choices of the demographic question', new Map([['d0', 'd0']])],
    ['a question', new Map([['a', 'trust']])],
  ])('reveal nobody who left, if they are those of %s', (_codes, codes) => {
    const ranges = [22, 23, 24, 25].map((seed) => {
      const first = survey(85, questions, seed);
      const earlier = { input: first, release: surveyRelease(first).release };
      const choiceOf = (code: string): string => `n${code}`;
      const second = without(first, 1);
      const input = renamed(second, codes, codes.has('d0') ? choiceOf : undefined);
      const { release, certificate } = surveyRelease(input, [earlier]);
      expect(certificate.earlier).toHaveLength(1);
      const alone = surveyRelease(input).release;
      return [release, alone].map((each) => {
        const { least, greatest } = answerRange([earlier, seenAs(each, second)], 'a', 'p0');
        return greatest - least;
      });
    });
    expect(Math.min(...ranges.map(([together = 0]) => together))).toBeGreaterThanOrEqual(1 - 1e-6);
    // Made one by one, the same releases do reveal something.
    expect(Math.min(...ranges.map(([, alone = 1]) => alone))).toBeLessThan(0.9);
  });
});

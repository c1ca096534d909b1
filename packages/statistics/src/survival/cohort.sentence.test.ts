import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cohortPictures } from '../pictures/recidivism.pictures.ts';
import { drawSpecification, specificationProblems } from '../testing/vega.check.ts';
import { cohortFigures, type CohortFigures, type CohortPerson } from './cohort.figures.ts';
import { cohortSentence, comparisonSentence, type CohortFacts } from './cohort.sentence.ts';

const facts: CohortFacts = { eventType: 'ARREST', windowMonths: 12, verdictMethod: 'DIFFERENCE' };
const day = (text: string): Date => new Date(text);

/** People who are followed for two years, some with an event after half a year. */
const people = (group: string | null, size: number, events: number, until = '2024-01-10'): CohortPerson[] =>
  Array.from({ length: size }, (_, index) => ({
    personKey: `${group ?? 'x'}-${until}-${index}`,
    groupCode: group,
    startedOn: day('2022-01-10'),
    followedUntil: day(until),
    eventDays: index < events ? [day('2022-07-01')] : [],
  }));
const figures = (rows: readonly CohortPerson[], one = facts): CohortFigures =>
  cohortFigures(rows, { ...one, threshold: 10 });
const compared = (rows: readonly CohortPerson[], one = facts): string =>
  comparisonSentence(one, figures(rows, one));

describe('the sentence of a cohort', () => {
  it('has the share with its counts and interval', () => {
    expect(cohortSentence(facts, figures(people(null, 432, 114)))).toBe(
      '114 of 432 people who were followed for 12 months had a new arrest: 26.4% (95% interval 22.5% to 30.7%).',
    );
  });

  it('says what was done with people who left earlier', () => {
    const rows = [...people(null, 100, 40), ...people(null, 20, 0, '2022-03-01')];
    expect(cohortSentence({ ...facts, eventType: 'CONVICTION' }, figures(rows))).toBe(
      '40 of 100 people who were followed for 12 months had a new conviction: 40.0% (95% interval 30.9% to 49.8%). ' +
        '20 people left the follow-up earlier. With their time counted, the share is 40.0% (95% interval 31.2% to 50.3%).',
    );
  });

  it('gives the reason if there is no figure', () => {
    expect(cohortSentence(facts, figures([]))).toBe('The cohort has no people.');
    expect(cohortSentence(facts, figures(people(null, 100, 4)))).toBe(
      'The figure is hidden, because it is based on a count from 1 to 10.',
    );
    expect(cohortSentence(facts, figures(people(null, 30, 0, '2022-06-01')))).toContain(
      'Nobody was followed for the whole window of 12 months.',
    );
  });
});

describe('the sentence of a comparison', () => {
  // 48 of 216 and 66 of 216: the published example whose two intervals disagree.
  const example = [...people('DIVERSION', 216, 48), ...people('COURT', 216, 66)];

  it('follows the one method that was named', () => {
    expect(compared(example)).toBe(
      'New arrests were more common in COURT than in DIVERSION, by 8.33 percentage points (95% interval 0.02 to 16.50); ' +
        'other explanations are possible, because the groups can differ in other ways.',
    );
    expect(compared(example, { ...facts, verdictMethod: 'RISK_RATIO' })).toBe(
      'New arrests might be equally common in COURT and in DIVERSION: the estimate is 37.5% more in COURT, and the 95% interval goes from 0.2% less to 89.4% more; ' +
        'other explanations are possible, because the groups can differ in other ways.',
    );
    expect(compared(example, { ...facts, verdictMethod: 'LOG_RANK', eventType: 'CHARGE' })).toMatch(
      /^New charges came more often over time in COURT than in DIVERSION \(log-rank test, p = 0\.0\d\d\);/,
    );
  });

  it('gives the reason for a refusal in the words of the field', () => {
    expect(compared(people(null, 100, 30))).toBe(
      'The groups are not compared. The people of the cohort have no groups.',
    );
    expect(compared(['A', 'B', 'C'].flatMap((group) => people(group, 100, 30)))).toBe(
      'The groups are not compared. A comparison needs two groups, and the cohort has 3: A, B, C.',
    );
    expect(compared([...people('A', 100, 30), ...people('B', 100, 4)])).toBe(
      'The groups are not compared. The figure is hidden, because it is based on a count from 1 to 10.',
    );
    expect(compared([...people('A', 100, 30), ...people('B', 100, 0, '2022-06-01')])).toBe(
      'The groups are not compared. Nobody in the group B was followed for all 12 months, so the groups cannot be compared yet.',
    );
    expect(
      compared([...people('A', 100, 30), ...people('B', 100, 0)], { ...facts, verdictMethod: 'RISK_RATIO' }),
    ).toBe('The groups are not compared. A group has no events, so there is no ratio.');
  });

  it('agrees with the sign, the size, the unit and the verdict, and is never causal', () => {
    const methods = ['DIFFERENCE', 'RISK_RATIO', 'LOG_RANK'] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 189 }),
        fc.integer({ min: 11, max: 189 }),
        fc.constantFrom(...methods),
        (first, second, verdictMethod) => {
          const one = { ...facts, verdictMethod };
          const found = figures([...people('A', 200, first), ...people('B', 200, second)], one);
          const text = comparisonSentence(one, found);
          expect(text).not.toMatch(/lowered|raised|reduced|effect|caused|because of|due to|thanks to/);
          expect(text).toContain('other explanations are possible');
          expect(/might/.test(text)).toBe(found.comparison.differs === false);
          if (found.comparison.differs === true) {
            expect(/\bless\b/.test(text)).toBe(first < second);
            expect(/\bmore\b/.test(text)).toBe(first > second);
          }
          if (verdictMethod === 'LOG_RANK') return;
          const written = Number(/(?:by|estimate is) ([\d,.]*\d)/.exec(text)?.[1]?.replaceAll(',', ''));
          const size = verdictMethod === 'DIFFERENCE' ? (first - second) / 2 : 100 * (first / second - 1);
          expect(Math.abs(written - Math.abs(size))).toBeLessThanOrEqual(0.5 + Math.abs(size) / 20);
          expect(text).toContain(verdictMethod === 'DIFFERENCE' ? ' percentage points' : '%');
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the pictures of a cohort', () => {
  it('are curves with intervals and shares by group, valid and drawn', async () => {
    const found = figures([...people('DIVERSION', 216, 48), ...people('COURT', 216, 66)]);
    const pictures = cohortPictures('Diversion', facts, found);
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      expect(specificationProblems(picture)).toEqual([]);
      expect(picture.description).toContain(cohortSentence(facts, found));
      expect(picture.description).toContain(comparisonSentence(facts, found));
      const svg = await drawSpecification(JSON.stringify(picture));
      expect(svg).toContain('DIVERSION');
      expect(svg).not.toContain('NaN');
    }
    const [curve] = found.groups;
    expect(curve?.curve?.at(-1)).toMatchObject({
      month: 12,
      withoutEvent: expect.closeTo(150 / 216, 12) as number,
      interval: { confidenceLevel: 0.95 },
    });
  });

  it('have no interval where it would show that the follow-up of a few people ended', () => {
    const few = figures([
      ...people(null, 100, 40),
      ...people(null, 100, 0, '2022-03-20'),
      ...people(null, 5, 0, '2022-05-20'),
    ]);
    const at = (found: CohortFigures, month: number) =>
      found.overall.curve?.find((one) => one.month === month);
    expect(at(few, 12)?.interval).toBeNull();
    expect(
      at(figures([...people(null, 100, 40), ...people(null, 105, 0, '2022-03-20')]), 12)?.interval,
    ).not.toBeNull();
  });

  it('do not exist for hidden figures', () => {
    expect(cohortPictures('Small', facts, figures(people(null, 100, 4)))).toEqual([]);
  });
});

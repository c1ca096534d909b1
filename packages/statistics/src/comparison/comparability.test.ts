import { indicatorCatalog } from '@rapport/core/indicators/catalog.ts';
import { describe, expect, it } from 'vitest';

import { comparabilityOf, type ComparisonSubject, type PlaceFacts } from './comparability.ts';
import type { ComparedDefinition, PlaceAnswer, PlaceRow } from './comparison.types.ts';
import { countiesInVintage } from './place.vintage.ts';

function shipped(code: string): ComparedDefinition {
  const found = indicatorCatalog.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
}
const diversion = shipped('diversion-rate');
const period = { firstDay: '2025-01-01', lastDay: '2025-03-31' };
const subjectOf = (definition: ComparedDefinition, ...others: ComparedDefinition[]): ComparisonSubject => ({
  definition,
  revisions: [definition, ...others],
  period,
});
const answersTo = (definition: ComparedDefinition, effectiveFrom = '2024-01-01'): PlaceAnswer[] =>
  definition.items
    .filter(({ kind }) => kind !== 'CONTEXT')
    .map(({ kind, code }) => ({
      revision: definition.revision,
      itemCode: code,
      value: kind === 'INCLUDE' ? 'YES' : 'NO',
      effectiveFrom,
    }));
const row = (change: Partial<PlaceRow> = {}): PlaceRow => ({
  code: 'diversion-rate',
  revision: 1,
  isReference: true,
  state: 'VALUE',
  numerator: 40,
  denominator: 200,
  sumOfSquares: null,
  monthsExpected: 3,
  monthsCovered: 3,
  otherRevision: null,
  otherPeriod: null,
  ...change,
});
const place = (change: Partial<PlaceFacts> = {}): PlaceFacts => ({
  rows: [row()],
  answers: answersTo(diversion),
  vintage: { counties: ['35001'], year: 2025 },
  ...change,
});
const subject = subjectOf(diversion);
const obstaclesOf = (facts: PlaceFacts, of = subject) => {
  const found = comparabilityOf(of, facts);
  return found.kind === 'NOT_COMPARABLE' ? found.obstacles : [];
};

describe('whether a place can be compared', () => {
  it('follows from its own answers to what the definition includes and excludes', () => {
    expect(comparabilityOf(subject, place())).toEqual({ kind: 'COMPARABLE', row: row() });
  });

  it.each(
    indicatorCatalog.map((definition) => [`${definition.code} ${definition.revision}`, definition] as const),
  )(
    'flips with each single answer of %s, names the item, and flips back with the change it states',
    (_name, definition) => {
      const of = subjectOf(definition);
      const rows = [row({ code: definition.code })];
      const answers = answersTo(definition);
      expect(answers.length).toBeGreaterThan(1);
      for (const [index, answer] of answers.entries()) {
        const flipped = answers.with(index, { ...answer, value: answer.value === 'YES' ? 'NO' : 'YES' });
        const [obstacle, ...others] = obstaclesOf(place({ rows, answers: flipped }), of);
        expect(others).toEqual([]);
        expect(obstacle).toMatchObject({ code: 'ANSWERED_DIFFERENTLY', itemCode: answer.itemCode });
        expect(obstacle?.change).toContain(
          `answer ${answer.itemCode} with ${answer.value} from 2025-01-01 or earlier`,
        );
        const [, value = ''] = /with (YES|NO) from/.exec(obstacle?.change ?? '') ?? [];
        const mended = flipped.with(index, { ...answer, value: value === 'YES' ? 'YES' : 'NO' });
        expect(comparabilityOf(of, place({ rows, answers: mended })).kind).toBe('COMPARABLE');
      }
    },
  );

  it('says in words what the definition leaves out, and what to change', () => {
    const answers = answersTo(diversion).map((one) =>
      one.itemCode === 'police-diversion' ? { ...one, value: 'YES' as const } : one,
    );
    expect(obstaclesOf(place({ answers }))).toEqual([
      {
        code: 'ANSWERED_DIFFERENTLY',
        itemCode: 'police-diversion',
        why: 'The definition leaves out “Diversion by the police, before referral”, and the office answered YES: its figures include it.',
        change:
          'Leave “Diversion by the police, before referral” out of the figures, and answer police-diversion with NO from 2025-01-01 or earlier.',
      },
    ]);
  });

  it('needs every different answer changed, and lists each', () => {
    const answers = answersTo(diversion).map((one) => ({ ...one, value: 'NOT_AVAILABLE' as const }));
    const obstacles = obstaclesOf(place({ answers }));
    expect(obstacles.map(({ itemCode }) => itemCode)).toEqual([
      'pre-filing',
      'post-filing',
      'police-diversion',
      'specialty-courts',
    ]);
    expect(obstacles[0]?.why).toContain('cannot say whether its figures include it');
  });

  it('takes the answers in force on each day of the period', () => {
    const [first, ...rest] = answersTo(diversion);
    if (first === undefined) throw new Error('no items');
    const changed = (value: 'YES' | 'NO', effectiveFrom: string): PlaceAnswer => ({
      ...first,
      value,
      effectiveFrom,
    });
    const kindOf = (...own: PlaceAnswer[]) =>
      comparabilityOf(subject, place({ answers: [...own, ...rest] })).kind;
    // An answer that ended before the period, and one that begins after it, do not matter.
    expect(kindOf(changed('NO', '2020-01-01'), changed('YES', '2025-01-01'))).toBe('COMPARABLE');
    expect(kindOf(first, changed('NO', '2025-04-01'))).toBe('COMPARABLE');
    expect(kindOf(first, changed('NO', '2025-03-31'))).toBe('NOT_COMPARABLE');
    expect(obstaclesOf(place({ answers: [changed('YES', '2025-02-01'), ...rest] }))).toMatchObject([
      { code: 'NOT_ANSWERED', itemCode: 'pre-filing', why: expect.stringContaining('before 2025-02-01') },
    ]);
    expect(obstaclesOf(place({ answers: rest }))).toMatchObject([
      { code: 'NOT_ANSWERED', change: expect.stringContaining('answer pre-filing with YES') },
    ]);
  });

  it('does not ask about the context, nor about items that are not required', () => {
    const items = diversion.items.map((item) => ({ ...item, isRequired: false }));
    const of = subjectOf({ ...diversion, items });
    expect(comparabilityOf(of, place({ answers: [] })).kind).toBe('COMPARABLE');
    const [first] = answersTo(diversion);
    if (first === undefined) throw new Error('no items');
    expect(comparabilityOf(of, place({ answers: [{ ...first, value: 'NO' }] })).kind).toBe('NOT_COMPARABLE');
    const context: PlaceAnswer = { ...first, itemCode: 'eligibility', value: 'NO' };
    expect(comparabilityOf(subject, place({ answers: [...answersTo(diversion), context] })).kind).toBe(
      'COMPARABLE',
    );
  });

  it('needs the revision of the definition, or an equivalent one over any mappings', () => {
    const second: ComparedDefinition = { ...diversion, revision: 2 };
    const third: ComparedDefinition = {
      ...diversion,
      revision: 3,
      equivalentTo: { revision: 2, reason: 'The same cases.' },
    };
    const of = subjectOf(third, diversion, second);
    const answers = [1, 2, 3].flatMap((revision) => answersTo({ ...diversion, revision }));
    const by = (revision: number, isReference = true) =>
      place({ rows: [row({ revision, isReference })], answers });
    expect(comparabilityOf(of, by(3)).kind).toBe('COMPARABLE');
    expect(comparabilityOf(of, by(2)).kind).toBe('COMPARABLE');
    expect(comparabilityOf(subjectOf(second, third, diversion), by(3)).kind).toBe('COMPARABLE');
    expect(obstaclesOf(by(1), of)).toMatchObject([
      {
        code: 'DEFINITION_REVISION',
        why: 'It was observed by revision 1, and no mapping says that it is equivalent to revision 3.',
        change: 'Observe diversion-rate by revision 3 for this period.',
      },
    ]);
    expect(obstaclesOf(by(2, false), of)[0]?.why).toContain('which the office wrote for itself');
    // Of two, the one that was asked for.
    const both = place({
      rows: [row({ revision: 2, numerator: 1 }), row({ revision: 3, numerator: 3 })],
      answers,
    });
    expect(comparabilityOf(of, both)).toMatchObject({ row: { numerator: 3 } });
  });

  it('says so where a figure was observed by another revision or for a longer period only', () => {
    const of = (change: Partial<PlaceRow>) => obstaclesOf(place({ rows: [row(change)] }));
    expect(of({ state: 'OTHER_REVISION', otherRevision: 2, numerator: null })).toMatchObject([
      { code: 'DEFINITION_REVISION', why: expect.stringContaining('by revision 2, and no mapping') },
    ]);
    const otherPeriod = { firstDay: '2025-01-01', lastDay: '2025-12-31' };
    expect(of({ state: 'OTHER_PERIOD', otherPeriod, numerator: null })).toMatchObject([
      {
        code: 'LONGER_PERIOD',
        why: 'It was observed for a longer period, 2025-01-01 to 2025-12-31, which is not divided.',
      },
    ]);
  });

  it('refuses recidivism by another event, another window, or both', () => {
    const of = subjectOf(shipped('recidivism-charge-24'));
    const by = (code: string) =>
      obstaclesOf(place({ rows: [row({ code })] }), of).map(({ code: one }) => one);
    expect(by('recidivism-arrest-24')).toEqual(['EVENT_TYPE']);
    expect(by('recidivism-charge-12')).toEqual(['FOLLOW_UP_WINDOW']);
    expect(by('recidivism-arrest-36')).toEqual(['EVENT_TYPE', 'FOLLOW_UP_WINDOW']);
  });

  it('does not scale up a quarter with 2 of 3 months', () => {
    expect(obstaclesOf(place({ rows: [row({ state: 'PARTIAL', monthsCovered: 2 })] }))).toEqual([
      {
        code: 'COVERAGE',
        itemCode: null,
        why: 'Only 2 of 3 months are covered, and a part is not scaled up.',
        change: 'Report the other month.',
      },
    ]);
  });

  it('names every obstacle at once', () => {
    const facts = place({
      rows: [row({ state: 'PARTIAL', monthsCovered: 1 })],
      answers: answersTo(diversion).slice(1),
      vintage: { counties: ['09001'], year: 2025 },
    });
    expect(obstaclesOf(facts).map(({ code }) => code)).toEqual(['COVERAGE', 'PLACE_ENDED', 'NOT_ANSWERED']);
  });

  it('tells a figure that nobody reported from one that cannot be compared', () => {
    const reasonOf = (facts: PlaceFacts) => comparabilityOf(subject, facts);
    expect(reasonOf(place({ rows: [] }))).toMatchObject({
      kind: 'NOT_REPORTED',
      reason: expect.stringContaining('shares no figure'),
    });
    expect(reasonOf(place({ rows: [row({ state: 'NOT_REPORTED' })] }))).toMatchObject({
      kind: 'NOT_REPORTED',
    });
    expect(reasonOf(place({ rows: [row({ state: 'NOT_APPLICABLE' })] }))).toMatchObject({
      kind: 'NOT_REPORTED',
      reason: expect.stringContaining('does not apply'),
    });
  });
});

describe('the counties of a place in a vintage', () => {
  it.each([
    ['46113', 2014, { counties: ['46113'], carried: [], ended: [] }],
    ['46113', 2015, { counties: ['46102'], carried: [{ from: '46113', to: '46102' }], ended: [] }],
    ['02261', 2019, { counties: ['02261'], carried: [], ended: [] }],
    ['02261', 2020, { counties: [], ended: [{ from: '02261', into: ['02063', '02066'], isMerged: false }] }],
    ['09001', 2021, { counties: ['09001'], ended: [] }],
    ['51515', 2013, { counties: [], ended: [{ from: '51515', into: ['51019'], isMerged: true }] }],
    ['51019', 2013, { counties: ['51019'], ended: [] }],
  ])('carries %s to %i', (fips, year, expected) => {
    expect(countiesInVintage({ counties: [fips], year })).toMatchObject(expected);
  });

  it('cannot carry any county of Connecticut to 2022', () => {
    const { counties, ended } = countiesInVintage({ counties: ['09001', '09015'], year: 2022 });
    expect(counties).toEqual([]);
    expect(ended.map(({ into }) => into.length)).toEqual([9, 9]);
  });
});

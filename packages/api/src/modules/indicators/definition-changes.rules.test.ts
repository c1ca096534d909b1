import { describe, expect, it } from 'vitest';

import { definitionDifferences, type Revision } from './definition-changes.rules.ts';

const first: Revision = {
  id: '1',
  jurisdictionId: '1',
  code: 'returned',
  revision: 1,
  name: 'Returned',
  description: 'The share with a new charge.',
  measure: 'PROPORTION',
  numerator: 'People with a new charge within 12 months',
  denominator: 'People who began',
  unit: '%',
  multiplier: 100,
  direction: 'LOWER_IS_BETTER',
  frequency: 'YEAR',
  disaggregations: ['SEX', 'AGE_BAND'],
  source: 'The office',
  ppiNumber: null,
  justiceCountsMetric: null,
  derivation: null,
  derivationCode: null,
  equivalentToId: null,
  equivalenceReason: null,
  isReference: true,
  retiredAt: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  version: 1,
  items: [
    { kind: 'INCLUDE', code: 'juveniles', text: 'Juveniles', isRequired: true },
    { kind: 'EXCLUDE', code: 'traffic', text: 'Traffic', isRequired: true },
  ],
};
const changesOf = (more: Partial<Revision>) => definitionDifferences(first, { ...first, ...more });

describe('the differences of a revision', () => {
  it('do not include its number, its dates and the order of lists', () => {
    expect(
      changesOf({
        id: '2',
        revision: 2,
        createdAt: new Date(1),
        version: 3,
        disaggregations: ['AGE_BAND', 'SEX'],
        items: first.items.toReversed(),
      }),
    ).toEqual([]);
  });

  it.each<[Partial<Revision>, object]>([
    [
      { numerator: 'People with a new charge within 24 months' },
      {
        part: 'NUMERATOR',
        from: 'People with a new charge within 12 months',
        to: 'People with a new charge within 24 months',
      },
    ],
    [{ denominator: null }, { part: 'DENOMINATOR', from: 'People who began', to: null }],
    [{ multiplier: 1_000 }, { part: 'MULTIPLIER', from: '100', to: '1000' }],
    [{ frequency: 'QUARTER' }, { part: 'FREQUENCY', from: 'YEAR', to: 'QUARTER' }],
    [{ disaggregations: [] }, { part: 'DIMENSIONS', from: 'AGE_BAND, SEX', to: null }],
    [
      { derivation: 'SCALE_MEAN', derivationCode: 'trust' },
      { part: 'DERIVATION', from: null, to: 'SCALE_MEAN trust' },
    ],
  ])('name the part with both texts: %j', (more, difference) => {
    expect(changesOf(more)).toEqual([{ itemCode: null, ...difference }]);
  });

  it('name items that were added, removed, moved to the other side, reworded or made optional', () => {
    const items: Revision['items'] = [
      { kind: 'EXCLUDE', code: 'juveniles', text: 'Juveniles', isRequired: true },
      { kind: 'EXCLUDE', code: 'traffic', text: 'Traffic', isRequired: false },
      { kind: 'CONTEXT', code: 'source', text: 'Which system?', isRequired: true },
    ];
    expect(changesOf({ items })).toEqual([
      { part: 'INCLUDE', itemCode: 'juveniles', from: 'Juveniles', to: null },
      { part: 'EXCLUDE', itemCode: 'traffic', from: 'Traffic', to: 'Traffic (optional)' },
      { part: 'EXCLUDE', itemCode: 'juveniles', from: null, to: 'Juveniles' },
      { part: 'CONTEXT', itemCode: 'source', from: null, to: 'Which system?' },
    ]);
  });

  it('name every column that a reader sees, and no other one', () => {
    const silent = ['id', 'jurisdictionId', 'code', 'revision', 'isReference', 'retiredAt', 'items'];
    const dates = ['createdAt', 'updatedAt', 'version', 'equivalentToId', 'equivalenceReason'];
    const references = ['ppiNumber', 'justiceCountsMetric'];
    const unnamed = Object.keys(first).filter((column) => {
      const more = { [column]: Array.isArray(first[column as keyof Revision]) ? ['OTHER'] : 'other' };
      // The code of a derivation is shown with the derivation.
      const before = { ...first, derivation: 'SCALE_MEAN' as const };
      return column === 'items' || definitionDifferences(before, { ...before, ...more }).length === 0;
    });
    expect(unnamed.toSorted()).toEqual([...silent, ...dates, ...references].toSorted());
  });
});

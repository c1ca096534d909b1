import { describe, expect, it } from 'vitest';

import { indicatorCatalog } from './catalog.ts';
import { exclude, include, indicator, type IndicatorDraft } from './indicator.ts';
import { catalogIssues, indicatorIssues } from './indicator.rules.ts';

describe('the catalog', () => {
  it('keeps its rules', () => {
    expect(catalogIssues(indicatorCatalog)).toEqual([]);
  });

  it.each([
    'office-accessibility',
    'victim-outreach',
    'victim-speedy-contact',
    'diversion-rate',
    'diversion-completion',
    'recidivism-conviction-24',
    'crime-rate',
    'participation-rate',
    'reach-equity',
    'trust-index',
    'top-two-box',
    'feedback-response',
    'feedback-closure',
    'feedback-to-policy',
    'cost-per-participant',
    'training-coverage',
    'cases-per-attorney',
  ])('has %s', (code) => {
    expect(indicatorCatalog.filter((one) => one.code === code)).toHaveLength(1);
  });

  it('names the denominator of each diversion rate, and they differ', () => {
    const denominators = indicatorCatalog
      .filter(({ code }) => code.startsWith('diversion-rate'))
      .map(({ denominator }) => denominator);
    expect(denominators).toHaveLength(2);
    expect(new Set(denominators).size).toBe(2);
  });

  it('has recidivism by each event type and window, once', () => {
    const codes = indicatorCatalog
      .map(({ code }) => code)
      .filter((code) => /^recidivism-\w+-(12|24|36)$/.test(code));
    expect(new Set(codes).size).toBe(12);
  });
});

const good = indicator({
  code: 'calls',
  name: 'Calls',
  description: 'Calls.',
  measure: 'RATE',
  numerator: 'Calls.',
  denominator: 'Residents.',
  unit: 'per 1,000 residents',
  multiplier: 1000,
  direction: 'LOWER_IS_BETTER',
  frequency: 'MONTH',
  source: 'Test',
  items: [include('all', 'All calls.'), exclude('hoax', 'Hoax calls.')],
});

describe('the linter', () => {
  it.each<[string, Partial<IndicatorDraft>, string]>([
    ['a rate without a denominator', { denominator: null }, 'denominator'],
    ['a rate whose unit is of another size', { unit: 'per 100,000 residents' }, 'multiplier'],
    ['a rate whose unit names no size', { unit: 'calls' }, 'unit'],
    ['a count with a denominator', { measure: 'COUNT', multiplier: 1 }, 'denominator'],
    ['a proportion in another unit', { measure: 'PROPORTION', multiplier: 100 }, 'unit'],
    ['a mean with a multiplier', { measure: 'MEAN' }, 'multiplier'],
    ['a multiplier of zero', { multiplier: 0 }, 'multiplier'],
    [
      'an item twice',
      { items: [include('all', 'All calls.'), exclude('all', 'Hoax calls.')] },
      'items.1.code',
    ],
    ['a derivation without its code', { derivation: 'SCALE_MEAN' }, 'derivationCode'],
    ['a derivation that gives another measure', { derivation: 'TRAINING_COVERAGE' }, 'derivation'],
    ['a code that nothing reads', { derivationCode: 'TRUST' }, 'derivationCode'],
    ['an equivalence with itself', { equivalentTo: { revision: 1, reason: 'The same.' } }, 'equivalentTo'],
    ['a dimension twice', { disaggregations: ['SEX', 'SEX'] }, 'disaggregations.1'],
  ])('finds %s', (_name, change, field) => {
    expect(indicatorIssues(good)).toEqual([]);
    expect(indicatorIssues({ ...good, ...change }).map((issue) => issue.field)).toContain(field);
  });

  it('finds gaps between revisions, and definitions that say too little', () => {
    const issues = catalogIssues([
      {
        ...good,
        revision: 2,
        ppiNumber: 'five',
        disaggregations: ['SHOE_SIZE'],
        items: ['a', 'b'].map((code) => ({ kind: 'CONTEXT', code, text: 'Why', isRequired: false })),
      },
    ]);
    for (const part of [
      'revisions 2',
      'PPI',
      'dimension',
      'includes',
      'excludes',
      'context',
      'question mark',
    ])
      expect(issues.join('\n')).toContain(part);
  });
});

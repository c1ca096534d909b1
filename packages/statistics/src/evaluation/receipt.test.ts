import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { canonicalJson } from './canonical.json.ts';
import { evaluate } from './evaluate.ts';
import type { EvaluationInput, EvaluationPlan } from './evaluation.plan.ts';
import { checkReceipt, receiptOf, signedText, type Receipt } from './receipt.ts';

const places = ['A', 'B', 'C', 'D'];
const plan: EvaluationPlan = {
  design: 'DIFFERENCE_IN_DIFFERENCES',
  outcome: {
    code: 'calls',
    revision: 1,
    name: 'Calls',
    measure: 'RATE',
    unit: 'per 1,000 residents',
    multiplier: 1_000,
  },
  firstDay: '2010-01-01',
  lastDay: '2017-12-31',
  startsOn: '2015-01-01',
  units: places.map((place, index) => ({
    place,
    role: index < 2 ? 'TREATED' : 'COMPARISON',
    startsOn: null,
  })),
  isWeighted: false,
  isSeasonal: false,
  adjustsForBefore: false,
  expectedEffect: 'DECREASE',
  decisionRule: 'Extend the program.',
  minimumDetectableEffect: 1,
  confidenceLevel: 0.95,
};
const inputs: EvaluationInput[] = places.flatMap((place, index) =>
  Array.from({ length: 8 }, (_, year) => ({
    place,
    periodStart: `${2010 + year}-01-01`,
    periodMonths: 12,
    monthsCovered: 12,
    state: 'VALUE' as const,
    numerator: 500 + index * 30 + year * 7 + ((year * index * 13) % 11) - (index < 2 && year >= 5 ? 60 : 0),
    denominator: 10_000,
  })),
);
const facts = { isAfterResults: false, placebo: null };
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

function receipt(): Receipt {
  const found = evaluate(plan, facts, inputs);
  if (!found.ok) throw new Error(found.reason);
  const registration = {
    evaluationId: 'e',
    number: 1,
    title: 'Calls',
    question: 'Did calls fall?',
    plan,
    facts,
    amendmentReason: null,
    registeredAt: '2018-01-01T00:00:00.000Z',
    previousSha256: null,
  };
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const unsigned = { ...receiptOf(registration, inputs, found.value, 'test'), publicKey: pem };
  const signature = sign(null, Buffer.from(signedText(unsigned)), privateKey).toString('base64');
  return JSON.parse(canonicalJson({ ...unsigned, signature })) as Receipt;
}

const pathsOf = (changed: Receipt): string[] => checkReceipt(changed).map(({ path }) => path);

describe('a receipt', () => {
  it('recomputes from its own inputs, and has the same bytes each time', () => {
    expect(checkReceipt(receipt())).toEqual([]);
    expect(canonicalJson(receipt())).toBe(canonicalJson(receipt()));
  });

  it('names a changed input, estimate, claim level and key', () => {
    const good = receipt();
    const [first, ...rest] = good.inputs;
    if (first === undefined) throw new Error('no inputs');
    const input = { ...good, inputs: [{ ...first, numerator: 999 }, ...rest] };
    expect(pathsOf(input)).toEqual(expect.arrayContaining(['inputsSha256', 'signature', 'result.estimate']));
    const estimate = { ...good, result: { ...good.result, estimate: -1 } };
    expect(pathsOf(estimate)).toEqual(['resultSha256', 'signature', 'result.estimate']);
    expect(pathsOf({ ...good, claimLevel: 'EXPERIMENTAL' })).toEqual(['signature', 'claimLevel']);
    expect(checkReceipt(good, 'another key').map(({ path }) => path)).toEqual(['publicKey']);
  });
});

describe('figures that a design does not fit', () => {
  const refused = (rows: readonly EvaluationInput[], other: Partial<EvaluationPlan> = {}) => {
    const found = evaluate({ ...plan, ...other }, facts, rows);
    return found.ok ? null : { code: found.code, ...found.place };
  };
  const changed = (change: Partial<EvaluationInput>): EvaluationInput[] =>
    inputs.map((input, index) => (index === 9 ? { ...input, ...change } : input));

  it('are refused with the unit and the period', () => {
    const at = { unit: 'B', period: '2011-01-01' };
    expect(refused(inputs.toSpliced(9, 1))).toEqual({ code: 'PANEL_GAP', ...at });
    expect(refused(changed({ state: 'NOT_REPORTED' }))).toEqual({ code: 'PANEL_GAP', ...at });
    expect(refused([...inputs, ...inputs.slice(9, 10)])).toEqual({ code: 'DUPLICATE_ROW', ...at });
    expect(refused(changed({ denominator: 0 }))).toEqual({ code: 'ZERO_DENOMINATOR', ...at });
    expect(refused(changed({ monthsCovered: 11 }))).toEqual({ code: 'NOT_COMPARABLE', ...at });
    const share = { outcome: { ...plan.outcome, measure: 'PROPORTION' as const } };
    expect(refused(changed({ numerator: 10_001 }), share)).toEqual({
      code: 'NUMERATOR_ABOVE_DENOMINATOR',
      ...at,
    });
  });

  it('are named by unit and period, and never repeated, because readers without a right to them see the message', () => {
    const share = { outcome: { ...plan.outcome, measure: 'PROPORTION' as const } };
    for (const change of [
      { numerator: 7, denominator: 3 },
      { numerator: 7, denominator: 0 },
      { numerator: 7, denominator: 9, monthsCovered: 5 },
      { numerator: 7, denominator: 9, state: 'NOT_REPORTED' as const },
    ]) {
      const found = evaluate({ ...plan, ...share }, facts, changed(change));
      if (found.ok) throw new Error('It is not refused.');
      expect(found.reason).toContain('B ');
      expect(found.reason).toContain('2011-01-01');
      expect(found.reason.replace('2011-01-01', '')).not.toMatch(/\b[3579]\b(?! of 12 months)/);
    }
  });

  it('are refused without periods on both sides, and with 7 points before an interruption', () => {
    expect(refused(inputs, { startsOn: '2010-01-01' })).toMatchObject({ code: 'NO_PERIOD_BEFORE' });
    expect(refused([])).toMatchObject({ code: 'EMPTY_DATA' });
    expect(refused(inputs, { design: 'INTERRUPTED_TIME_SERIES' })).toMatchObject({ code: 'TOO_FEW_POINTS' });
  });
});

import { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import {
  amountIssue,
  centsMax,
  dollars,
  planIssue,
  planningStatusIssue,
  spendingStatusIssue,
} from './budget-line.rules.ts';

test('money is spent while a program runs, pauses or is done', () => {
  const refused = Object.values(ProgramStatus).filter((status) => spendingStatusIssue(status) !== null);
  expect(refused).toEqual(['PROPOSED', 'IN_REVIEW', 'ENDED']);
  expect(spendingStatusIssue('ENDED')).toBe(
    'Money is spent while a program is ACTIVE, PAUSED, COMPLETED; this one is ENDED.',
  );
});

test('plans change until a program has ended', () => {
  const refused = Object.values(ProgramStatus).filter((status) => planningStatusIssue(status) !== null);
  expect(refused).toEqual(['ENDED']);
});

test.each([
  [0n, '$0.00'],
  [7n, '$0.07'],
  [-7n, '-$0.07'],
  [123_450n, '$1,234.50'],
  [-100_000_000n, '-$1,000,000.00'],
  [centsMax, '$10,000,000,000.00'],
])('%s cents are %s', (cents, text) => {
  expect(dollars(cents)).toBe(text);
});

describe('an amount', () => {
  it.each([
    [1000n, 0n, 1000n],
    [1000n, 999n, 1n],
    [1000n, 1000n, -1000n],
  ])('fits: of %s planned, %s spent, %s more', (planned, spent, amount) => {
    expect(amountIssue(planned, spent, amount)).toBeNull();
  });

  it('is refused above the plan and below nothing, with the numbers', () => {
    expect(amountIssue(100_000n, 99_000n, 1001n)).toBe(
      'Of $1,000.00 planned, $990.00 is spent: $10.00 remains, and this is $10.01.',
    );
    expect(amountIssue(100_000n, 500n, -501n)).toBe(
      '$5.00 is spent from this line, so at most that amount can be refunded; this is $5.01.',
    );
    expect(planIssue(499n, 500n)).toBe(
      '$5.00 is spent from this line, so that no less can be planned; this is $4.99.',
    );
  });
});

test('the amount spent stays between zero and the planned amount, through any spending, refunds and changes of the plan', () => {
  const step = fc.record({
    kind: fc.constantFrom('spend' as const, 'plan' as const),
    cents: fc.bigInt({ min: -50n, max: 200n }),
  });
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 200n }), fc.array(step), (planned, steps) => {
      let line = { planned, spent: 0n };
      for (const { kind, cents } of steps) {
        if (kind === 'spend' && amountIssue(line.planned, line.spent, cents) === null) {
          line = { ...line, spent: line.spent + cents };
        }
        if (kind === 'plan' && cents >= 0n && planIssue(cents, line.spent) === null) {
          line = { ...line, planned: cents };
        }
        expect(line.spent >= 0n && line.spent <= line.planned).toBe(true);
      }
    }),
  );
});

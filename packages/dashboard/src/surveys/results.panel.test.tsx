// @vitest-environment jsdom
import type { MeasuredValue } from '@rapport/client/measured-value.ts';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { ResultTable } from './results.panel.tsx';

afterEach(cleanup);

const mean = (value: number): MeasuredValue => ({
  __typename: 'Estimate',
  value,
  unit: 'points from 0 to 10',
  interval: { lower: value - 0.5, upper: value + 0.5, confidenceLevel: 0.95 },
  numerator: null,
  denominator: 1701,
  method: "Student's t interval",
  caveats: [],
});
const hidden: MeasuredValue = { __typename: 'Suppressed', reason: 'SMALL_COUNT', threshold: 10 };

test('shows every group, and labels the hidden ones as hidden', () => {
  render(
    <ResultTable
      axis={{ minimum: 0, maximum: 10 }}
      result={{
        reliability: null,
        dimension: { id: 'q', code: 'area', text: 'Where do you live?' },
        overall: { mean: mean(6.005879), topBoxShare: null },
        groups: [
          { code: 'north', label: 'North', figures: { mean: mean(5), topBoxShare: null } },
          { code: 'south', label: 'South', figures: { mean: hidden, topBoxShare: null } },
        ],
      }}
    />,
  );
  const cellOf = (name: string): string =>
    within(screen.getByRole('rowheader', { name }).closest('tr') ?? document.body).getByRole('cell')
      .textContent ?? '';
  expect(cellOf('Everyone')).toContain('6.01');
  expect(cellOf('North')).toContain('4.50 to 5.50');
  expect(cellOf('South')).toMatch(/^Hidden/);
  expect(cellOf('South')).not.toMatch(/\b0\b/);
  expect(screen.queryByRole('columnheader', { name: 'Share in the top box' })).toBeNull();
});

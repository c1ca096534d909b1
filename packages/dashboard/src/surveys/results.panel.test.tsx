// @vitest-environment jsdom
import type { Estimate, MeasuredValue } from '@rapport/client/measured-value.ts';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { ReleaseNotes } from './release-notes.tsx';
import { ResultTable } from './results.panel.tsx';

afterEach(cleanup);

const mean = (value: number): Estimate => ({
  __typename: 'Estimate',
  value,
  unit: 'points from 0 to 10',
  interval: { lower: value - 0.5, upper: value + 0.5, confidenceLevel: 0.95 },
  numerator: null,
  denominator: 1701,
  method: "Student's t interval",
  caveats: [],
});
const missing = (value: number, people: number): MeasuredValue => ({
  ...mean(value),
  unit: 'proportion',
  interval: null,
  denominator: people,
  method: 'Share of respondents without a valid answer or score',
});
const figures = (value: MeasuredValue, share: MeasuredValue) => ({
  answered: share,
  notAnswered: share,
  notAnsweredShare: share,
  mean: value,
  topBoxShare: null,
  marginOfError: missing(0.0379, 900),
  choices: [] as { code: string; label: string; share: MeasuredValue; meanRank: null }[],
});
const hidden: MeasuredValue = { __typename: 'Suppressed', reason: 'SMALL_COUNT', threshold: 10 };

const result = {
  precision: 'RELEASED' as const,
  withheldBecause: null,
  weightSet: null,
  valueLabels: [
    { value: 0, label: 'Not at all' },
    { value: 10, label: 'Completely' },
  ],
  reliability: null,
  nonresponse: null,
  dimension: { id: 'q', code: 'area', text: 'Where do you live?' },
  overall: figures(mean(6.005879), missing(0.43, 1750)),
  groups: [
    { code: 'north', label: 'North', figures: figures(mean(5), missing(0.1, 900)) },
    { code: 'south', label: 'South', figures: figures(hidden, hidden) },
  ],
};
const axis = { minimum: 0, maximum: 10 };
const textsOf = (name: string): string[] =>
  within(screen.getByRole('rowheader', { name }).closest('tr') ?? document.body)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent ?? '');

test('shows every group with its nonresponse, and labels the hidden ones as hidden', () => {
  render(<ResultTable axis={axis} result={result} />);
  expect(textsOf('Everyone')[0]).toContain('6.01');
  expect(textsOf('Everyone')[1]).toMatch(/^43\.0%.*1,750 people/);
  expect(textsOf('North')[0]).toContain('4.50 to 5.50');
  for (const text of textsOf('South')) {
    expect(text).toMatch(/^Hidden/);
    expect(text).not.toMatch(/\b0\b/);
  }
  expect(screen.queryByRole('columnheader', { name: 'Share in the top box' })).toBeNull();
  expect(screen.queryByText(/not for publication/)).toBeNull();
  expect(screen.getByText('0: Not at all; 10: Completely')).toBeTruthy();
});

test('says that exact figures are not for publication, and why figures are withheld', () => {
  const withheldBecause = 'No figure is broken down by this question.';
  render(<ResultTable axis={axis} result={{ ...result, precision: 'EXACT', withheldBecause }} />);
  expect(screen.getByText(/Exact figures, not for publication/)).toBeTruthy();
  expect(screen.getByText(withheldBecause)).toBeTruthy();
});

test('says whether figures are weighted, with the design effect and the margin of error', () => {
  const { rerender } = render(<ResultTable axis={axis} result={result} />);
  expect(
    screen.getByText(/^Not weighted. Margin of error of a share of 50%, everyone: 3.8 percentage points./),
  ).toBeTruthy();
  const weightSet = {
    id: 'w',
    number: 1,
    label: 'Sex and age, census 2020',
    method: 'RAKING' as const,
    hasDesignWeights: false,
    hasStrata: false,
    hasClusters: false,
    trimAt: null,
    createdAt: '2026-01-01T00:00:00Z',
    releasedAt: '2026-01-01T00:00:00Z',
    margins: [],
    designEffect: { ...mean(1.3), unit: 'factor', interval: null },
  };
  rerender(<ResultTable axis={axis} result={{ ...result, weightSet }} />);
  expect(
    screen.getByText(/^Weighted: Sex and age, census 2020. Design effect of the weights: 1.3./),
  ).toBeTruthy();
});

test('shows the shares of the choices by group', () => {
  const choice = (share: MeasuredValue) => [{ code: 'radio', label: 'Radio', share, meanRank: null }];
  const withChoices = {
    ...result,
    overall: { ...result.overall, choices: choice(missing(0.25, 160)) },
    groups: result.groups.map((group) => ({
      ...group,
      figures: { ...group.figures, choices: choice(hidden) },
    })),
  };
  render(<ResultTable axis={axis} result={withChoices} />);
  const table = within(screen.getByRole('table', { name: 'Shares of the choices' }));
  expect(table.getByRole('columnheader', { name: 'Radio' })).toBeTruthy();
  expect(table.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^25\.0%/),
    expect.stringMatching(/^Hidden/),
    expect.stringMatching(/^Hidden/),
  ]);
});

test('says how many figures of a release are shown, and how far rounding moves them', () => {
  const release = {
    threshold: 10,
    createdAt: '2026-01-01T00:00:00Z',
    shownFigures: { ...missing(111 / 114, 114), numerator: 111 },
    roundingError: missing(0.172, 111),
  };
  const { rerender } = render(<ReleaseNotes release={release} />);
  const sentence = (): string | null | undefined => screen.getByText(/^Of this survey/).textContent;
  expect(sentence()).toBe(
    'Of this survey, 111 of 114 figures are shown, and rounding moves a typical one by at most 17% of its margin of error.',
  );
  const notReported: MeasuredValue = { __typename: 'NotReported', why: 'No figure is shown.' };
  const none = { ...missing(0, 114), numerator: 0 };
  rerender(<ReleaseNotes release={{ ...release, shownFigures: none, roundingError: notReported }} />);
  expect(sentence()).toBe('Of this survey, 0 of 114 figures are shown.');
  rerender(<ReleaseNotes release={{ ...release, shownFigures: notReported }} />);
  expect(screen.queryByText(/^Of this survey/)).toBeNull();
});

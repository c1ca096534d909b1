// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type ScriptedApi } from '../testing/scripted-api.tsx';
import { ComparisonPanel } from './comparison.panel.tsx';
import type { SurveyVersion } from './survey-version.ts';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  await api?.close();
});

const mean = (value: number) => ({
  __typename: 'Estimate',
  value,
  unit: 'points from 1 to 5',
  interval: null,
  numerator: null,
  denominator: 200,
  method: 'Mean',
  caveats: [],
});
const pointOf = (number: number, value: number, isSameWording: boolean) => ({
  isSameWording,
  withoutGroupsBecause: null,
  surveyVersion: { id: `V${number}`, number, status: 'CLOSED', closedAt: '2026-05-01T18:00:00Z' },
  result: { withheldBecause: null, overall: { mean: mean(value), topBoxShare: null }, groups: [] },
});
const shown = {
  target: { id: 'S1', kind: 'SCALE', label: 'Trust', axis: { minimum: 1, maximum: 5 } },
  by: null,
  weightSetId: null,
  language: null,
  precision: 'RELEASED',
} as const;

async function show(points: readonly object[], status: SurveyVersion['status'] = 'CLOSED') {
  const started = await startScriptedApi({ SurveyTrend: () => ({ data: { surveyTrend: points } }) });
  api = started;
  const version = { id: 'V2', status, questions: { edges: [] } } as unknown as SurveyVersion;
  render(
    <SignedIn endpoint={started.endpoint} can={[]}>
      <ComparisonPanel version={version} shown={shown} />
    </SignedIn>,
  );
  return started;
}

test('a question is shown over the versions of its survey, with a change of the words', async () => {
  const { received } = await show([pointOf(1, 3.5, false), pointOf(2, 4, true)]);
  const table = await screen.findByRole('table', { name: /by version/ });
  const [, first, second] = within(table).getAllByRole('row');
  expect(first?.textContent).toMatch(/^Version 1.*3[.]50.*Other words/);
  expect(second?.textContent).toMatch(/^Version 2.*4[.]00.*The same$/);
  expect(received[0]?.variables).toMatchObject({ target: { scaleId: 'S1' }, isWeighted: false });
  expect(screen.getByText(/^Choose a question in/)).toBeDefined();
});

test('a survey with one version has no such table, and an open version has no comparison', async () => {
  const { received } = await show([pointOf(2, 4, true)]);
  await waitFor(() => expect(received).toHaveLength(1));
  expect(screen.queryByRole('table')).toBeNull();
  cleanup();
  await api?.close();
  const open = await show([], 'FIELDED');
  expect(screen.queryByText('Compare two groups')).toBeNull();
  expect(open.received).toEqual([]);
});

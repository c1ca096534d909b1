// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type ScriptedApi } from '../testing/scripted-api.tsx';
import type { SurveyVersion } from './survey-version.ts';
import { WeightSetForm } from './weight-set.form.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  sessionStorage.clear();
  await api?.close();
});

const choice = (code: string, label: string, isMissing = false) => ({
  code,
  label,
  value: null,
  isMissing,
  missingKind: isMissing ? 'REFUSED' : null,
});
const question = (code: string, text: string, kind: string, choices: object[]) => ({
  node: { id: `Q-${code}`, code, text, kind, isDemographic: kind === 'SINGLE_CHOICE', choices },
});
const version = {
  id: 'V1',
  status: 'CLOSED',
  questions: {
    edges: [
      question('sex', 'Sex', 'SINGLE_CHOICE', [
        choice('f', 'Female'),
        choice('m', 'Male'),
        choice('x', 'Another'),
        choice('-9', 'Refused', true),
      ]),
      question('area', 'Area', 'SINGLE_CHOICE', [choice('n', 'North'), choice('s', 'South')]),
      question('d', 'Design weight', 'NUMBER', []),
    ],
  },
} as unknown as SurveyVersion;

const population = {
  id: 'P1',
  countyFips: '53001',
  countyName: 'Cedar County',
  stateName: 'Washington',
  year: 2024,
  ageBand: 'ALL',
  raceEthnicity: 'ALL',
  ethnicity: 'ALL',
  source: 'Census',
};

async function show(): Promise<{ started: ScriptedApi; inputs: () => unknown[] }> {
  const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  const rows = [
    { ...population, sex: 'Female', count: 515 },
    { ...population, id: 'P2', sex: 'Male', count: 485 },
  ];
  const started = await startScriptedApi({
    Populations: () => ({
      data: { populations: { totalCount: 2, pageInfo, edges: rows.map((node) => ({ node })) } },
    }),
    CreateWeightSet: () => ({
      data: {
        createWeightSet: {
          __typename: 'ValidationError',
          code: 'VALIDATION_FAILED',
          message: '',
          path: ['input'],
          issues: [
            { path: ['input', 'margins', 0, 'cells'], message: 'The cell x has too few respondents.' },
          ],
        },
      },
    }),
  });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={['weightSet.write']}>
      <WeightSetForm version={version} />
    </SignedIn>,
  );
  return {
    started,
    inputs: () =>
      started.received
        .filter(({ operation }) => operation === 'CreateWeightSet')
        .map(({ variables }) => variables['input']),
  };
}

function send(): void {
  fireEvent.click(screen.getByRole('button', { name: 'Weight the responses: New weight set' }));
  fireEvent.click(screen.getByRole('button', { name: 'Create the weight set' }));
}
const type = (label: RegExp | string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

test('takes shares from the populations, weights choices together, and shows a refusal at its margin', async () => {
  const { inputs } = await show();
  await screen.findByRole('option', { name: 'Cedar County 2024, by sex' }).catch(() => undefined);
  const [source] = screen.getAllByLabelText(/^Shares from the populations/);
  if (source) fireEvent.change(source, { target: { value: 'Cedar County 2024, by sex' } });
  expect(screen.getByLabelText<HTMLInputElement>('Female: percent').value).toBe('51.5');
  type('Another: weighted with', 'm');
  type(/^Label/, 'Sex, census 2020');
  type(/^Largest weight/, '3,5');
  type('Design weights', 'Q-d');
  type('Strata of the sample', 'Q-area');
  send();
  await screen.findByText('The cell x has too few respondents.');
  expect(inputs()).toEqual([
    {
      surveyVersionId: 'V1',
      label: 'Sex, census 2020',
      designWeightQuestionId: 'Q-d',
      stratumQuestionId: 'Q-area',
      clusterQuestionId: null,
      trimAt: 3.5,
      margins: [
        {
          questionId: 'Q-sex',
          cells: [
            { codes: ['f'], share: 0.515 },
            { codes: ['m', 'x'], share: 0.485 },
          ],
        },
      ],
      idempotencyKey: expect.any(String) as string,
    },
  ]);
});

test('sends nothing while shares do not add up', async () => {
  const { inputs } = await show();
  type(/^Label/, 'Areas');
  type('North: percent', '30');
  type('South: percent', '60');
  send();
  await screen.findByText(/The shares add up to 90%/);
  type('South: percent', 'many');
  send();
  await screen.findByText('Enter a percentage, such as 12.5.');
  type('South: percent', '70');
  send();
  await waitFor(() => expect(inputs()).toHaveLength(1));
  expect(inputs()[0]).toMatchObject({
    designWeightQuestionId: null,
    trimAt: null,
    margins: [
      {
        questionId: 'Q-area',
        cells: [
          { codes: ['n'], share: 0.3 },
          { codes: ['s'], share: 0.7 },
        ],
      },
    ],
  });
});

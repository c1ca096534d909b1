// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type ScriptedApi } from '../testing/scripted-api.tsx';
import { DetectableEffect } from './detectable-effect.tsx';

let api: ScriptedApi | undefined;
afterEach(async () => {
  cleanup();
  await api?.close();
});

const found = {
  effect: 3.14159,
  unit: 'per 1,000 residents',
  isEnough: false,
  periodsBefore: 7,
  periodsAfter: 1,
  historyPeriods: 7,
  method: 'difference of mean changes',
  caveats: ['The history stands for the future.'],
  reason: null,
};

async function show(detectableEffect: object): Promise<void> {
  api = await startScriptedApi({ DetectableEffect: () => ({ data: { detectableEffect } }) });
  render(
    <SignedIn endpoint={api.endpoint} can={['observation.read']}>
      <DetectableEffect evaluationId="E1" sought={3} />
    </SignedIn>,
  );
  await screen.findByText(/An effect of|cannot be computed/);
}

test('a plan that can detect less than it seeks says so, with its assumptions', async () => {
  await show(found);
  expect(screen.getByText('Not enough')).toBeTruthy();
  expect(screen.getByText(/An effect of 3.14 per 1,000 residents is found/).textContent).toContain(
    'The plan wants to find 3.',
  );
  expect(screen.getByText(/7 periods before the program and 1 period from then on/).textContent).toContain(
    'The history stands for the future.',
  );
});

test('a rate ratio is an effect of the rate, and enough is enough', async () => {
  await show({ ...found, effect: 0.12, unit: 'rate ratio', isEnough: true });
  expect(screen.getByText('Enough')).toBeTruthy();
  expect(screen.getByText(/An effect of 0.12 of the rate is found/)).toBeTruthy();
});

test('a history that is too short gives the reason', async () => {
  await show({
    ...found,
    effect: null,
    isEnough: null,
    caveats: [],
    reason: 'At least 2 periods are needed.',
  });
  expect(screen.getByText('It cannot be computed. At least 2 periods are needed.')).toBeTruthy();
});

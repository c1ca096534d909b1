// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type Script, type ScriptedApi } from '../testing/scripted-api.tsx';
import { FocusGroupPage } from './focus-group.page.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  sessionStorage.clear();
  await api?.close();
});

const times = { createdAt: '2026-05-01T18:00:00Z', updatedAt: '2026-05-01T18:00:00Z' };
const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const listOf = (nodes: readonly object[] = []) => ({
  totalCount: nodes.length,
  pageInfo,
  edges: nodes.map((node, index) => ({ cursor: `c${index}`, node })),
});
const session = {
  ...times,
  id: 'N1',
  version: 1,
  heldOn: '2026-04-01',
  language: 'en',
  place: null,
  consentForm: 'WRITTEN',
  consentText: 'I agree to take part.',
};
const second = { ...session, id: 'N2', heldOn: '2026-04-08', consentForm: 'SPOKEN' };
const focusGroup = {
  ...times,
  id: 'D1',
  version: 1,
  title: 'After dark',
  question: 'Where do you feel safe?',
  recruitment: null,
  closedAt: null,
  program: null,
  sessions: listOf([session, second]),
  themeTable: null,
};
const theme = {
  ...times,
  id: 'M1',
  version: 1,
  code: 'light',
  name: 'Light',
  definition: 'Lamps.',
  retiredAt: null,
};
const noise = { ...theme, id: 'M2', code: 'noise', name: 'Noise' };
const participant = {
  ...times,
  id: 'Z1',
  version: 1,
  code: 'P3',
  ageBand: null,
  sex: null,
  raceEthnicity: null,
  ethnicity: null,
};
const codings = listOf([
  { ...times, id: 'K1', version: 1, coderName: 'A person', themes: [theme] },
  { ...times, id: 'K2', version: 1, coderName: 'Someone else', themes: [] },
]);
const excerpt = { ...times, id: 'X1', version: 1, text: 'It is dark at the stop.', participant, codings };
const transcript = {
  id: 'D1',
  sessions: {
    edges: [{ node: { id: 'N1', participants: listOf([participant]), excerpts: listOf([excerpt]) } }],
  },
};
const hidden = { __typename: 'Suppressed', reason: 'SMALL_COUNT', threshold: 10 };
const share = {
  __typename: 'Estimate',
  value: 0.6,
  unit: 'proportion',
  interval: null,
  numerator: 30,
  denominator: 50,
  method: 'share',
  caveats: [],
};
const coder = ['excerpt.read', 'excerpt.write', 'focusGroup.write'];

async function show(changes: object, can: readonly string[], script: Script = {}): Promise<ScriptedApi> {
  const started = await startScriptedApi({
    FocusGroup: () => ({ data: { focusGroup: { ...focusGroup, ...changes } } }),
    FocusGroupTranscript: () => ({ data: { focusGroup: transcript } }),
    FocusGroupCoding: () => ({
      data: { focusGroup: { id: 'D1', agreement: [{ theme: null, alpha: hidden }] } },
    }),
    Themes: () => ({
      data: { themes: listOf([theme, noise].map((one) => ({ ...one, narrower: listOf() }))) },
    }),
    ...script,
  });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={can}>
      <FocusGroupPage id="D1" />
    </SignedIn>,
  );
  await screen.findByRole('heading', { level: 1, name: 'After dark' });
  return started;
}

test('without the permission, the words of participants are not requested', async () => {
  const started = await show({}, []);
  expect(screen.getByText('Consent: spoken')).toBeDefined();
  expect(screen.getByText('The table is frozen when the focus group is closed.')).toBeDefined();
  expect(started.received.map(({ operation }) => operation)).toEqual(['FocusGroup']);
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('a coder decides alone, sees all decisions when asked, and replaces only the own one', async () => {
  const started = await show({}, coder, {
    CodeExcerpt: () => ({
      data: {
        codeExcerpt: {
          __typename: 'CodeExcerptPayload',
          coding: { ...times, id: 'K1', version: 2, themes: [noise] },
        },
      },
    }),
  });
  const card = await screen.findByRole('article', { name: 'Excerpt of P3' });
  expect(within(card).getByText('Coded by 2 coders, you found: Light')).toBeDefined();
  expect(within(card).queryByText(/Someone else/)).toBeNull();
  fireEvent.click(within(card).getByRole('button', { name: 'Show all decisions' }));
  expect(within(card).getByText('Someone else: no theme')).toBeDefined();
  await waitFor(() => expect(started.received.map(({ operation }) => operation)).toContain('Themes'));
  fireEvent.click(within(card).getByRole('button', { name: 'Change your coding' }));
  const light = await within(card).findByLabelText<HTMLInputElement>('Light');
  expect(light.checked).toBe(true);
  fireEvent.click(light);
  fireEvent.click(within(card).getByLabelText('Noise'));
  fireEvent.click(within(card).getByRole('button', { name: 'Save coding' }));
  await waitFor(() =>
    expect(started.received).toContainEqual({
      operation: 'CodeExcerpt',
      variables: { input: { excerptId: 'X1', themeIds: ['M2'] } },
    }),
  );
});

test('a session is chosen by the one before it', async () => {
  const started = await show({}, coder);
  await screen.findByRole('article', { name: 'Excerpt of P3' });
  fireEvent.change(screen.getByLabelText('Session'), { target: { value: 'N2' } });
  await waitFor(() =>
    expect(
      started.received.filter(({ operation }) => operation === 'FocusGroupTranscript').at(-1)?.variables,
    ).toMatchObject({ sessionAfter: 'c0' }),
  );
});

test('a closed focus group has its frozen table, with hidden groups named as hidden', async () => {
  const themeTable = {
    dimension: 'AGE_BAND',
    withheldBecause: null,
    sha256: 'abc',
    rows: [{ theme, everyone: share, groups: [{ group: '18-34', share: hidden }] }],
  };
  const started = await show({ closedAt: times.createdAt, themeTable }, coder);
  const table = screen.getByRole('table', { name: 'Share of participants who spoke about each theme' });
  expect(within(table).getByText('60.0%')).toBeDefined();
  expect(within(table).getByText('Hidden')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Close and freeze' })).toBeNull();
  await screen.findByRole('article', { name: 'Excerpt of P3' });
  expect(screen.queryByRole('button', { name: 'Change your coding' })).toBeNull();
  fireEvent.change(screen.getByLabelText('Groups by'), { target: { value: 'AGE_BAND' } });
  await waitFor(() =>
    expect(
      started.received.filter(({ operation }) => operation === 'FocusGroup').at(-1)?.variables,
    ).toMatchObject({ by: 'AGE_BAND' }),
  );
});

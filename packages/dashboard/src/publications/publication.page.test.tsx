// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SignedIn, startScriptedApi, type Script, type ScriptedApi } from '../testing/scripted-api.tsx';
import type { Viewer } from '../viewer.context.ts';
import { PublicationPage } from './publication.page.tsx';

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  sessionStorage.clear();
  await api?.close();
});

const times = { createdAt: '2026-05-01T18:00:00Z', updatedAt: '2026-05-01T18:00:00Z' };
const acting: Viewer['acting'] = {
  id: 'J1',
  slug: 'cedar-county',
  name: 'Cedar County',
  state: 'CA',
  kind: 'COUNTY',
  disclosureThreshold: 10,
  timeZone: 'UTC',
  today: '2026-05-01',
  fiscalYear: 2026,
};
const spanish = {
  language: 'es',
  title: 'Luz en las paradas',
  body: 'Ustedes pidieron luz.',
  sections: { said: 'Más luz.', decided: null, did: null, known: null },
};
const figure = {
  kind: 'COMPARISON_TABLE',
  sourceId: 'state/3',
  label: [{ language: 'en', text: 'Reach by age' }],
};
const draft = {
  ...times,
  id: 'B1',
  version: 2,
  title: 'Light at the stops',
  body: 'You asked for light.',
  slug: 'light',
  hasUnpublishedChanges: true,
  kind: 'YOU_SAID_WE_DID',
  language: 'en',
  status: 'DRAFT',
  publishedAt: null,
  withdrawnAt: null,
  withdrawalReason: null,
  sections: { said: 'More light.', decided: null, did: null, known: null },
  translations: [spanish],
  figures: [figure],
  program: null,
  policyChange: null,
  feedbackItem: null,
  reviews: { edges: [] },
  versions: { edges: [] },
};
const version = {
  id: 'V1',
  number: 1,
  publishedAt: times.createdAt,
  correctionNote: null,
  languages: ['en', 'es'],
  sha256: 'abc',
};
const published = {
  ...draft,
  status: 'PUBLISHED',
  publishedAt: times.createdAt,
  versions: {
    edges: [
      { node: { ...version, id: 'V2', number: 2, correctionNote: 'The number of stops.' } },
      { node: version },
    ],
  },
};
const editor = ['publication.write', 'gate.read', 'review.write'];
const blocked = {
  isOpen: false,
  requirements: [],
  blockers: [
    {
      code: 'REVIEW_MISSING',
      message: 'A legal review is missing.',
      rule: null,
      review: null,
      subject: null,
    },
  ],
};

async function show(publication: object, can: readonly string[], script: Script = {}): Promise<ScriptedApi> {
  const started = await startScriptedApi({
    Publication: () => ({ data: { publication } }),
    PublicationGate: () => ({ data: { publication: { id: 'B1', gate: blocked } } }),
    ...script,
  });
  api = started;
  render(
    <SignedIn endpoint={started.endpoint} can={can} acting={acting}>
      <PublicationPage id="B1" />
    </SignedIn>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Light at the stops' });
  return started;
}

const inputs = ({ received }: ScriptedApi, name: string): unknown[] =>
  received.filter(({ operation }) => operation === name).map(({ variables }) => variables['input']);

test('a viewer sees the preview in each language and no steps, and the gate is not requested', async () => {
  const started = await show(draft, []);
  expect(screen.getByText('You asked for light.')).toBeDefined();
  expect(screen.getByRole('heading', { name: 'People said' })).toBeDefined();
  expect(screen.queryByRole('heading', { name: 'The office did' })).toBeNull();
  fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'es' } });
  expect(screen.getByText('Ustedes pidieron luz.').closest('article')?.lang).toBe('es');
  expect(screen.getByText('No words in this language')).toBeDefined();
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(started.received.map(({ operation }) => operation)).toEqual(['Publication']);
});

test('the blockers of the gate are shown, and publishing asks before it acts and shows a refusal', async () => {
  const message = 'A legal review is missing, so it is not published.';
  const started = await show(draft, editor, {
    Publish: () => ({
      data: {
        publish: {
          __typename: 'InvalidStateError',
          code: 'INVALID_STATE',
          message,
          path: ['input', 'id'],
          reason: 'GATE_CLOSED',
          blockers: blocked.blockers,
        },
      },
    }),
  });
  await screen.findByText('A legal review is missing.');
  fireEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect(inputs(started, 'Publish')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Publish it' }));
  await screen.findByText(message);
  expect(inputs(started, 'Publish')).toEqual([{ id: 'B1', expectedVersion: 2 }]);
});

test('a text is edited in its languages, one is added, and a problem is shown at its field', async () => {
  const message = 'A title must have at most 200 characters.';
  const started = await show(draft, editor, {
    UpdatePublication: () => ({
      data: {
        updatePublication: {
          __typename: 'ValidationError',
          code: 'VALIDATION_FAILED',
          message,
          path: [],
          issues: [{ path: ['input', 'translations', '1', 'title'], message }],
        },
      },
    }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Edit the text' }));
  fireEvent.change(screen.getByLabelText('Add a language'), { target: { value: 'vi' } });
  const inVietnamese = screen.getByRole('group', { name: 'Vietnamese' });
  const title = inVietnamese.querySelector('input');
  if (title) fireEvent.change(title, { target: { value: 'Ánh sáng' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save text' }));
  await screen.findByText(message);
  expect(title?.getAttribute('aria-invalid')).toBe('true');
  const none = { said: null, decided: null, did: null, known: null };
  expect(inputs(started, 'UpdatePublication')).toEqual([
    {
      id: 'B1',
      expectedVersion: 2,
      language: 'en',
      title: 'Light at the stops',
      body: 'You asked for light.',
      sections: { ...none, said: 'More light.' },
      translations: [
        { ...spanish, sections: { ...none, said: 'Más luz.' } },
        { language: 'vi', title: 'Ánh sáng', body: '', sections: none },
      ],
      programId: null,
      policyChangeId: null,
      feedbackItemId: null,
    },
  ]);
});

test('a removed figure is left out, and a kept figure names its source again', async () => {
  const equity = { kind: 'EQUITY_VIEW', sourceId: 'Q1', label: [{ language: 'en', text: 'Reach' }] };
  const started = await show({ ...draft, figures: [figure, equity] }, editor, {
    UpdatePublication: () => ({
      data: { updatePublication: { __typename: 'UpdatePublicationPayload', publication: draft } },
    }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Remove: Figure 2' }));
  fireEvent.click(screen.getByRole('button', { name: 'Remove the figure' }));
  await waitFor(() =>
    expect(inputs(started, 'UpdatePublication')).toEqual([
      {
        id: 'B1',
        expectedVersion: 2,
        figures: [{ source: { comparison: { agency: 'state', number: 3 } }, label: figure.label }],
      },
    ]),
  );
});

test('an old version stays readable, and the public page is linked', async () => {
  const text = { language: 'en', title: 'Light', body: 'Two stops.', sections: null };
  const shared = { ...version, text, figures: [] };
  await show(published, [], {
    PublicPublication: () => ({
      data: {
        publicJurisdiction: {
          slug: 'cedar-county',
          name: 'Cedar County',
          publication: {
            slug: 'light',
            kind: 'YOU_SAID_WE_DID',
            withdrawnAt: null,
            withdrawalReason: null,
            hasWithdrawnFigures: false,
            versions: [{ ...shared, number: 2, text: { ...text, body: 'Three stops.' } }, shared],
          },
        },
      },
    }),
  });
  expect(screen.getByRole('link', { name: '/public/cedar-county/publications/light' })).toBeDefined();
  expect(screen.getByText('Correction: The number of stops.')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Read version 1' }));
  await screen.findByText('Two stops.');
  expect(screen.queryByText('Three stops.')).toBeNull();
});

test('a correction is offered only for a text that changed', async () => {
  await show({ ...published, hasUnpublishedChanges: false }, editor);
  expect(screen.queryByRole('button', { name: 'Publish the correction' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Withdraw' })).toBeDefined();
  cleanup();
  await api?.close();
  await show(published, editor);
  expect(screen.getByRole('button', { name: 'Publish the correction' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
});

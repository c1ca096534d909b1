// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';

import { signInAgain, signOut } from '../session.store.ts';
import { ViewerContext, type Viewer } from '../viewer.context.ts';
import { useDraft } from './draft.ts';
import { TextField } from './fields.tsx';

const viewer: Viewer = {
  kind: 'PERSON',
  displayName: 'Ana',
  subject: 'test|person',
  can: [],
  memberships: [],
  invitations: [],
  acting: null,
};

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

function Form(): ReactNode {
  const { values, change, discard } = useDraft('test', { title: '' });
  return (
    <>
      <TextField label="Title" name="title" value={values.title} onChange={(title) => change({ title })} />
      <button onClick={discard}>Sent</button>
    </>
  );
}

function open(displayName = 'Ana'): HTMLInputElement {
  cleanup();
  render(
    <ViewerContext value={{ ...viewer, displayName }}>
      <Form />
    </ViewerContext>,
  );
  return screen.getByLabelText<HTMLInputElement>(/Title/);
}

const type = (value: string) => fireEvent.change(open(), { target: { value } });

test('a session that ends keeps the text of a form', () => {
  type('Half a sentence');
  signInAgain();
  expect(open().value).toBe('Half a sentence');
});

test('another user of the tab does not see it', () => {
  type('Half a sentence');
  expect(open('Ben').value).toBe('');
});

test('it is gone after the form was sent, and after signing out', () => {
  type('Half a sentence');
  fireEvent.click(screen.getByText('Sent'));
  expect(open().value).toBe('');
  type('Another');
  signOut();
  expect(open().value).toBe('');
});

test('a stored draft that this page did not write is ignored', () => {
  type('Half a sentence');
  for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '{"title":3,"__proto__":"x"');
  expect(open().value).toBe('');
  for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '{"title":3,"other":"x"}');
  expect(open().value).toBe('');
});

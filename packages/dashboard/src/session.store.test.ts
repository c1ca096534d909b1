// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';

import { openSession, signOut, useSession } from './session.store.ts';

beforeEach(() => {
  signOut();
  window.history.replaceState(null, '', '/dashboard/surveys');
});

const session = () => renderHook(() => useSession()).result.current;

test('a token in the fragment signs in, and is removed from the address', () => {
  window.location.hash = '#token=abc&jurisdiction=cedar-county';
  openSession();
  expect(session()).toEqual({ token: 'abc', jurisdiction: 'cedar-county' });
  expect(window.location.href).toMatch(/\/dashboard\/surveys$/);
});

test('a session survives a reload of the tab, until the user signs out', () => {
  window.location.hash = '#token=abc';
  openSession();
  openSession();
  expect(session().token).toBe('abc');
  signOut();
  openSession();
  expect(session().token).toBeNull();
});

test('a token in the fragment of an open page signs in too', async () => {
  openSession();
  const { result } = renderHook(() => useSession());
  window.location.hash = '#token=later';
  await waitFor(() => expect(result.current.token).toBe('later'));
  expect(window.location.hash).toBe('');
});

test('invalid content of the storage means no session', () => {
  sessionStorage.setItem('rapport.session', '{');
  openSession();
  expect(session()).toEqual({ token: null, jurisdiction: null });
});

// @vitest-environment jsdom
import type { Estimate, MeasuredValue } from '@rapport/client/measured-value.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { Figure, FigureNotes, shareAxis } from './figure.tsx';

afterEach(cleanup);

const share: Estimate = {
  __typename: 'Estimate',
  value: 0.25,
  unit: 'proportion',
  interval: { lower: 0.2, upper: 0.3, confidenceLevel: 0.95 },
  numerator: 50,
  denominator: 200,
  method: 'Wilson score interval',
  caveats: ['The sample is not weighted.'],
};

test('an estimate is shown with its interval, its base and a bar on the full scale', () => {
  const { container } = render(<Figure value={share} axis={shareAxis} />);
  expect(container.textContent).toContain('25.0%');
  expect(container.textContent).toContain('20.0% to 30.0%, 50 of 200 answers');
  const band = container.querySelector<HTMLElement>('.band');
  expect(band?.style.left).toBe('20%');
  expect(band?.style.width).toBe('10%');
  expect(container.querySelector<HTMLElement>('.mark')?.style.left).toBe('25%');
});

test('an estimate without an interval says so and has no band', () => {
  const { container } = render(<Figure value={{ ...share, interval: null }} axis={shareAxis} />);
  expect(container.textContent).toContain('no interval');
  expect(container.querySelector('.band')).toBeNull();
});

test('a hidden figure is labeled as hidden, with the reason, without a number or a bar', () => {
  const { container } = render(
    <Figure value={{ __typename: 'Suppressed', reason: 'SMALL_COUNT', threshold: 10 }} axis={shareAxis} />,
  );
  expect(screen.getByText('Hidden').textContent).not.toMatch(/\d/);
  expect(container.textContent).toContain("protect people's identity");
  expect(container.textContent).toContain('not zero');
  expect(container.querySelector('.interval')).toBeNull();
  expect(container.querySelector('.quantity')).toBeNull();
});

test.each<[string, MeasuredValue]>([
  ['Not reported', { __typename: 'NotReported', why: 'Nobody answered.' }],
  ['Not comparable', { __typename: 'NotComparable', why: 'Another question was asked.' }],
])('%s is shown with its reason and without a bar', (word, value) => {
  const { container } = render(<Figure value={value} axis={shareAxis} />);
  expect(screen.getByText(word)).toBeDefined();
  expect(container.textContent).toMatch(/Nobody answered|Another question/);
  expect(container.querySelector('.interval')).toBeNull();
});

test('notes list each reason for hiding and each caveat once', () => {
  const hidden: MeasuredValue = { __typename: 'Suppressed', reason: 'SMALL_COUNT', threshold: 10 };
  render(<FigureNotes values={[share, hidden, null, hidden, share]} />);
  const notes = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(notes).toEqual([
    'The sample is not weighted.',
    expect.stringMatching(/^Hidden to protect people's identity.*not zero/),
  ]);
});

test('a note that holds for some figures only has a number, also at these figures', () => {
  const rounded = { ...share, caveats: ['The sample is not weighted.', 'Rounded.'] };
  const values = [share, rounded];
  const { container } = render(
    <FigureNotes values={values}>
      {values.map((value, index) => (
        <Figure key={index} value={value} axis={null} />
      ))}
    </FigureNotes>,
  );
  expect([...container.querySelectorAll('.figure sup')].map((mark) => mark.textContent)).toEqual(['notes 1']);
  expect(container.querySelectorAll('.figure')[1]?.textContent).toContain('notes 1');
  const notes = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(notes).toEqual(['The sample is not weighted.', '1 Rounded.']);
});

test('there are no notes if there is nothing to say', () => {
  const { container } = render(<FigureNotes values={[null, { ...share, caveats: [] }]} />);
  expect(container.textContent).toBe('');
});

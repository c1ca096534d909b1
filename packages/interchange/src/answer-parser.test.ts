import { describe, expect, it } from 'vitest';

import { answerParser } from './answer-parser.ts';
import { choiceColumnsParser } from './choice-columns-parser.ts';
import { choice, question } from './testing/survey-version.ts';

const media = question('heard', 'MULTIPLE_CHOICE', {
  choices: [choice('web', 'The website'), choice('tv', 'Television')],
});
const parse = choiceColumnsParser(media, ['web', 'tv'], {});

describe('the column of one choice', () => {
  it.each([
    '1',
    '1.0',
    'Y',
    'yes',
    'Sí',
    'TRUE',
    'x',
    'Checked',
    'selected',
    'The website',
    'the  WEBSITE',
    'web',
  ])('reads %j as chosen', (cell) => {
    expect(parse([cell, '0']).parsed).toEqual({
      ok: true,
      answer: { kind: 'MULTIPLE_CHOICE', choiceCodes: ['web'] },
    });
  });

  it.each(['0', '0.0', 'N', 'no', 'FALSE', 'Unchecked', 'not selected', ''])(
    'reads %j as not chosen',
    (cell) => {
      expect(parse([cell, '1']).parsed).toEqual({
        ok: true,
        answer: { kind: 'MULTIPLE_CHOICE', choiceCodes: ['tv'] },
      });
    },
  );

  it.each(['maybe', '2', '-9', 'n/a', 'Television', 'see notes'])(
    'refuses %j with the choice and the column',
    (cell) => {
      const { parsed, index } = parse(['1', cell === 'Television' ? 'The website' : cell]);
      expect(parsed).toMatchObject({
        ok: false,
        code: 'UNKNOWN_CHOICE',
        message: expect.stringContaining('"Television"'),
      });
      expect(index).toBe(1);
    },
  );
});

describe('the columns of a ranking', () => {
  const topics = question('topics', 'RANKING', {
    choices: [choice('a', 'Safety'), choice('b', 'Courts'), choice('c', 'Housing')],
    allowsDontKnow: true,
  });
  const ranks = choiceColumnsParser(topics, ['a', 'b', 'c', 'DONT_KNOW'], {});

  it('have the rank of each choice', () => {
    expect(ranks(['2', '', '1.0', '0']).parsed).toEqual({
      ok: true,
      answer: { kind: 'RANKING', choiceCodes: ['c', 'a'] },
    });
    expect(ranks(['', '', '', '1']).parsed).toEqual({
      ok: true,
      answer: { kind: 'MISSING_KIND', missingKind: 'DONT_KNOW' },
    });
    expect(ranks(['', '', '', '']).parsed).toEqual({ ok: true, answer: null });
  });

  it.each([
    [['1', '1', '', ''], 1, 'REPEATED_CHOICE'],
    [['1', 'yes', '', ''], 1, 'INVALID_NUMBER'],
    [['0', '', '', ''], 0, 'INVALID_NUMBER'],
    [['1', '', '', '1'], 0, 'CONFLICTING_CHOICES'],
  ])('are refused: %j', (cells, index, code) => {
    expect(ranks(cells)).toMatchObject({ parsed: { ok: false, code }, index });
  });
});

describe('a cell', () => {
  const options = { choiceSeparator: ';', textLengthMax: 100 };
  const points = question('trust', 'SCALE', {
    minimum: 0,
    maximum: 10,
    choices: [
      { ...choice('0', 'Not at all'), value: 0 },
      { ...choice('10', 'Completely'), value: 10 },
    ],
    allowsPreferNotToSay: true,
  });
  const order = question('order', 'RANKING', { choices: [choice('a', 'Safety'), choice('b', 'Courts')] });
  const media = question('heard', 'MULTIPLE_CHOICE', {
    choices: [choice('web', 'Website'), choice('no', 'Nowhere', 'NOT_APPLICABLE')],
    allowsDontKnow: true,
  });

  it.each([
    [points, '7', { kind: 'NUMBER', number: 7 }],
    [points, 'completely', { kind: 'NUMBER', number: 10 }],
    [points, 'PREFER_NOT_TO_SAY', { kind: 'MISSING_KIND', missingKind: 'PREFER_NOT_TO_SAY' }],
    [points, 'Prefer not to say', { kind: 'MISSING_KIND', missingKind: 'PREFER_NOT_TO_SAY' }],
    [order, 'b; Safety', { kind: 'RANKING', choiceCodes: ['b', 'a'] }],
    [media, 'web', { kind: 'MULTIPLE_CHOICE', choiceCodes: ['web'] }],
    [media, 'Nowhere', { kind: 'MULTIPLE_CHOICE', choiceCodes: ['no'] }],
    [media, "don't know", { kind: 'MISSING_KIND', missingKind: 'DONT_KNOW' }],
  ])('%#: %s', (asked, cell, answer) => {
    expect(answerParser(asked, options)(cell)).toEqual({ ok: true, answer });
  });

  it.each([
    [points, '7.5', 'INVALID_NUMBER'],
    [points, '11', 'OUT_OF_RANGE'],
    [points, 'DONT_KNOW', 'INVALID_NUMBER'],
    [order, 'b;b', 'REPEATED_CHOICE'],
    [order, 'c', 'UNKNOWN_CHOICE'],
    [media, 'web;no', 'CONFLICTING_CHOICES'],
    [media, 'web;DONT_KNOW', 'CONFLICTING_CHOICES'],
  ])('%# is refused: %s', (asked, cell, code) => {
    expect(answerParser(asked, options)(cell)).toMatchObject({ ok: false, code });
  });
});

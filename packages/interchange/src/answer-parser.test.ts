import { describe, expect, it } from 'vitest';

import { choiceColumnsParser } from './answer-parser.ts';
import type { ChoiceDefinition } from './survey-definition.ts';

const choice = (code: string, label: string): ChoiceDefinition => ({
  code,
  label,
  isMissing: false,
  value: null,
});
const parse = choiceColumnsParser([choice('web', 'The website'), choice('tv', 'Television')], {});

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

import { describe, expect, it } from 'vitest';

import { fallApart } from './survey-result.rules.ts';

describe('fallApart', () => {
  it.each<[string, [string | null, string | null][], boolean]>([
    [
      'districts of regions',
      [
        ['north', 'n1'],
        ['north', 'n2'],
        ['south', 's1'],
      ],
      true,
    ],
    [
      'the same question asked twice',
      [
        ['yes', 'y'],
        ['no', 'n'],
      ],
      true,
    ],
    [
      'one district alone that is a region',
      [
        ['north', 'n1'],
        ['south', 'n1'],
        ['island', 'i'],
      ],
      true,
    ],
    [
      'those without an answer to either',
      [
        ['a', 'x'],
        [null, null],
      ],
      true,
    ],
    [
      'sex and age',
      [
        ['f', 'young'],
        ['m', 'young'],
        ['f', 'old'],
        ['m', 'old'],
      ],
      false,
    ],
    [
      'a chain that holds together',
      [
        ['a', 'x'],
        ['b', 'x'],
        ['b', 'y'],
      ],
      false,
    ],
    [
      'everybody in one group',
      [
        ['a', 'x'],
        ['a', 'y'],
      ],
      false,
    ],
    ['nobody', [], false],
  ])('%s: %j', (_what, pairs, expected) => {
    expect(fallApart(pairs)).toBe(expected);
  });
});

import { expect, it } from 'vitest';

import { trimmed } from './text-forms.ts';

it.each([
  ['spaces and line breaks', ' \t\r\n\u00a0\u2003\u3000\u2028'],
  ['zero-width characters', '\u200b\u200c\u200d\u2060\ufeff\u034f'],
  ['marks of direction', '\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2069\u061c'],
  ['soft hyphens', '\u00ad\u00ad'],
  ['variation selectors', '\ufe0f\ufe00\u{e0100}\u180b'],
  ['tag characters', '\u{e0001}\u{e0041}\u{e007f}'],
  ['fillers of Hangul', '\u3164\uffa0\u115f\u1160'],
  ['the blank Braille pattern', '\u2800\u2800'],
  ['an empty notehead', '\u{1d159}'],
  ['accents without a letter', '\u0301\u20dd'],
  ['control characters', '\u0001\u001f\u0085'],
])('a text of %s is empty', (_what, text) => {
  expect(trimmed(text)).toBe('');
  expect(trimmed(`${text}a${text}`)).toContain('a');
});

it.each(['Forum', '¿Qué?', '法律', '…', '🤝', '❤️', '👩‍⚖️', '#1', '$', '한글', 'क्षि', '⠓⠊'])(
  'the text %s stays as it is',
  (text) => {
    expect(trimmed(` ${text}\n`)).toBe(text);
  },
);

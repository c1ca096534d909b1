import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { kindWords } from './finding.ts';
import { identifierForms } from './identifiers.ts';
import { findingMessage, screenedCharactersMax, screenText } from './screen-text.ts';

const labels = ['identifier', 'name', 'ordinary'] as const;
interface Phrase {
  language: string;
  label: (typeof labels)[number];
  text: string;
}

/** The phrases of the corpus, all invented. "\u200b" in the file is that character. */
const phrases: Phrase[] = readFileSync(new URL('corpus.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, language = '', given = '', text = ''] = line.split('\t');
    const label = labels.find((one) => one === given);
    if (!label) throw new Error(`The corpus has no label ${given}.`);
    const unescaped = text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
    return { language, label, text: unescaped };
  });

function outcomeOf(text: string): 'refused' | 'warned' | 'passed' {
  const findings = screenText(text);
  if (findings.some(({ isCertain }) => isCertain)) return 'refused';
  return findings.length > 0 ? 'warned' : 'passed';
}

function figuresOf(language: string) {
  const of = (label: Phrase['label'][]) =>
    phrases.filter((one) => one.language === language && label.includes(one.label));
  const count = (list: Phrase[], ...outcomes: string[]) =>
    list.filter(({ text }) => outcomes.includes(outcomeOf(text))).length;
  const identifying = of(['identifier', 'name']);
  const ordinary = of(['ordinary']);
  const caught = count(identifying, 'refused', 'warned');
  return {
    identifying: identifying.length,
    caught,
    identifiers: of(['identifier']).length,
    identifiersRefused: count(of(['identifier']), 'refused'),
    ordinary: ordinary.length,
    ordinaryRefused: count(ordinary, 'refused'),
    ordinaryWarned: count(ordinary, 'warned'),
    recall: Number((caught / identifying.length).toFixed(3)),
    precision: Number((caught / (caught + count(ordinary, 'refused', 'warned'))).toFixed(3)),
  };
}

describe.each(['en', 'es'])('the phrases of the corpus in %s', (language) => {
  const figures = figuresOf(language);

  test('are enough to measure', () => {
    expect(figures.identifying).toBeGreaterThan(120);
    expect(figures.ordinary).toBeGreaterThan(100);
  });

  test('are caught if they identify somebody: at least 95 percent', () => {
    expect(figures.recall).toBeGreaterThanOrEqual(0.95);
    expect(figures.identifiersRefused / figures.identifiers).toBeGreaterThanOrEqual(0.95);
  });

  test('are never stopped permanently if they are ordinary, and rarely have to be confirmed', () => {
    expect(figures.ordinaryRefused).toBe(0);
    expect(figures.ordinaryWarned / figures.ordinary).toBeLessThanOrEqual(0.03);
  });
});

test('the corpus has these figures', () => {
  expect({ en: figuresOf('en'), es: figuresOf('es') }).toMatchInlineSnapshot(`
    {
      "en": {
        "caught": 319,
        "identifiers": 181,
        "identifiersRefused": 178,
        "identifying": 320,
        "ordinary": 274,
        "ordinaryRefused": 0,
        "ordinaryWarned": 4,
        "precision": 0.988,
        "recall": 0.997,
      },
      "es": {
        "caught": 146,
        "identifiers": 66,
        "identifiersRefused": 65,
        "identifying": 146,
        "ordinary": 121,
        "ordinaryRefused": 0,
        "ordinaryWarned": 2,
        "precision": 0.986,
        "recall": 1,
      },
    }
  `);
});

describe('the findings of a text', () => {
  it('name their kind and place, and do not repeat the text', () => {
    const text = 'Write to jo.park@mail.example about the witness Pedro Núñez';
    const findings = screenText(text);
    expect(
      findings.map(({ kind, isCertain, start, end }) => [kind, isCertain, text.slice(start, end)]),
    ).toEqual([
      ['EMAIL_ADDRESS', true, 'jo.park@mail.example'],
      ['PERSON_NAME', false, 'Pedro Núñez'],
    ]);
    for (const finding of findings) {
      expect(findingMessage(finding)).toContain(kindWords(finding.kind));
      expect(findingMessage(finding)).not.toMatch(/park|Pedro|Núñez/);
    }
  });

  it.each([
    ['\u200b\u200bWe wrote to  jo.park@mail.example', 15],
    ['e\u0301te\u0301 𝟚𝟜: c a s e n o 1 2 3 4', 12],
    ['“Then”\n\n\n661-555-0134', 9],
  ])('refer to the original: %j', (text, start) => {
    expect(screenText(text)[0]?.start).toBe(start);
  });

  it('are in order, do not overlap, and are at most 20', () => {
    const text = Array.from(
      { length: 60 },
      (_, index) => `the witness Pedro Núñez, case no. 24-11${index}`,
    ).join('; ');
    const findings = screenText(text);
    expect(findings).toHaveLength(20);
    for (const [index, { start }] of findings.entries())
      expect(start).toBeGreaterThanOrEqual(findings[index - 1]?.end ?? 0);
  });

  it('are the same with invisible characters between the letters', () => {
    const invisible = fc.constantFrom(
      '',
      '\u00ad',
      '\u200b',
      '\u200c',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u034f',
      '\ufe0f',
    );
    const hidden = fc.constantFrom(
      'case no. 24-1187',
      '219-09-9999',
      '661-555-0134',
      'jo@mail.example',
      'defendant John',
    );
    fc.assert(
      fc.property(hidden, fc.array(invisible, { minLength: 16, maxLength: 16 }), (text, between) => {
        const written = Array.from(text, (letter, index) => letter + (between[index] ?? '')).join('');
        const kinds = (given: string) => screenText(given).map(({ kind, isCertain }) => [kind, isCertain]);
        expect(kinds(written)).toEqual(kinds(text));
        expect(kinds(text)).toHaveLength(1);
      }),
    );
  });

  it('are found anywhere in a text', () => {
    const words = fc.stringMatching(/^[a-z ,.\n]{0,80}$/);
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(
          screenText(`${before} case no. 24-1187 ${after}`).some(({ kind }) => kind === 'CASE_NUMBER'),
        ).toBe(true);
      }),
    );
  });
});

describe('the time of a search', () => {
  it('is bounded at each place, because no form of an identifier repeats without a limit', () => {
    for (const { form } of identifierForms) {
      const withoutClasses = form.source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
      expect(withoutClasses).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });

  it.each([
    ['ligatures of a whole phrase', '\ufdfa'],
    ['a local part without a domain', 'a.'],
    ['digits', '1'],
    ['digits with separators', '1-'],
    ['capitals', 'Abc '],
    ['roles', 'witness '],
    ['signs', '@'],
    ['spaces', ' '],
    ['accents', 'é\u0301'],
  ])('does not depend on the text: the longest text of %s is screened', (_, part) => {
    const text = part.repeat(Math.floor(screenedCharactersMax / part.length));
    expect(screenText(text).length).toBeLessThanOrEqual(20);
  });

  it('is not spent on a text that is too long', () => {
    expect(() => screenText('\ufdfa'.repeat(80_000))).toThrow(RangeError);
  });
});

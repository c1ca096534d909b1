import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { individualIn } from './individual.ts';

describe('a text that identifies one person or one case', () => {
  it.each([
    ['Write to jo.park@example.org about it', 'an e-mail address'],
    ['Her number is 219-09-9999', 'a Social Security number'],
    ['Call (661) 555-0134 after five', 'a telephone number'],
    ['Call 661-555-0134', 'a telephone number'],
    ['Reach him at +44 20 7946 0958', 'a telephone number'],
    ['We dismissed 24-CR-01234 after the forum', 'a case number'],
    ['2024CF001234 was diverted', 'a case number'],
    ['CR-2024-1188 was diverted', 'a case number'],
    ['Filed as BA123456', 'a case number'],
    ['See case no. 88-1234', 'a case number'],
    ['Docket #A-77/2', 'a case number'],
    ['incident number 2210045', 'a case number'],
    ['People v. Doe changed how we charge', 'the name of a case'],
    ['State of New York vs Rivera', 'the name of a case'],
    ['United States v. Booker', 'the name of a case'],
    ['In re Gault', 'the name of a case'],
    ['the defendant John Smith asked for it', 'the name of a person in a case'],
    ['A victim, Maria, spoke', 'the name of a person in a case'],
    ['witness named Lee', 'the name of a person in a case'],
    ['Mr. Ortega asked why', 'the name of a person'],
    ['DOB 4/5/1990', 'a date of birth'],
    ["driver's license D1234567", 'an identity document'],
    ['Ｃａｓｅ ｎｏ． 12345', 'a case number'],
    ['Write to jo.park (at) example.org', 'an e-mail address'],
    ['Write to jo.park[at]example[dot]org', 'an e-mail address'],
    ['Write to jo.park @ example.org', 'an e-mail address'],
    ['Write to jo\u200b.park@exam\u00adple.org', 'an e-mail address'],
    ['jo.park＠example．org', 'an e-mail address'],
    ['Her number is 219.09.9999', 'a Social Security number'],
    ['Her number is 219\u00a009\u202f9999', 'a Social Security number'],
    ['Her number is 219\n09 9999', 'a Social Security number'],
    ['Her number is 219–09–9999', 'a Social Security number'],
    ['Her number is 2\u200b1\u200d9\u2060-09-9999', 'a Social Security number'],
    ['Her number is ２１９－０９－９９９９', 'a Social Security number'],
    ['Her number is ٢١٩-٠٩-٩٩٩٩', 'a Social Security number'],
    ['social security number 219099999', 'an identity document'],
    ['Call (661)\u00a0555\u20110134', 'a telephone number'],
    ['Call 661.\n555.\n0134', 'a telephone number'],
    ['Call 6615550134', 'a telephone number'],
    ['Call 6 6 1 5 5 5 0 1 3 4', 'a telephone number'],
    ['Call 661 / 555 / 0134 or 661/555/0134', 'a telephone number'],
    ['Call 555-0134', 'a telephone number'],
    ['24-cr-01234 was dismissed', 'a case number'],
    ['24‑CR‑01234 was dismissed', 'a case number'],
    ['24-СR-01234 was dismissed, with a Cyrillic letter', 'a case number'],
    ['cr-2024-1188 was diverted', 'a case number'],
    ['c a s e n o 1 2 3 4', 'a case number'],
    ['c.a.s.e no. 24-1187', 'a case number'],
    ['ca\u00adse no. 24-1187', 'a case number'],
    ['саse no. 24-1187, with Cyrillic letters', 'a case number'],
    ['case\u00a0no.\u00a024-1187', 'a case number'],
    ['case\nnumber\n24-1187', 'a case number'],
    ['In case 24-1187 we learned', 'a case number'],
    ['The docket number is A-24/1187', 'a case number'],
    ['PEOPLE V. DOE', 'the name of a case'],
    ['Pe\u200bople v. Doe', 'the name of a case'],
    ['the defendant\nJohn Smith asked for it', 'the name of a person in a case'],
    ['the def\u00adendant\u00a0John asked for it', 'the name of a person in a case'],
    ['the defendant JOHN SMITH asked', 'the name of a person in a case'],
    ['DEFENDANT John Smith', 'the name of a person in a case'],
    ["a witness, O'Brien, spoke", 'the name of a person in a case'],
    ['the juvenile A.B. came', 'the name of a person in a case'],
    ['the victim (Maria) spoke', 'the name of a person in a case'],
    ['Victim: Maria Lopez', 'the name of a person in a case'],
    ['The suspect was Maria Lopez', 'the name of a person in a case'],
    ['Mr. J. Ortega asked why', 'the name of a person'],
    ['MR. ORTEGA asked why', 'the name of a person'],
    ['born May 4, 1990', 'a date of birth'],
  ])('%s: %s', (text, kind) => {
    const mention = individualIn(text);
    expect(mention?.kind).toBe(kind);
    expect(mention?.index).toBeGreaterThanOrEqual(0);
  });

  it('is found anywhere in a text', () => {
    const words = fc.stringMatching(/^[a-z ,.\n]{0,80}$/);
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(individualIn(`${before} case no. 24-1187 ${after}`)).not.toBeNull();
      }),
    );
  });
});

describe('the index of a mention', () => {
  it.each([
    ['\u200b\u200bWe wrote to  jo.park@example.org', 15],
    ['e\u0301te\u0301 𝟚𝟜: c a s e n o 1 2 3 4', 12],
    ['“Then”\n\n\n661-555-0134', 9],
  ])('refers to the original text: %j', (text, index) => {
    expect(individualIn(text)?.index).toBe(index);
  });

  it('is found despite invisible characters', () => {
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
      'jo@example.org',
      'defendant John',
    );
    fc.assert(
      fc.property(hidden, fc.array(invisible, { minLength: 16, maxLength: 16 }), (text, between) => {
        const written = Array.from(text, (letter, index) => letter + (between[index] ?? '')).join('');
        expect(individualIn(written)).toEqual(individualIn(text));
      }),
    );
  });
});

describe('a text about the work', () => {
  it.each([
    'Residents of the north side asked for earlier lighting on three blocks; 64 people came.',
    'First thefts under $950 are offered classes in place of charges since 2026-03-01.',
    'Victim Services and the Victim Witness Unit moved to the ground floor.',
    'We meet defendants earlier, and victims before the hearing.',
    'Penal Code 1001.95 allows judicial diversion; see 28 CFR Part 22.',
    'In 2025, 1,204 misdemeanors were diverted, 38% more than in 2024.',
    'The board voted 7 v 4 for restorative circles.',
    'Minor offenses are handled at the county hall, not at Central Court.',
    'Route 66 and 5th Street, between 10 and 12 o’clock.',
    'Write to the hall at 12 Elm Street, Harrisburg, PA 17101.',
    'The free line 800-555-0134 answers in five languages.',
    'In case 2024-2025 brings less money, two forums are held.',
    'A population of 9999999999 is too large.',
    'We meet @ Central Library. Bring a friend.',
    'We reached each victim\n\nResidents asked for more.',
    'Between 250-1000 residents; 12 of 40 staff; $2,500,000,000; 1:30 to 3:30.',
    'Victim Services and Juvenile Court sit with the Minor League team.',
    'JUVENILE JUSTICE COUNCIL AND VICTIM SERVICES UNIT',
    'Groups a b c d and 1 2 3 met; N.A.A.C.P. hosted.',
    'Reunión con víctimas: Unidad de Servicios, 24 de mayo de 2026.',
    'Встреча с жителями района прошла 24 мая.',
    'The report of 2024 and the file of complaints were read.',
    '',
  ])('%s', (text) => {
    expect(individualIn(text)).toBeNull();
  });
});

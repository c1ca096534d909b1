import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { individualIn } from './individual.ts';

describe('a text that points to one person or one case', () => {
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
  ])('%s: %s', (text, kind) => {
    const mention = individualIn(text);
    expect(mention?.kind).toBe(kind);
    expect(mention?.index).toBeGreaterThanOrEqual(0);
  });

  it('is found wherever it stands', () => {
    const words = fc.stringMatching(/^[a-z ,.\n]{0,80}$/);
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(individualIn(`${before} case no. 24-1187 ${after}`)).not.toBeNull();
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
    'The report of 2024 and the file of complaints were read.',
    '',
  ])('%s', (text) => {
    expect(individualIn(text)).toBeNull();
  });
});

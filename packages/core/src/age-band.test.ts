import { describe, expect, it } from 'vitest';

import { readAgeBand } from './age-band.ts';

describe('an age band', () => {
  it.each([
    ['18-24', '18-24'],
    ['0–17', '0-17'],
    ['0—17', '0-17'],
    ['0−17', '0-17'],
    [' 18 - 24 ', '18-24'],
    ['18 to 24', '18-24'],
    ['18 TO 24 years', '18-24'],
    ['18_24', '18-24'],
    ['Age 18-24', '18-24'],
    ['Ages 25 to 34 years old', '25-34'],
    ['05-09', '5-9'],
    ['18 a 24 años', '18-24'],
    ['85+', '85+'],
    ['85 +', '85+'],
    ['85 plus', '85+'],
    ['65 and over', '65+'],
    ['65 years and over', '65+'],
    ['65 and older', '65+'],
    ['65 or older', '65+'],
    ['65 y más', '65+'],
    ['>=65', '65+'],
    ['≥ 65', '65+'],
    ['> 64', '65+'],
    ['over 64', '65+'],
    ['Under 18', '0-17'],
    ['under 5 years', '0-4'],
    ['<18', '0-17'],
    ['Less than 1 year', '0'],
    ['menores de 18 años', '0-17'],
    ['17', '17'],
    ['17-17', '17'],
  ])('%j is stored as %s', (text, stored) => {
    expect(readAgeBand(text)).toMatchObject({ ok: true, text: stored });
  });

  it.each([
    ['10-Dec', /date.*read 10-12/],
    ['12-Oct', /date.*read 10-12/],
    ['Oct-12', /date.*read 10-12/],
    ['5-Sep', /date.*read 5-9/],
    ['9-may', /date.*read 5-9/],
    ['10-dic', /date.*read 10-12/],
    ['10-Dec-26', /date.*read 10-12/],
    ['10/12/2026', /date/],
    ['2026-10-12', /date/],
    ['10/12', /date/],
    ['46307', /date.*number/],
  ])('%j is what a spreadsheet made of one', (text, issue) => {
    const read = readAgeBand(text);
    expect(read).toMatchObject({ ok: false, message: expect.stringMatching(issue) });
  });

  it.each([
    '24-18',
    '18-',
    '-18',
    'youth',
    '18-24-30',
    '18,24',
    '1.5-3',
    '200+',
    '18-240',
    '',
    'under 0',
    '18-24 men',
  ])('%j is not an age band', (text) => {
    expect(readAgeBand(text)).toMatchObject({ ok: false });
  });
});

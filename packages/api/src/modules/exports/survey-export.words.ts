/** Descriptions that exports and their profiles share. */
export const formats = 'The file formats. Each has the same rows.';
export const form =
  'DEIDENTIFIED rows have no keys, times or free text, and nobody is found by quasi-identifiers. IDENTIFIED rows have everything.';
export const codes = 'The codes of the questions and scales to export.';
export const kAnonymity =
  'The fewest people who are the same in all quasi-identifiers, in a de-identified export. By default, and at least, one more than the largest count that figures hide.';

import { expect, it } from 'vitest';

import { exportFileName } from './export-file.ts';

it.each([
  ['Trust in court', 2, 'trust-in-court-v2-2026-03-31-responses.csv'],
  ['¿Confía en la fiscalía? Año 2026', 1, 'confia-en-la-fiscalia-ano-2026-v1-2026-03-31-responses.csv'],
  ['../../etc/"passwd"\r\n', 1, 'etc-passwd-v1-2026-03-31-responses.csv'],
  ['信頼', 3, 'export-v3-2026-03-31-responses.csv'],
  ['programs', null, 'programs-2026-03-31-responses.csv'],
  ['x'.repeat(300), 1, `${'x'.repeat(60)}-v1-2026-03-31-responses.csv`],
])('a file of an export has a name that says what it is: %j, %j', (subject, version, name) => {
  expect(exportFileName(subject, version, '2026-03-31', 'responses.csv')).toBe(name);
});

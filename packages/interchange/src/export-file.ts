/** The warning of every export about its rows, in the manifest, the codebook and the API. */
export const rowWarning =
  'Identified data, not for publication: each row is one record, so the rows reveal the small counts and other values that the figures hide. Keep the files where only people with this permission read them.';

/** The warning of rows that are de-identified. */
export const deidentifiedWarning =
  'De-identified data, not for publication: each row is still the answers of one person, and exact counts follow from the rows. People are not found by the questions that others may know. Keep the files where only people with this permission read them.';

/** The warning of an export of figures, which are not rows of people, but are not made for publication either. */
export const figureWarning =
  'Working figures of the office, not for publication: small counts are not hidden, and could identify people. A figure that is not reported is empty, and is not 0.';

/** The note of an export of a frozen comparison. */
export const frozenNote =
  'Figures as they were frozen for publication: hidden cells are empty, and their status and reason say why. Publish the files with the methods.';

const nameCharactersMax = 60;

/**
 * The name of a file of an export, under which it is also downloaded: the subject, the version if it has one,
 * the day and the content, such as `trust-in-court-v2-2026-03-31-responses.csv`. Letters without accents,
 * digits and hyphens, so that every system can store it.
 *
 * @param day YYYY-MM-DD
 * @param content with its extension, such as `responses.csv`
 */
export function exportFileName(
  subject: string,
  version: number | null,
  day: string,
  content: string,
): string {
  const plain = subject
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, nameCharactersMax)
    .replace(/-+$/, '');
  const parts = [plain === '' ? 'export' : plain, version === null ? '' : `v${version}`, day, content];
  return parts.filter((part) => part !== '').join('-');
}

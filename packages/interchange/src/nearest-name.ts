/** Short names differ by one letter, others by two. */
const shortCharacters = 7;

/** The one name that a misspelled text may mean, or null. Case does not matter. */
export function nearestName(text: string, names: readonly string[]): string | null {
  const written = text.toLowerCase();
  const near = names.filter((name) => {
    const most = name.length < shortCharacters ? 1 : 2;
    return Math.abs(name.length - written.length) <= most && distance(name.toLowerCase(), written) <= most;
  });
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** A sentence for the message of an issue. */
export const didYouMean = (name: string): string =>
  `Did you mean ${name.charAt(0).toUpperCase()}${name.slice(1)}? Correct the cell, or give a recoding of it in \`format\`.`;

/** The number of letters that differ between two words (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The characters that can separate columns. */
export const delimiters = { COMMA: ',', SEMICOLON: ';', TAB: '\t', PIPE: '|' } as const;
export type Delimiter = keyof typeof delimiters;

/** In order of preference, for files with one column. */
const names = Object.keys(delimiters) as [Delimiter, ...Delimiter[]];
const recordsMax = 50;
/** The first line that Excel reads as the delimiter: `sep=;`. */
const declaration = /^"?sep=(.)"?;*[ \t]*(\r\n|\r|\n|$)/i;

export interface DetectedDelimiter {
  readonly delimiter: Delimiter;
  /** True if the first line only declares the delimiter. */
  readonly isDeclared: boolean;
}

/**
 * The delimiter of a file, from its first characters: the declared one, or the one that splits the header,
 * outside of quotes, and the most of the next rows into as many cells. `isComplete` is true if the sample is
 * the whole file.
 */
export function detectDelimiter(sample: string, isComplete: boolean): DetectedDelimiter {
  const character = declaration.exec(sample)?.[1];
  const declared = names.find((name) => delimiters[name] === character);
  if (declared !== undefined) return { delimiter: declared, isDeclared: true };
  const records = countDelimiters(sample, isComplete);
  const [header, ...rows] = records;
  let best: Delimiter = names[0];
  let bestScore = 0;
  for (const name of names) {
    const cells = header?.[name] ?? 0;
    if (cells === 0) continue;
    const alike = rows.filter((row) => row[name] === cells).length;
    // Rows that agree with the header count more than the number of columns.
    const score = (rows.length === 0 ? 1 : alike / rows.length) * 1_000 + Math.min(cells, 999);
    if (score > bestScore) [best, bestScore] = [name, score];
  }
  return { delimiter: best, isDeclared: false };
}

type Counts = Record<Delimiter, number>;

/** The number of each delimiter outside of quotes, for each record with content at the start of a file. */
function countDelimiters(sample: string, isComplete: boolean): Counts[] {
  const byCharacter = new Map<string, Delimiter>(names.map((name) => [delimiters[name], name]));
  const nothing = (): Counts => ({ COMMA: 0, SEMICOLON: 0, TAB: 0, PIPE: 0 });
  const records: Counts[] = [];
  let counts = nothing();
  let hasContent = false;
  let isQuoted = false;
  for (const character of sample) {
    if (character === '"') isQuoted = !isQuoted;
    const delimiter = isQuoted ? undefined : byCharacter.get(character);
    if (delimiter !== undefined) counts[delimiter] += 1;
    else if (!isQuoted && (character === '\n' || character === '\r')) {
      if (hasContent) records.push(counts);
      if (records.length === recordsMax) return records;
      counts = nothing();
      hasContent = false;
    } else if (character.trim() !== '') hasContent = true;
  }
  // The last record of a sample that is not the whole file can be cut off.
  if (hasContent && (isComplete || records.length === 0)) records.push(counts);
  return records;
}

/** People who are the same in everything by which someone could know them, and their answers. */
export interface AnonymityRows {
  readonly count: number;
  /** The version of each row. Rows of different versions are never in one group. */
  readonly versions: readonly number[];
  /** For each quasi-identifier, the answer of each row as an index into its different answers. */
  readonly identifiers: readonly { readonly ofRow: readonly number[]; readonly different: number }[];
  /** The other answers: for each row `columns` bytes. 0 is no answer; `manyAnswers` stands for several that no byte was left for. */
  readonly answers: Uint8Array;
  readonly columns: number;
}

/** For a quasi-identifier, its levels from fine to coarse: the group of each different answer. */
export type Levels = readonly (readonly string[])[];

export interface Anonymity {
  /** The level of each quasi-identifier; null if it is left out. */
  readonly levels: readonly (number | null)[];
  /** The rows whose quasi-identifiers are all suppressed have a 1. */
  readonly isPooled: Uint8Array;
  readonly pooled: number;
  /** Versions whose rows cannot be shown at all. */
  readonly withheldVersions: ReadonlySet<number>;
}

/** The share of rows that may lose their quasi-identifiers before all rows lose detail. */
const pooledShareMax = 0.05;

interface Group {
  readonly key: string;
  readonly version: number;
  readonly rows: number[];
}

/**
 * Decides how coarse quasi-identifiers become. Each group of rows with the same ones then has at least `k` rows. No question has the same answer from all of them, or from all but
 * one, who would then know the others. As long as more than 5% of the rows are in other groups, the quasi-identifier with the most groups becomes coarser. The rows that remain are pooled:
 * they lose all quasi-identifiers. If the pool is too small itself, further groups join it in the order of their values, which does not depend on counts.
 */
export function anonymize(rows: AnonymityRows, levelsOf: readonly Levels[], k: number): Anonymity {
  const levels: (number | null)[] = levelsOf.map((each) => (each.length === 0 ? null : 0));
  const isWrong = (members: readonly number[]) => members.length < k || isAlike(rows, members);
  for (;;) {
    const groups = groupsOf(rows, levelsOf, levels);
    const wrong = groups.filter((group) => isWrong(group.rows));
    const exposed = wrong.reduce((sum, group) => sum + group.rows.length, 0);
    const finest = finestOf(rows, levelsOf, levels);
    if (exposed <= pooledShareMax * rows.count || finest === null)
      return poolOf(rows, groups, levels, isWrong);
    const next = (levels[finest] ?? 0) + 1;
    levels[finest] = next < (levelsOf[finest]?.length ?? 0) ? next : null;
  }
}

/** Whether a question has the same answer from all rows, or from all but one. Not answering is not an answer. */
export function isAlike({ answers, columns }: AnonymityRows, members: readonly number[]): boolean {
  for (let column = 0; column < columns; column += 1) {
    let [one, ones, other, others] = [-1, 0, -1, 0];
    for (const row of members) {
      const answer = answers[row * columns + column] ?? 0;
      if (answer === one || one === -1) [one, ones] = [answer, ones + 1];
      else if (answer === other || other === -1) [other, others] = [answer, others + 1];
    }
    // A third answer cannot be the most common one of all rows but one.
    if ((one !== 0 && ones >= members.length - 1) || (other !== 0 && others >= members.length - 1))
      return true;
  }
  return false;
}

function groupsOf(
  { count, versions, identifiers }: AnonymityRows,
  levelsOf: readonly Levels[],
  levels: readonly (number | null)[],
): Group[] {
  const used = identifiers.flatMap(({ ofRow }, index) => {
    const level = levels[index] ?? null;
    const groups = level === null ? undefined : levelsOf[index]?.[level];
    return groups === undefined ? [] : [{ ofRow, groups }];
  });
  const found = new Map<string, Group>();
  for (let row = 0; row < count; row += 1) {
    const version = versions[row] ?? 0;
    let key = String(version);
    for (const { ofRow, groups } of used) key += `\u0000${groups[ofRow[row] ?? 0] ?? ''}`;
    let group = found.get(key);
    if (group === undefined) found.set(key, (group = { key, version, rows: [] }));
    group.rows.push(row);
  }
  return [...found.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** The quasi-identifier with the most groups; the first of several. */
function finestOf(
  { identifiers }: AnonymityRows,
  levelsOf: readonly Levels[],
  levels: readonly (number | null)[],
): number | null {
  let finest: number | null = null;
  let most = 0;
  identifiers.forEach(({ different }, index) => {
    const level = levels[index] ?? null;
    if (level === null) return;
    const groups = new Set(levelsOf[index]?.[level]?.slice(0, different)).size;
    if (groups > most) [finest, most] = [index, groups];
  });
  return finest;
}

function poolOf(
  rows: AnonymityRows,
  groups: readonly Group[],
  levels: readonly (number | null)[],
  isWrong: (members: readonly number[]) => boolean,
): Anonymity {
  const isPooled = new Uint8Array(rows.count);
  const withheldVersions = new Set<number>();
  let pooled = 0;
  for (const version of new Set(groups.map((group) => group.version))) {
    const own = groups.filter((group) => group.version === version);
    const pool = own.filter((group) => isWrong(group.rows)).flatMap((group) => group.rows);
    const others = own.filter((group) => !isWrong(group.rows));
    while (pool.length > 0 && isWrong(pool) && others.length > 0) pool.push(...(others.shift()?.rows ?? []));
    if (pool.length > 0 && isWrong(pool)) withheldVersions.add(version);
    else {
      for (const row of pool) isPooled[row] = 1;
      pooled += pool.length;
    }
  }
  return { levels, isPooled, pooled, withheldVersions };
}

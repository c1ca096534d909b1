import highs from 'highs';

/** A sum of unknown whole numbers, by name. */
export type Terms = ReadonlyMap<string, number>;
/** `least <= terms <= greatest`; either can be infinite. */
export type Bound = { readonly terms: Terms; readonly least: number; readonly greatest: number };
/** A set of facts about unknown whole numbers of at least 0. `switches` are 0 or 1. */
export type IntegerProgram = { readonly bounds: readonly Bound[]; readonly switches: readonly string[] };

// The package declares its types for CommonJS, where the function is `default`. As a module, it is the function itself.
/** The nodes of one search. A limit of time would not be the same each time. */
const NODES = 500;

const loadHighs = highs as unknown as typeof highs.default;
const solver = await loadHighs();

/**
 * The lowest and the highest value of a sum under all facts, by HiGHS, as far as they are `within` a range. Names must be letters, digits and
 * underscores, and begin with a letter other than e.
 *
 * @returns NaN for an end that the solver does not find with its limit of nodes
 * @throws Error if no whole numbers agree with the facts
 */
export function integerRange(
  { bounds, switches }: IntegerProgram,
  target: Terms,
  within = { least: -Infinity, greatest: Infinity },
): { least: number; greatest: number } {
  const names = new Set([...target.keys(), ...bounds.flatMap(({ terms }) => [...terms.keys()])]);
  const rows = [...bounds, { terms: target, ...within }].flatMap(({ terms, least, greatest }, row) => {
    const sum = textOf(terms);
    if (sum === '') return [];
    return [
      ...(Number.isFinite(least) ? [` l${row}: ${sum} >= ${least}`] : []),
      ...(Number.isFinite(greatest) ? [` u${row}: ${sum} <= ${greatest}`] : []),
    ];
  });
  const integers = [...names].filter((name) => !switches.includes(name));
  const end = (direction: 'Minimize' | 'Maximize'): number => {
    const { Status, ObjectiveValue } = solver.solve(
      [
        direction,
        ` obj: ${textOf(target)}`,
        'Subject To',
        ...rows,
        'General',
        ` ${integers.join(' ')}`,
        ...(switches.length > 0 ? ['Binary', ` ${switches.join(' ')}`] : []),
        'End',
      ].join('\n'),
      { mip_max_nodes: NODES },
    );
    if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded') {
      return direction === 'Maximize' ? Infinity : 0;
    }
    if (Status === 'Infeasible' || Status === 'Empty') throw new Error(`The integer program is ${Status}`);
    if (Status !== 'Optimal') return NaN;
    return Math.round(ObjectiveValue);
  };
  return { least: end('Minimize'), greatest: end('Maximize') };
}

function textOf(terms: Terms): string {
  return [...terms]
    .filter(([, factor]) => factor !== 0)
    .map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`)
    .join('\n ');
}

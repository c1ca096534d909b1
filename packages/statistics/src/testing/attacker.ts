import { solve, type Constraint } from 'yalps';

/** A sum of unknowns, each with its coefficient. */
export type LinearSum = ReadonlyMap<string, number>;

/** A published fact: this sum is known. */
export type Known = { readonly sum: LinearSum; readonly equals: number };

/**
 * An unknown is a hidden whole count of at least `minimum`. The linear relaxation can only find wider bounds.
 */
export type Unknown = { readonly name: string; readonly minimum: number };

/**
 * The bounds that an attacker can compute for `target`: its lowest and highest value among all counts that
 * agree with the known facts (a linear program over counts of at least their minimum). An unbounded end is
 * Infinity.
 */
export function rangeOf(
  target: LinearSum,
  unknowns: readonly Unknown[],
  known: readonly Known[],
): { readonly least: number; readonly greatest: number } {
  const shift = (sum: LinearSum): number =>
    unknowns.reduce((total, unknown) => total + (sum.get(unknown.name) ?? 0) * unknown.minimum, 0);
  const constraints = known.map(({ sum, equals }, index): [string, Constraint] => [
    `known${index}`,
    { equal: equals - shift(sum) },
  ]);
  const variables = unknowns.map(({ name }): [string, [string, number][]] => [
    name,
    [
      ['target', target.get(name) ?? 0],
      ...known.flatMap(({ sum }, index): [string, number][] => {
        const coefficient = sum.get(name);
        return coefficient === undefined ? [] : [[`known${index}`, coefficient]];
      }),
    ],
  ]);
  const end = (direction: 'minimize' | 'maximize'): number => {
    const solution = solve({ direction, objective: 'target', constraints, variables });
    if (solution.status === 'unbounded') {
      return direction === 'maximize' ? Infinity : -Infinity;
    }
    if (solution.status !== 'optimal') {
      throw new Error(`The truth agrees with the known facts, but the solver returned ${solution.status}`);
    }
    return solution.result + shift(target);
  };
  return { least: end('minimize'), greatest: end('maximize') };
}

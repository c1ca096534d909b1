import type { Component, Layout, LedgerInput } from './ledger.ts';

/** How many people are compared for one swap. */
const CANDIDATES = 24;

/**
 * Finds people to swap an answer with: they gave the wanted answer, and are in mostly the same rows. A swap
 * between people of the same rows changes no sum at all.
 *
 * @returns a function from a person, a column and the wanted answer to the partner, or to null
 */
export function swapPartners(
  input: LedgerInput,
  layout: Layout,
  component: Component,
): (person: number, column: number, wanted: number, isTouched: (person: number) => boolean) => number | null {
  const { people } = input;
  const rows = shownRows(input, layout);
  const width = rows.length / Math.max(1, people);
  /** The number of shown rows that two people do not share. */
  const distance = (one: number, other: number): number => {
    let apart = 0;
    for (let position = 0; position < width; position += 1) {
      const [a, b] = [rows[one * width + position] ?? 0, rows[other * width + position] ?? 0];
      if (a !== b) apart += (a === -1 ? 0 : 1) + (b === -1 ? 0 : 1);
    }
    return apart;
  };
  const holders = new Map<string, { readonly people: number[]; next: number }>();
  for (const column of component.columns) {
    const { values, minimum, maximum } = input.columns[column] ?? { values: [], minimum: 0, maximum: 0 };
    values.forEach((value, person) => {
      if (value !== minimum && value !== maximum) return;
      const holder = holders.get(`${column} ${value}`) ?? { people: [], next: 0 };
      holder.people.push(person);
      holders.set(`${column} ${value}`, holder);
    });
  }
  return (person, column, wanted, isTouched) => {
    const holder = holders.get(`${column} ${wanted}`);
    if (holder === undefined) return null;
    let nearest: number | null = null;
    let least = Infinity;
    for (let tries = 0; tries < Math.min(CANDIDATES, holder.people.length) && least > 0; tries += 1) {
      const partner = holder.people[holder.next % holder.people.length] ?? 0;
      holder.next += 1;
      if (isTouched(partner)) continue;
      const apart = distance(person, partner);
      if (apart < least) [nearest, least] = [partner, apart];
    }
    return nearest;
  };
}

/**
 * For each person and each dimension, the shown row, or -1. The first entries tell the weights in the parts
 * apart, which are 0 outside of them.
 */
function shownRows(input: LedgerInput, layout: Layout): Int32Array {
  const { people, parts } = input;
  const width = parts.length + layout.dimensions.length;
  const rows = new Int32Array(people * width);
  const weights = new Map<number, number>();
  for (let person = 0; person < people; person += 1) {
    parts.forEach((_, part) => {
      const weight = layout.weights[part * people + person] ?? 0;
      const known = weights.get(weight) ?? weights.size;
      weights.set(weight, known);
      rows[person * width + part] = known;
    });
    layout.dimensions.forEach(({ firstRow }, dimension) => {
      const row = firstRow + (layout.groups[dimension * people + person] ?? 0);
      rows[person * width + parts.length + dimension] = layout.isShown[row] === 1 ? row : -1;
    });
  }
  return rows;
}

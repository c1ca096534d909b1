import type { Component, Layout, LedgerInput } from './ledger.ts';
import { numberOf } from './target.score.ts';

/** The people that are looked at for one swap, and those of them that are tried. */
const LOOKED_AT = 64;
const TRIED = 8;

/**
 * Finds people to swap an answer with: they gave the wanted answer, and are in mostly the same rows. A swap
 * between people of the same rows changes no sum at all.
 *
 * @returns a function from a person, a column and the wanted answer to the partners, the nearest first
 */
export function swapPartners(
  input: LedgerInput,
  layout: Layout,
  component: Component,
): (
  person: number,
  column: number,
  wanted: number,
  isTouched: (person: number) => boolean,
) => readonly number[] {
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
  const rests = restScores(input, layout, component);
  const restOf = (person: number, column: number): number => rests.get(column)?.[person] ?? 0;
  /** The people who gave an answer, or NaN, by the scores of their other items. */
  const holders = new Map<string, readonly number[]>();
  const holdersOf = (column: number, answer: number): readonly number[] => {
    const key = `${column} ${answer}`;
    const known = holders.get(key);
    if (known !== undefined) return known;
    const mine: number[] = [];
    input.columns[column]?.values.forEach((value, person) => {
      if (Object.is(value, answer)) mine.push(person);
    });
    mine.sort((one, other) => restOf(one, column) - restOf(other, column));
    holders.set(key, mine);
    return mine;
  };
  let turn = 0;
  return (person, column, wanted, isTouched) => {
    const holder = holdersOf(column, wanted);
    const rest = restOf(person, column);
    const firstFrom = (isFrom: (each: number) => boolean): number => {
      let [from, to] = [0, holder.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (isFrom(restOf(holder[middle] ?? 0, column))) to = middle;
        else from = middle + 1;
      }
      return from;
    };
    const [lower, upper] = [firstFrom((each) => each >= rest), firstFrom((each) => each > rest)];
    turn += 1;
    const center = lower + ((turn * 31) % Math.max(1, upper - lower));
    // The nearest ones so far, in order. They are few, so each new one is moved to its place.
    const near: number[] = [];
    const apart: number[] = [];
    let seen = 0;
    for (let offset = 0; offset < 2 * holder.length && seen < LOOKED_AT; offset += 1) {
      const partner = holder[center + (offset % 2 === 0 ? offset / 2 : -(offset + 1) / 2)];
      if (partner === undefined || isTouched(partner)) continue;
      seen += 1;
      const far = distance(person, partner);
      if (near.length === TRIED && far >= (apart[TRIED - 1] ?? 0)) continue;
      let place = Math.min(near.length, TRIED - 1);
      for (; place > 0 && (apart[place - 1] ?? 0) > far; place -= 1) {
        near[place] = near[place - 1] ?? partner;
        apart[place] = apart[place - 1] ?? far;
      }
      near[place] = partner;
      apart[place] = far;
    }
    return near;
  };
}

/** For each column, each person's sum of the other items of its scales. A swap of equal ones changes no scale. */
function restScores(input: LedgerInput, layout: Layout, component: Component): Map<number, Float64Array> {
  const rests = new Map<number, Float64Array>();
  for (const column of component.columns) {
    const rest = new Float64Array(input.people);
    for (const position of component.targets) {
      const target = layout.targets[position];
      const own = target?.shared.indexOf(column) ?? -1;
      if (target === undefined || own === -1) continue;
      const sign = target.reversed[own] === true ? -1 : 1;
      target.shared.forEach((other, item) => {
        if (item === own) return;
        const values = input.columns[other]?.values ?? rest;
        const middle = (target.minimum + target.maximum) / 2;
        for (let person = 0; person < input.people; person += 1) {
          const value = numberOf(target, item, values[person] ?? NaN);
          if (Number.isNaN(value)) continue;
          const score = (value - middle) * (target.reversed[item] === true ? -1 : 1) * sign;
          rest[person] = (rest[person] ?? 0) + score;
        }
      });
    }
    rests.set(column, rest);
  }
  return rests;
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

import type { Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';

import { NOT_FOR_PUBLICATION } from './exact.figures.ts';
import { countBase, countCell } from './release/rounding.ts';
import type { Dispositions, ResponseRateName } from './survey.figures.ts';

/** The final dispositions of a sample, with the cases that turned out not to be eligible. */
export type SampleDispositions = Dispositions & {
  /** NE: not eligible, such as an empty house. */
  readonly notEligible: number;
};

/** One figure for each disposition, the estimated eligibility, and the four rates. */
export type ResponseRateFigures = {
  readonly cases: MeasuredValue;
  readonly dispositions: Readonly<Record<keyof SampleDispositions, MeasuredValue>>;
  readonly eligibility: MeasuredValue;
  readonly rates: Readonly<Record<ResponseRateName, MeasuredValue>>;
};

/** A number known to be from `lower` to `upper`. `value` is the figure for readers. */
type Known = { readonly value: number; readonly lower: number; readonly upper: number };
type KnownDispositions = Readonly<Record<keyof SampleDispositions, Known>>;

const kinds = [
  'complete',
  'partial',
  'refusal',
  'noncontact',
  'other',
  'unknownHousehold',
  'unknownOther',
  'notEligible',
] as const satisfies readonly (keyof SampleDispositions)[];
const eligible = ['complete', 'partial', 'refusal', 'noncontact', 'other'] as const;
const unknown = ['unknownHousehold', 'unknownOther'] as const;

const noCases: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason: 'No sample cases are recorded for this version, so there is no response rate.',
};
const caveat =
  'A response rate describes the fieldwork of one sample, so it has no interval. A low rate is a risk, and not a measure, of bias.';

/**
 * Exact response rates RR1 to RR4 of the AAPOR Standard Definitions (10th edition, 2023).
 *
 * Without `eligibility`, e is estimated by the proportional allocation method of CASRO (Council of American Survey
 * Research Organizations 1982). Smith 2009 ("A Revised Review of Methods to Estimate the Status of Cases with
 * Unknown Eligibility") compares it with others. It is e = (I + P + R + NC + O) / (I + P + R + NC + O + NE). The cases of
 * unknown eligibility are taken to be eligible as often as those whose eligibility is known.
 *
 * @param cases the number of cases, or sums of sampling weights
 * @param eligibility e from 0 to 1; null to estimate it
 */
export function exactResponseRates(
  cases: SampleDispositions,
  eligibility: number | null,
  isWeighted: boolean,
): ResponseRateFigures {
  if (isEmpty(cases)) return nothing();
  const unit = isWeighted ? 'weighted cases' : 'cases';
  return figures(
    mapKinds((kind) => fixed(cases[kind])),
    eligibility,
    {
      count: ({ value }, of) => figure(value, unit, 'Count of cases', of, [NOT_FOR_PUBLICATION]),
      rate: ({ value }, method, of) =>
        figure(value, 'proportion', isWeighted ? `${method}, weighted` : method, of, [
          NOT_FOR_PUBLICATION,
          caveat,
        ]),
    },
  );
}

/**
 * Response rates for publication. Every figure is computed from counts that are rounded as those of a release, so together they
 * tell nothing more than the rounded counts: a count up to the threshold cannot be told from none.
 */
export function releasedResponseRates(
  cases: SampleDispositions,
  eligibility: number | null,
  threshold: number,
): ResponseRateFigures {
  if (isEmpty(cases)) return nothing();
  const base = countBase(threshold);
  const cell = (count: number): Known => {
    const { value, lower, upper } = countCell(count, threshold, base);
    return { value: lower === 0 ? threshold / 2 : value, lower, upper };
  };
  const hidden: MeasuredValue = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold };
  const range = ({ lower, upper }: Known): string =>
    `Rounded to protect small counts: the exact figure is from ${text(lower)} to ${text(upper)}.`;
  return figures(
    mapKinds((kind) => cell(cases[kind])),
    eligibility,
    {
      count: (known, of) =>
        known.upper <= threshold
          ? hidden
          : figure(Math.round(known.value), 'cases', 'Rounded count of cases', of, [range(known)]),
      rate: (known, method, of) =>
        figure(known.value, 'proportion', `${method}, from rounded counts`, of, [range(known), caveat]),
    },
  );
}

const isEmpty = (cases: SampleDispositions): boolean => kinds.every((kind) => cases[kind] === 0);

const mapKinds = <T>(value: (kind: keyof SampleDispositions) => T) =>
  Object.fromEntries(kinds.map((kind) => [kind, value(kind)])) as Record<keyof SampleDispositions, T>;

type Words = {
  readonly count: (known: Known, of: number) => MeasuredValue;
  readonly rate: (known: Known, method: string, of: number) => MeasuredValue;
};

function figures(cases: KnownDispositions, eligibility: number | null, words: Words): ResponseRateFigures {
  const all = sumOf(cases, kinds);
  const e = eligibility === null ? estimatedEligibility(cases) : fixed(eligibility);
  const total = Math.round(all.value);
  const method =
    eligibility === null
      ? 'Estimated eligibility by proportional allocation (CASRO)'
      : 'Eligibility as given';
  const rate = (name: ResponseRateName): MeasuredValue => {
    const share = name === 'rr1' || name === 'rr2' ? fixed(1) : e;
    const known =
      share &&
      responseRate(cases, name === 'rr1' || name === 'rr3' ? ['complete'] : ['complete', 'partial'], share);
    return known === null
      ? { kind: 'NOT_REPORTED', reason: 'No case is known or estimated to be eligible.' }
      : words.rate(known, `Response rate ${name.toUpperCase()} of AAPOR`, total);
  };
  return {
    cases: words.count(all, total),
    dispositions: mapKinds((kind) => words.count(cases[kind], total)),
    eligibility:
      e === null
        ? { kind: 'NOT_REPORTED', reason: 'The eligibility of no case is known, so it cannot be estimated.' }
        : words.rate(e, method, total),
    rates: { rr1: rate('rr1'), rr2: rate('rr2'), rr3: rate('rr3'), rr4: rate('rr4') },
  };
}

const fixed = (value: number): Known => ({ value, lower: value, upper: value });

function sumOf(cases: KnownDispositions, of: readonly (keyof SampleDispositions)[]): Known {
  const sum = (side: keyof Known): number => of.reduce((all, kind) => all + cases[kind][side], 0);
  return { value: sum('value'), lower: sum('lower'), upper: sum('upper') };
}

/** part / (part + rest), with the ends that the ends of both allow; null if both can only be 0. */
function shareOf(part: Known, rest: Known): Known | null {
  if (part.value + rest.value === 0) return null;
  const share = (one: number, other: number): number => (one + other === 0 ? 0 : one / (one + other));
  return {
    value: share(part.value, rest.value),
    lower: share(part.lower, rest.upper),
    upper: part.upper + rest.lower === 0 ? 1 : share(part.upper, rest.lower),
  };
}

const estimatedEligibility = (cases: KnownDispositions): Known | null =>
  shareOf(sumOf(cases, eligible), cases.notEligible);

/** Interviews divided by the eligible cases and the share `e` of those of unknown eligibility. */
function responseRate(
  cases: KnownDispositions,
  interviews: readonly (typeof eligible)[number][],
  e: Known,
): Known | null {
  const others = sumOf(
    cases,
    eligible.filter((kind) => !interviews.includes(kind)),
  );
  const open = sumOf(cases, unknown);
  const rest = (side: keyof Known): number => others[side] + e[side] * open[side];
  return shareOf(sumOf(cases, interviews), {
    value: rest('value'),
    lower: rest('lower'),
    upper: rest('upper'),
  });
}

function nothing(): ResponseRateFigures {
  return {
    cases: noCases,
    dispositions: mapKinds(() => noCases),
    eligibility: noCases,
    rates: { rr1: noCases, rr2: noCases, rr3: noCases, rr4: noCases },
  };
}

function figure(
  value: number,
  unit: string,
  method: string,
  denominator: number,
  caveats: readonly string[],
): Estimate {
  return { kind: 'ESTIMATE', value, interval: null, numerator: null, denominator, method, unit, caveats };
}

/** At most four decimals, without the noise of binary fractions. */
const text = (value: number): string => String(Number(value.toFixed(4)));

/**
 * Checks the numbers of a release that readers see beside the ranges: they must follow from these alone. And what is
 * hidden in one place must be hidden in every other.
 */
import type { AnswerReader } from './survey.answers.ts';
import type { CertifiedSurvey, Release } from './survey.document.ts';
import { designEffect, meanInterval, shareInterval, type Range } from './survey.intervals.ts';

type Figure = Release['figures'][number];
type Target = Release['targets'][number];
type Shown = Range & { readonly value: number; readonly interval?: Range | null | undefined };

const NOISE = 1e-8;
/** The quantiles are computed less exactly. */
const INTERVAL_NOISE = 1e-4;

export function publishedFaults(
  release: Release,
  { questions, scales, weights }: CertifiedSurvey,
  { questionAt, endsOf, stepsOf }: AnswerReader,
): string[] {
  const { threshold, countBase, confidenceLevel, dimensions, targets } = release;
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string): unknown => holds || faults.push(fault);
  const effect = designEffect(weights);

  const count = (name: string, { value, lower, upper }: Shown): void => {
    const isMultiple = lower === 0 ? value === 0 : value % countBase === 0;
    expect(isMultiple && value >= lower && value <= upper, `the count ${value} of ${name} is not rounded`);
  };
  const cell = (name: string, shown: Shown | null | undefined): void => {
    if (shown == null) return;
    const off = Math.abs(shown.value - (shown.lower + shown.upper) / 2);
    expect(off < NOISE * Math.max(1, Math.abs(shown.value)), `${shown.value} is not the middle of ${name}`);
  };
  const interval = (name: string, { minimum, maximum }: Ends, shown: Shown | null, of: ToInterval): void => {
    cell(name, shown);
    if (shown?.interval == null) return;
    const width = maximum - minimum;
    const place = (value: number): number => (value - minimum) / width;
    const { lower, upper } = of({ lower: place(shown.lower), upper: place(shown.upper) });
    const off = Math.max(
      Math.abs(place(shown.interval.lower) - lower),
      Math.abs(place(shown.interval.upper) - upper),
    );
    expect(off < INTERVAL_NOISE, `the interval of ${name} does not follow from what is published`);
  };

  count('all respondents', release.respondents);
  const groups = new Map<string, boolean>();
  for (const { code, isWithheld, groups: own } of dimensions) {
    for (const group of own) {
      const name = `${code} ${group.code}`;
      groups.set(name, !group.isHidden && !isWithheld);
      expect(!isWithheld || group.isHidden, `${name} is shown, and ${code} is withheld`);
      expect(group.isHidden === (group.respondents === null), `${name} is hidden, and its number is not`);
      if (group.respondents) count(name, group.respondents);
    }
  }
  for (const target of targets) {
    const { code, choice, minimum, maximum, isShare, alpha } = target;
    const items = scales.find((scale) => scale.code === code)?.items;
    const question = questions[questionAt(items?.[0]?.question ?? choice?.question ?? code)];
    const [lowest, highest] = choice === null ? endsOf(question) : [0, 1];
    expect(minimum === lowest && maximum === highest, `${code} has another range than its question`);
    const hasTwo = choice !== null || (items === undefined && stepsOf(question) === 2);
    expect(isShare === hasTwo, `${code} ${hasTwo ? 'has two values and is no share' : 'is a share'}`);
    if (alpha?.n) count(`complete answers to ${code}`, alpha.n);
    cell(`alpha of ${code}`, alpha?.cell);
  }

  const places = new Set<string>();
  const check = (figure: Figure, target: Target): void => {
    const { dimension, group, n, mean, topBoxShare, variance, missing } = figure;
    const name = nameOf(figure);
    const isKnown = dimension === null ? group === null : groups.get(`${dimension} ${group ?? ''}`) === true;
    const isGiven = target.rows === 'ALL' || (target.rows === 'OVERALL' && dimension === null);
    expect(isKnown && isGiven, `${name} is shown, and its question or group is hidden`);
    count(name, n);
    if (n.lower <= threshold)
      expect(
        [mean, topBoxShare, variance, missing].every((each) => each === null),
        `${name} is of too few people and is shown`,
      );
    const people = n.lower / effect;
    const ofShare: ToInterval = (range) => shareInterval(range, people, confidenceLevel);
    const ofMean: ToInterval = (range) =>
      meanInterval(range, variance?.upper ?? Infinity, n.lower, effect, confidenceLevel);
    interval(`the mean of ${name}`, target, mean, target.isShare ? ofShare : ofMean);
    interval(`the top box of ${name}`, { minimum: 0, maximum: 1 }, topBoxShare, ofShare);
    cell(`the variance of ${name}`, variance);
    cell(`the share without an answer to ${name}`, missing);
  };
  for (const figure of release.figures) {
    const target = targets.find(({ code }) => code === figure.target);
    const name = nameOf(figure);
    expect(target !== undefined && !places.has(name), `${name} is shown twice or has no question`);
    places.add(name);
    if (target) check(figure, target);
  }
  return faults;
}

type Ends = { readonly minimum: number; readonly maximum: number };
type ToInterval = (range: Range) => Range;

const nameOf = ({ target, dimension, group }: Figure): string =>
  `${target} of ${dimension ?? 'all'} ${group ?? ''}`.trim();

import { refuseCount } from './count.check.ts';
import { poissonInterval } from './poisson.interval.ts';
import { refuse, result, type Refused, type Result, type Statistic } from './statistical.result.ts';

export type RateBase = {
  /** People or person-years; null for the count itself. */
  readonly population: number | null;
  /** The rate is per this number of people. */
  readonly multiplier: number;
  /** Months that were reported, from 1 to 12. */
  readonly months: number;
};

type RateOwn = { readonly events: number; readonly population: number | null; readonly multiplier: number };

/** Months of a complete year. */
const fullYear = 12;

/** Refuses a base that gives no rate, or a rate that must not be compared. */
function refuseBase({ population, multiplier, months }: RateBase): Refused | null {
  if (!(multiplier > 0)) {
    return refuse('OUT_OF_RANGE', `The multiplier is ${multiplier}. It must be positive.`, {
      column: 'multiplier',
    });
  }
  if (population !== null && population < 0) {
    const reason = `The population is ${population}. It cannot be negative.`;
    return refuse('NEGATIVE_VALUE', reason, { column: 'population' });
  }
  if (population === 0) {
    return refuse('ZERO_DENOMINATOR', 'The population is 0, so there is no rate.', { column: 'population' });
  }
  if (!(Number.isSafeInteger(months) && months >= 1 && months <= fullYear)) {
    const reason = `The number of months is ${months}. It must be a whole number from 1 to 12.`;
    return refuse('OUT_OF_RANGE', reason, { column: 'months' });
  }
  if (months < fullYear) {
    const reason = `Only ${months} of 12 months were reported. A partial year is not scaled up, so the rate is not comparable.`;
    return refuse('NOT_COMPARABLE', reason, { column: 'months' });
  }
  return null;
}

/**
 * Rate of independent events, events / population × multiplier, with the interval of `poissonInterval`. Without
 * a population, the count itself. The standard error is that of a Poisson count, √events.
 *
 * @returns a rate per `multiplier`. Refuses fewer than 12 months (NOT_COMPARABLE) and a population of 0.
 */
export function rateStatistic(
  events: number,
  base: RateBase,
  confidenceLevel = 0.95,
): Result<Statistic<RateOwn>> {
  const refused = refuseCount(events, 'events') ?? refuseBase(base);
  if (refused !== null) return refused;
  const { interval, method } = poissonInterval(events, confidenceLevel);
  const scale = scaleOf(base);
  return result({
    value: events * scale,
    interval: { lower: interval.lower * scale, upper: interval.upper * scale, confidenceLevel },
    standardError: Math.sqrt(events) * scale,
    n: events,
    unit: unitOf(base),
    method: `${nameOf(base)} of independent events with ${method}`,
    diagnostics: {},
    caveats: [
      'The interval assumes independent events. Several events of one person need the events per person.',
      ...moreEvents(events, base),
    ],
    claimLevel: 'DESCRIPTIVE',
    events,
    ...baseOf(base),
  });
}

/** People with the same number of events each. */
export type EventFrequency = { readonly eventsPerPerson: number; readonly people: number };

/**
 * Rate of events of which one person can have several, such as arrests. The variance of the count is
 * Σ people · eventsPerPerson². The interval of the count is stretched by the ratio of this variance to that of
 * independent events (Dobson et al. 1991, Statistics in Medicine 10:457, as used by the UK Health Security
 * Agency). Assumes independent people.
 *
 * @returns a rate per `multiplier`. Refuses as `rateStatistic` does.
 */
export function repeatedEventRate(
  frequencies: readonly EventFrequency[],
  base: RateBase,
  confidenceLevel = 0.95,
): Result<Statistic<RateOwn & { readonly people: number }>> {
  for (const [index, { eventsPerPerson, people }] of frequencies.entries()) {
    const refused = refuseCount(eventsPerPerson, 'events', index) ?? refuseCount(people, 'people', index);
    if (refused !== null) return refused;
  }
  const refused = refuseBase(base);
  if (refused !== null) return refused;
  const sum = (of: (frequency: EventFrequency) => number): number =>
    frequencies.reduce((total, frequency) => total + of(frequency), 0);
  const events = sum(({ eventsPerPerson, people }) => eventsPerPerson * people);
  const people = sum((one) => (one.eventsPerPerson > 0 ? one.people : 0));
  const variance = sum((one) => one.people * one.eventsPerPerson ** 2);
  const { interval, method } = poissonInterval(events, confidenceLevel);
  const stretch = events === 0 ? 1 : Math.sqrt(variance / events);
  const scale = scaleOf(base);
  const end = (limit: number): number => Math.max(0, events + stretch * (limit - events)) * scale;
  return result({
    value: events * scale,
    interval: { lower: end(interval.lower), upper: end(interval.upper), confidenceLevel },
    standardError: Math.sqrt(variance) * scale,
    n: events,
    unit: unitOf(base),
    method: `${nameOf(base)} of repeated events with ${method}, stretched by the events per person (Dobson 1991)`,
    diagnostics: { varianceOfCount: variance, varianceRatio: stretch * stretch },
    caveats: moreEvents(events, base),
    claimLevel: 'DESCRIPTIVE',
    events,
    people,
    ...baseOf(base),
  });
}

function baseOf({ population, multiplier }: RateBase): Pick<RateOwn, 'population' | 'multiplier'> {
  return { population, multiplier: population === null ? 1 : multiplier };
}

function scaleOf({ population, multiplier }: RateBase): number {
  return population === null ? 1 : multiplier / population;
}

function unitOf({ population, multiplier }: RateBase): string {
  return population === null ? 'events' : `per ${multiplier}`;
}

function nameOf({ population }: RateBase): string {
  return population === null ? 'Count' : 'Rate';
}

function moreEvents(events: number, { population }: RateBase): string[] {
  return population !== null && events > population
    ? [`There are more events (${events}) than people (${population}). Check both.`]
    : [];
}

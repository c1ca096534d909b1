import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  minus,
  publishedRow,
  total,
  widthOf,
  type PublishedRow,
  type Range,
} from '../../testing/published-figures.ts';
import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importResponses,
  readResult,
  startApiWithWorker,
  trustQuestion,
} from '../../testing/survey-journey.ts';
import type { Json } from '../../testing/test-client.ts';

/**
 * Attacks by subtraction on everything that a VIEWER can read of closed versions. Each is tried on exact figures first, where it recovers a secret, and
 * then on released ones, where it must not.
 */
const threshold = 10;
const scaleWidth = 10;

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;

beforeAll(async () => {
  api = await startApiWithWorker();
});
afterAll(() => api.close());

const as = (role: 'EDITOR' | 'VIEWER' | 'ANALYST') => api.as({ jurisdiction: county, role });
const number = (code: string) => ({ ...trustQuestion, code });
const scaleOf = (code: string, items: string[], more: object = {}) => ({
  code,
  label: [{ language: 'en', text: code }],
  minAnswered: 1,
  items: items.map((questionCode) => ({ questionCode })),
  ...more,
});

type Person = Record<string, number | string | null>;
type Version = Awaited<ReturnType<typeof fieldedVersion>>;

/** A closed and frozen version with the answers of these people. */
async function frozen(questions: object[], people: Person[], scales: object[] = []): Promise<Version> {
  const codes = questions.map((question) => (question as { code: string }).code);
  const version = await fieldedVersion(as('EDITOR'), questions, scales);
  const lines = people.map((person, index) =>
    [person['key'] ?? `person-${index}`, ...codes.map((code) => person[code] ?? '')].join(','),
  );
  const csv = [['respondent_key', ...codes].join(','), ...lines].join('\n');
  const done = await importResponses(api, as('EDITOR'), version.versionId, csv);
  expect(done.job.status).toBe('SUCCEEDED');
  await closeVersion(as('EDITOR'), version.versionId);
  await api.drainQueue();
  return version;
}

interface Table {
  overall: PublishedRow;
  groups: PublishedRow[];
  group: (code: string) => PublishedRow;
  raw: Json;
}

/** Everything about a question or scale, as a VIEWER reads it, or exactly. */
async function read(version: Version, code: string, by: string | null, isExact: boolean): Promise<Table> {
  const target = Object.hasOwn(version.scaleIds, code)
    ? { scaleId: version.scaleIds[code] }
    : { questionId: version.questionIds[code] };
  const { data, errors } = await readResult(
    as(isExact ? 'ANALYST' : 'VIEWER'),
    target,
    by === null ? null : (version.questionIds[by] ?? null),
    isExact ? 'EXACT' : 'RELEASED',
  );
  expect(errors).toEqual([]);
  const { overall, groups } = data.surveyResult;
  const rows = groups.map((group: Json) => publishedRow(group.code, group.figures)) as PublishedRow[];
  return {
    overall: publishedRow('', overall),
    groups: rows,
    group: (one) => rows.find((row) => row.code === one) ?? publishedRow(one, overall),
    raw: data.surveyResult,
  };
}

/** Runs an attack on exact figures, where it finds the secret, and on released figures, where the secret can have values that far apart. */
async function attacked(
  secret: number,
  leastWidth: number,
  attack: (isExact: boolean) => Promise<Range>,
): Promise<void> {
  const [lower, upper] = await attack(true);
  expect([lower, upper]).toEqual([expect.closeTo(secret, 6), expect.closeTo(secret, 6)]);
  const published = await attack(false);
  expect(published[0]).toBeLessThanOrEqual(secret);
  expect(published[1]).toBeGreaterThanOrEqual(secret);
  expect(widthOf(published)).toBeGreaterThanOrEqual(leastWidth);
}

/** People of groups of a demographic question, with answers from 0 to 10. */
function peopleOf(by: string, sizes: Record<string, number>, answer: (person: number) => Person): Person[] {
  let person = 0;
  return Object.entries(sizes).flatMap(([group, size]) =>
    Array.from({ length: size }, (): Person => ({ [by]: group, ...answer((person += 1)) })),
  );
}

const answers = (person: number) => ({ a: (person * 7) % 11, b: (person * 3) % 11 });

describe('what a reader cannot compute', () => {
  beforeAll(async () => {
    county = await api.jurisdiction();
  });

  it('a small group from two questions that hide different companions', async () => {
    const sizes = { small: 6, mid: 30, big: 60, huge: 120 };
    const people = peopleOf('area', sizes, answers);
    const version = await frozen(
      [number('a'), number('b'), groupQuestion('area', Object.keys(sizes))],
      people,
    );
    const [a, b] = await Promise.all(['a', 'b'].map((code) => read(version, code, 'area', false)));
    const hidden = (table?: Table) => table?.groups.map(({ code, isHidden }) => `${code} ${isHidden}`);
    expect(hidden(a)).toEqual(hidden(b));
    expect(a?.group('small').isHidden).toBe(true);
    expect(a?.groups.filter(({ isHidden }) => isHidden).length).toBeGreaterThan(1);
    // 216 − 30 − 120 − 60 = 6, with each group from the question that shows it.
    await attacked(6, threshold, async (isExact) => {
      const tables = await Promise.all(['a', 'b'].map((code) => read(version, code, 'area', isExact)));
      const best = (group: string): Range =>
        tables
          .map((table) => table.group(group).n)
          .reduce((one, other) => (widthOf(one) < widthOf(other) ? one : other));
      const others = ['mid', 'big', 'huge'].map(best);
      return minus(tables[0]?.overall.n ?? [0, 0], total(others));
    });
  });

  it('the groups of a demographic question with values from its own mean', async () => {
    county = await api.jurisdiction();
    const income = groupQuestion('income', ['low', 'middle', 'high']);
    const valued = {
      ...income,
      choices: income.choices.map((choice, index) => ({ ...choice, value: index + 1 })),
    };
    const people = peopleOf('income', { low: 4, middle: 70, high: 90 }, answers);
    const version = await frozen([number('a'), valued], people);
    const byIncome = await read(version, 'a', 'income', false);
    expect(byIncome.group('low').isHidden).toBe(true);
    // All sizes of the three groups that agree with the number and the mean.
    await attacked(4, threshold, async (isExact) => {
      const { n, mean } = (await read(version, 'income', null, isExact)).overall;
      const { groups } = await read(version, 'a', 'income', isExact);
      const high = groups.find(({ code }) => code === 'high')?.n ?? [0, Infinity];
      const low = new Set<number>();
      for (let all = Math.ceil(n[0]); all <= Math.min(n[1], 300); all += 1)
        for (let first = 0; first <= Math.min(all, 60); first += 1)
          for (let last = 0; last <= all - first; last += 1) {
            const average = (first + 2 * (all - first - last) + 3 * last) / all;
            const fits =
              average >= mean[0] - 1e-9 && average <= mean[1] + 1e-9 && last >= high[0] && last <= high[1];
            if (fits) low.add(first);
          }
      return [Math.min(...low), Math.max(...low)];
    });
  });

  it("one person's answer from a region and its districts, if some people leave the district out", async () => {
    county = await api.jurisdiction();
    const districts = { a1: 40, a2: 35, b1: 50, b2: 45 };
    const people = Object.entries(districts).flatMap(([district, size]) =>
      Array.from({ length: size }, (_, index): Person => ({
        region: district.slice(0, 1),
        district,
        a: (index * 7) % 11,
      })),
    );
    // One person of each region gave no district.
    people.push({ region: 'a', district: null, a: 9 }, { region: 'b', district: null, a: 2 });
    const version = await frozen(
      [number('a'), groupQuestion('region', ['a', 'b']), groupQuestion('district', Object.keys(districts))],
      people,
    );
    for (const [region, secret] of [
      ['a', 9],
      ['b', 2],
    ] as const) {
      const parts = async (isExact: boolean) => {
        const [coarse, fine] = await Promise.all(
          ['region', 'district'].map((by) => read(version, 'a', by, isExact)),
        );
        return [coarse?.group(region), ['1', '2'].map((part) => fine?.group(`${region}${part}`))] as const;
      };
      await attacked(secret, scaleWidth, async (isExact) => {
        const [whole, own] = await parts(isExact);
        return minus(whole?.sum ?? [0, 0], total(own.map((row) => row?.sum ?? [0, 0])));
      });
      await attacked(1, threshold, async (isExact) => {
        const [whole, own] = await parts(isExact);
        return minus(whole?.n ?? [0, 0], total(own.map((row) => row?.n ?? [0, 0])));
      });
    }
  });

  it('the answers of a hidden group from a scale less its other items', async () => {
    county = await api.jurisdiction();
    const sizes = { small: 6, mid: 30, big: 60, huge: 120 };
    const people = peopleOf('area', sizes, answers);
    const version = await frozen(
      [number('a'), number('b'), groupQuestion('area', Object.keys(sizes))],
      people,
      [scaleOf('both', ['a', 'b'])],
    );
    const secret = people.reduce((sum, { area, a }) => sum + (area === 'small' ? Number(a) : 0), 0);
    await attacked(secret, scaleWidth, async (isExact) => {
      const [both, b] = await Promise.all(['both', 'b'].map((code) => read(version, code, 'area', isExact)));
      // Twice the scores less the answers to b, in everyone and in the other groups.
      const ofItem = (rows: (PublishedRow | undefined)[]): Range =>
        total(
          rows.map((row, index) =>
            index % 2 === 0
              ? [2 * (row?.sum[0] ?? 0), 2 * (row?.sum[1] ?? 0)]
              : minus([0, 0], row?.sum ?? [0, 0]),
          ),
        );
      const others = ['mid', 'big', 'huge'].flatMap((group) => [both?.group(group), b?.group(group)]);
      return minus(ofItem([both?.overall, b?.overall]), ofItem(others));
    });
  });

  it('who skipped an item, and still the scale of most regions', async () => {
    county = await api.jurisdiction();
    const regions = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`r${index}`, 61 + 20 * index]),
    );
    const people = peopleOf('region', regions, (person) => ({
      ...answers(person),
      b: person % 39 === 0 ? null : (person * 3) % 11,
    }));
    const strict = scaleOf('both', ['a', 'b'], { minAnswered: 2 });
    const version = await frozen(
      [number('a'), number('b'), groupQuestion('region', Object.keys(regions))],
      people,
      [strict],
    );
    const skipped = people.filter(({ region, b }) => region === 'r0' && b === null);
    await attacked(skipped.length, threshold, async (isExact) => {
      const [item, scale] = await Promise.all(
        ['a', 'both'].map((code) => read(version, code, 'region', isExact)),
      );
      return minus(item?.group('r0').n ?? [0, 0], scale?.group('r0').n ?? [0, 0]);
    });
    const secret = skipped.reduce((sum, { a }) => sum + Number(a), 0);
    await attacked(secret, scaleWidth, async (isExact) => {
      const [a, b, both] = await Promise.all(
        ['a', 'b', 'both'].map(
          async (code) => (await read(version, code, 'region', isExact)).group('r0').sum,
        ),
      );
      // Answers to both items, and to one of them.
      return minus(total([a ?? [0, 0], b ?? [0, 0]]), [2 * (both?.[0] ?? 0), 2 * (both?.[1] ?? 0)]);
    });
    const { groups } = await read(version, 'both', 'region', false);
    expect(groups.filter(({ isHidden }) => !isHidden).length).toBeGreaterThanOrEqual(5);
  });

  it('the person who is missing from a second version, and answers between two top boxes', async () => {
    county = await api.jurisdiction();
    const people = Array.from({ length: 80 }, (_, index): Person => ({
      key: `panel-${index}`,
      a: (index * 7) % 11,
    }));
    const first = await frozen([number('a')], people);
    const second = await frozen([{ ...number('a'), topBoxMinimum: 8 }], people.slice(1));
    const left = Number(people[0]?.['a']);
    await attacked(left, scaleWidth, async (isExact) => {
      const [before, after] = await Promise.all([first, second].map((one) => read(one, 'a', null, isExact)));
      return minus(before?.overall.sum ?? [0, 0], after?.overall.sum ?? [0, 0]);
    });
    await attacked(1, threshold, async (isExact) => {
      const [before, after] = await Promise.all([first, second].map((one) => read(one, 'a', null, isExact)));
      return minus(before?.overall.n ?? [0, 0], after?.overall.n ?? [0, 0]);
    });
    const sevens = people.filter(({ a }) => a === 7).length;
    await attacked(sevens, threshold, async (isExact) => {
      const [before, after] = await Promise.all([first, second].map((one) => read(one, 'a', null, isExact)));
      return minus(before?.overall.top ?? [0, 0], after?.overall.top ?? [0, 0]);
    });
  });

  it('a row that is hidden with groups and shown without them, or answers that are all the same', async () => {
    county = await api.jurisdiction();
    // Everyone in the north says 0, and everyone in the south says 10.
    const people = peopleOf('area', { north: 40, south: 45, east: 5, west: 30 }, answers).map((person) => ({
      ...person,
      a: person['area'] === 'north' ? 0 : person['area'] === 'south' ? 10 : Number(person['a']),
    }));
    const version = await frozen(
      [number('a'), groupQuestion('area', ['north', 'south', 'east', 'west'])],
      people,
    );
    const [alone, grouped] = await Promise.all([null, 'area'].map((by) => read(version, 'a', by, false)));
    expect(grouped?.raw.overall).toEqual(alone?.raw.overall);
    for (const group of ['north', 'south']) {
      const { n, mean, top } = grouped?.group(group) ?? publishedRow('', null);
      // Somebody there can have given any other answer.
      expect(widthOf(mean) * n[1]).toBeGreaterThanOrEqual(scaleWidth);
      expect(widthOf(top)).toBeGreaterThanOrEqual(threshold);
    }
  });

  it.each([
    ['the rule, for 10, 10 and 11', [10, 10, 11]],
    ['somebody who is alone in a group', [1, 12, 40]],
  ])('a group from %s', async (_what, sizes) => {
    county = await api.jurisdiction();
    const groups = Object.fromEntries(sizes.map((size, index) => [`g${index}`, size]));
    const people = peopleOf('area', groups, answers);
    const version = await frozen([number('a'), groupQuestion('area', Object.keys(groups))], people);
    await attacked(sizes[1] ?? 0, threshold, async (isExact) => {
      const { overall, group } = await read(version, 'a', 'area', isExact);
      // The person who is alone in the first group knows it.
      const own: Range = [sizes[0] ?? 0, sizes[0] ?? 0];
      const found = minus(overall.n, total([own, group('g2').n]));
      return [Math.max(0, found[0]), found[1]];
    });
  });
});

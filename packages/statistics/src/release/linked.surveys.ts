import type { LedgerInput, Part, SharedColumn } from './ledger.ts';
import { blocksOf, type ReleasePlan } from './release.plan.ts';
import type { SurveyRelease } from './release.types.ts';
import type { Column, SurveyData } from './survey.data.ts';

/** A column of the surveys so far, and the people who were asked. */
type Linked = SharedColumn & { readonly code: string; readonly members: Uint8Array };

export type PlannedSurvey = { readonly data: SurveyData; readonly plan: ReleasePlan };

/** The plan behind a frozen release. */
export function planOf(data: SurveyData, release: SurveyRelease): ReleasePlan {
  const target = (code: string) => release.targets.find((each) => each.code === code);
  const dimension = (code: string) => release.dimensions.find((each) => each.code === code);
  return {
    countBase: release.countBase,
    coarseness: data.targets.map(({ code }) => target(code)?.coarseness ?? 1),
    rows: data.targets.map(({ code }) => target(code)?.rows ?? 'NONE'),
    isWithheld: data.dimensions.map(({ code }) => dimension(code)?.isWithheld ?? true),
    blocks: data.dimensions.map(({ groups }) => blocksOf(groups.length)),
    isHidden: data.dimensions.map(({ code, groups }) =>
      groups.map((group) => {
        const found = dimension(code)?.groups.find((each) => each.code === group.code);
        return found?.isHidden ?? true;
      }),
    ),
  };
}

/**
 * Several surveys as one set of people and answers. The same key is the same person. A question is the same in
 * two surveys if it has the same code and range, and everyone in both gave the same answer: then one answer
 * counts in both, and changes in both. The last survey has the last part.
 */
export function linkSurveys(surveys: readonly PlannedSurvey[]): LedgerInput {
  const persons = new Map<string, number>();
  const peopleOf = surveys.map(({ data }, survey) =>
    Int32Array.from(data.input.respondents, ({ key }, respondent) => {
      const name = key === undefined ? `${survey} ${respondent}` : `key ${key}`;
      const person = persons.get(name) ?? persons.size;
      persons.set(name, person);
      return person;
    }),
  );
  const people = persons.size;
  const shared: Linked[] = [];
  const parts = surveys.map(({ data, plan }, survey): Part => {
    const mine = peopleOf[survey] ?? new Int32Array();
    const columns = data.columns.map((column) => {
      const known = shared.findIndex((each) => each.code === column.code && isSame(each, column, mine));
      const position = known === -1 ? shared.length : known;
      const values = shared[known]?.values ?? new Float64Array(people).fill(NaN);
      const members = shared[known]?.members ?? new Uint8Array(people);
      column.values.forEach((value, respondent) => {
        values[mine[respondent] ?? 0] = value;
        members[mine[respondent] ?? 0] = 1;
      });
      const domain = [...new Set([...(shared[known]?.domain ?? []), ...column.domain])].sort((a, b) => a - b);
      shared[position] = { ...column, domain, values, members };
      return position;
    });
    return { data, plan, people: mine, columns };
  });
  return { people, columns: shared, parts };
}

/** Whether everyone who is in both gave the same answer, or none, both times. */
function isSame(shared: Linked, column: Column, people: Int32Array): boolean {
  if (shared.minimum !== column.minimum || shared.maximum !== column.maximum) return false;
  return column.values.every((value, respondent) => {
    const person = people[respondent] ?? 0;
    return shared.members[person] === 0 || Object.is(shared.values[person], value);
  });
}

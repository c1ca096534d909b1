import type { LedgerInput, Part, SharedColumn } from './ledger.ts';
import { blocksOf, type ReleasePlan } from './release.plan.ts';
import type { SurveyRelease } from './release.types.ts';
import type { Column } from './survey.columns.ts';
import type { SurveyData } from './survey.data.ts';

/** A column of the surveys so far, and the people who were asked. */
type Linked = SharedColumn & {
  readonly code: string;
  readonly labels: readonly string[] | null;
  readonly members: Uint8Array;
};

export type PlannedSurvey = { readonly data: SurveyData; readonly plan: ReleasePlan };

/** The plan behind a frozen release. */
export function planOf(data: SurveyData, release: SurveyRelease): ReleasePlan {
  const target = (code: string) => release.targets.find((each) => each.code === code);
  const dimension = (code: string) => release.dimensions.find((each) => each.code === code);
  return {
    format: release.format,
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
 * two surveys if it has the same code and the same lowest and highest answer, and everyone in both gave the same
 * answer. Choices are compared by code, so their values and their order do not matter. Then one answer counts in
 * both, and changes in both. The last survey has the last part.
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
    const answers: (readonly number[] | null)[] = [];
    const columns = data.columns.map((column) => {
      const known = shared.findIndex((each) => isSame(each, column, mine));
      const position = known === -1 ? shared.length : known;
      const found = shared[known] ?? newColumn(column, people);
      const forms = column.labels === null ? null : formsIn(found.labels ?? [], column.labels);
      const isNew = known === -1;
      column.values.forEach((value, respondent) => {
        const person = mine[respondent] ?? 0;
        found.values[person] = forms === null ? value : (forms[value] ?? NaN);
        found.members[person] = 1;
      });
      shared[position] = {
        ...found,
        labels: forms === null ? null : withLabels(found.labels ?? [], column.labels ?? []),
        domain: isNew ? column.domain : commonDomain(found, column, forms),
      };
      answers.push(forms);
      return position;
    });
    return { data, plan, people: mine, columns, answers };
  });
  return { people, columns: shared, parts };
}

function newColumn({ code, labels, ends, domain }: Column, people: number): Linked {
  const values = new Float64Array(people).fill(NaN);
  return { code, labels, ends, domain, values, members: new Uint8Array(people) };
}

/** For each label, its position among the shared labels, to which unknown ones are added. */
function formsIn(shared: readonly string[], labels: readonly string[]): number[] {
  const all = withLabels(shared, labels);
  return labels.map((label) => all.indexOf(label));
}

const withLabels = (shared: readonly string[], labels: readonly string[]): string[] => [
  ...new Set([...shared, ...labels]),
];

/** Numbers that one of the surveys has, but only choices that both have. */
function commonDomain(shared: Linked, { domain }: Column, forms: readonly number[] | null): number[] {
  return forms === null
    ? [...new Set([...shared.domain, ...domain])].sort((a, b) => a - b)
    : shared.domain.filter((answer) => forms.includes(answer));
}

/** Whether it is the same question, and everyone who is in both gave the same answer, or none, both times. */
function isSame(shared: Linked, column: Column, people: Int32Array): boolean {
  if (shared.code !== column.code || (shared.labels === null) !== (column.labels === null)) return false;
  const { labels } = column;
  const forms = labels === null ? null : formsIn(shared.labels ?? [], labels);
  const formOf = (answer: number): number => (forms === null ? answer : (forms[answer] ?? NaN));
  const hasEnds =
    forms === null
      ? shared.ends.every((end, side) => end === column.ends[side])
      : shared.ends.every((end) => forms.includes(end)) &&
        column.ends.every((end) => shared.domain.includes(formOf(end)));
  return (
    hasEnds &&
    column.values.every((value, respondent) => {
      const person = people[respondent] ?? 0;
      return shared.members[person] === 0 || Object.is(shared.values[person], formOf(value));
    })
  );
}

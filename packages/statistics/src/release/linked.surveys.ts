import type { LedgerInput, Part } from './ledger.ts';
import { blocksOf, type ReleasePlan } from './release.plan.ts';
import type { SurveyRelease } from './release.types.ts';
import { matchesOf, type Linked } from './same.questions.ts';
import type { Column } from './survey.columns.ts';
import type { SurveyData } from './survey.data.ts';

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
 * Several surveys as one set of people and answers. The same key is the same person. `matchesOf` tells which questions
 * are the same. Then one answer counts in both, and changes in both. The last survey has the last part.
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
    const matches = matchesOf(shared, data.columns, mine);
    const columns = data.columns.map((column, at) => {
      const { position = shared.length, forms, labels } = matches[at] ?? unmatched(column);
      const found = shared[position] ?? newColumn(column, people);
      column.values.forEach((value, respondent) => {
        const person = mine[respondent] ?? 0;
        found.values[person] = forms === null ? value : (forms[value] ?? NaN);
        found.members[person] = 1;
      });
      shared[position] = {
        ...found,
        codes: [...found.codes, column.code],
        labels,
        domain: commonDomain(found, column, forms),
      };
      answers.push(forms);
      return position;
    });
    return { data, plan, people: mine, columns, answers };
  });
  return { people, columns: shared, parts };
}

const unmatched = ({ labels }: Column) => ({
  position: undefined,
  forms: labels === null ? null : [...labels.keys()],
  labels,
});

function newColumn({ choice, labels, ends, domain }: Column, people: number): Linked {
  const values = new Float64Array(people).fill(NaN);
  return {
    codes: [],
    isOption: choice !== null,
    labels,
    ends,
    domain,
    values,
    members: new Uint8Array(people),
  };
}

/** Numbers that one of the surveys has, but only choices that both have. */
function commonDomain(shared: Linked, { domain }: Column, forms: readonly number[] | null): number[] {
  return forms === null
    ? [...new Set([...shared.domain, ...domain])].sort((a, b) => a - b)
    : shared.domain.filter((answer) => forms.includes(answer));
}

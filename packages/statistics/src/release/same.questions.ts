import type { SharedColumn } from './ledger.ts';
import type { Column } from './survey.columns.ts';

/** A column of the surveys so far, and the people who were asked. */
export type Linked = SharedColumn & {
  /** Its code in each of the surveys. */
  readonly codes: readonly string[];
  readonly isOption: boolean;
  readonly labels: readonly string[] | null;
  readonly members: Uint8Array;
};

/** A shared column that a survey asks for too. */
export type Match = {
  readonly position: number;
  /** For each answer of the survey, the shared answer; null if answers are numbers. */
  readonly forms: readonly number[] | null;
  /** The shared labels, with those that are new. */
  readonly labels: readonly string[] | null;
};

/** Fewer people give the same answers to two questions by chance. */
const LEAST_ANSWERS = 30;

/**
 * For each column of a survey, the shared column of the same question; null for a new question. It is the same one if
 * everyone who is in both gave the same answer, or none, both times, and the lowest and the highest answer are
 * possible in both. The values and the order of choices do not matter.
 *
 * A question keeps its code and the codes of its choices. Or the codes of choices change, one for one. Or its own code
 * changes too. Then at least 30 people must have answered, with two different answers or more. Of several, the one with the
 * most answers is taken. Two questions that are taken for one cost precision. One that is taken for two could reveal the
 * answer of somebody who left.
 */
export function matchesOf(
  shared: readonly Linked[],
  columns: readonly Column[],
  people: Int32Array,
): (Match | null)[] {
  const matches: (Match | null)[] = columns.map(() => null);
  const taken = new Set<number>();
  for (const isSame of [sameName, sameCode, sameAnswers]) {
    columns.forEach((column, at) => {
      if (matches[at] !== null) return;
      let most = -1;
      for (const [position, each] of shared.entries()) {
        if (taken.has(position) || !isSameKind(each, column)) continue;
        const match = isSame(each, column, people);
        if (match === null || match.answered <= most) continue;
        const { answered, ...forms } = match;
        most = answered;
        matches[at] = { position, ...forms };
      }
      if (most >= 0) taken.add(matches[at]?.position ?? -1);
    });
  }
  return matches;
}

type Forms = Omit<Match, 'position'>;
/** With the number of people who answered it in both. */
type Answered = Forms & { readonly answered: number };

const isSameKind = (shared: Linked, { choice, labels }: Column): boolean =>
  shared.isOption === (choice !== null) && (shared.labels === null) === (labels === null);

const hasCode = (shared: Linked, { code }: Column): boolean => shared.codes.includes(code);

function sameName(shared: Linked, column: Column, people: Int32Array): Answered | null {
  return hasCode(shared, column) ? checked(shared, column, people, namedForms(shared, column), 0) : null;
}

function sameCode(shared: Linked, column: Column, people: Int32Array): Answered | null {
  const same = hasCode(shared, column) ? answeredForms(shared, column, people) : null;
  if (same === null) return null;
  const isKept = column.labels?.every((label, answer) => {
    const form = shared.labels?.indexOf(label) ?? -1;
    return form === -1 || form === same.forms?.[answer];
  });
  return checked(shared, column, people, same, isKept === false ? LEAST_ANSWERS : 0);
}

function sameAnswers(shared: Linked, column: Column, people: Int32Array): Answered | null {
  const forms = answeredForms(shared, column, people);
  return forms && checked(shared, column, people, forms, LEAST_ANSWERS);
}

/** Choices by their codes. */
function namedForms({ labels: shared }: Linked, { labels }: Column): Forms {
  if (shared === null || labels === null) return { forms: null, labels };
  const all = [...new Set([...shared, ...labels])];
  return { forms: labels.map((label) => all.indexOf(label)), labels: all };
}

/** Choices by the answers of those who are in both; null if they are not the same one for one. */
function answeredForms(shared: Linked, column: Column, people: Int32Array): Forms | null {
  if (shared.labels === null || column.labels === null) return namedForms(shared, column);
  const [forms, owners] = [new Map<number, number>(), new Map<number, number>()];
  const pair = (answer: number, form: number): void => {
    forms.set(answer, form);
    owners.set(form, answer);
  };
  for (const [respondent, person] of people.entries()) {
    const [answer, form] = [column.values[respondent] ?? NaN, shared.values[person] ?? NaN];
    if (shared.members[person] === 0 || (Number.isNaN(answer) && Number.isNaN(form))) continue;
    if (Number.isNaN(answer) || Number.isNaN(form)) return null;
    if (!forms.has(answer) && !owners.has(form)) pair(answer, form);
    if (forms.get(answer) !== form) return null;
  }
  // Nobody in both chose the others. They keep their codes, or else their order.
  column.labels.forEach((label, answer) => {
    const form = shared.labels?.indexOf(label) ?? -1;
    if (form !== -1 && !forms.has(answer) && !owners.has(form)) pair(answer, form);
  });
  const others = [...column.labels.keys()].filter((answer) => !forms.has(answer));
  const free = [...shared.labels.keys()].filter((form) => !owners.has(form));
  const labels = [...shared.labels];
  others.forEach((answer, place) => {
    const form = others.length === free.length ? free[place] : undefined;
    pair(answer, form ?? labels.push(column.labels?.[answer] ?? '') - 1);
  });
  return { forms: column.labels.map((_, answer) => forms.get(answer) ?? NaN), labels };
}

/** The forms, if the ends are possible in both, and the answers of enough people are the same. */
function checked(
  shared: Linked,
  column: Column,
  people: Int32Array,
  same: Forms,
  least: number,
): Answered | null {
  const { forms } = same;
  const formOf = (answer: number): number => (forms === null ? answer : (forms[answer] ?? NaN));
  const hasEnds =
    forms === null
      ? shared.ends.every((end, side) => end === column.ends[side])
      : shared.ends.every((end) => forms.includes(end)) &&
        column.ends.every((end) => shared.domain.includes(formOf(end)));
  if (!hasEnds) return null;
  const given = new Set<number>();
  let answered = 0;
  for (const [respondent, person] of people.entries()) {
    if (shared.members[person] === 0) continue;
    const form = formOf(column.values[respondent] ?? NaN);
    if (!Object.is(shared.values[person], form)) return null;
    if (Number.isNaN(form)) continue;
    answered += 1;
    given.add(form);
  }
  return least === 0 || (answered >= least && given.size > 1) ? { ...same, answered } : null;
}

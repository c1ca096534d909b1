import type { AnswerValue } from '@rapport/core/survey/answer.ts';

import { anonymize, isAlike, type Anonymity } from './k-anonymity.ts';
import { collectRows, limited, type CollectedRows, type NumberLimits } from './deidentification-rows.ts';
import { groupLevels, suppressedCode, type GroupLevel } from './deidentified-groups.ts';
import { shownQuestions } from './deidentified-questions.ts';
import type { QuestionDefinition, SurveyResponse, SurveyVersionDefinition } from './survey-definition.ts';

/** The limits of a de-identified table, for its manifest and codebook. */
export interface DeidentificationReport {
  /** The fewest people in the table who are the same in all quasi-identifiers. */
  readonly k: number;
  readonly quasiIdentifiers: readonly string[];
  /** Rows whose quasi-identifiers are all suppressed. */
  readonly rowsSuppressed: number;
  /** Rows of versions that are too small to be shown. */
  readonly rowsWithheld: number;
  readonly versionsWithheld: readonly number[];
  readonly generalized: readonly { readonly question: string; readonly to: string }[];
  readonly leftOut: readonly { readonly question: string; readonly reason: string }[];
  /** Numbers below or above these are given as these, because fewer than `k` people lie beyond them. */
  readonly limited: readonly {
    readonly question: string;
    readonly lowest: number;
    readonly highest: number;
  }[];
}

/** How the rows of a survey are shown without telling who they are. */
export interface Deidentification {
  readonly definition: SurveyVersionDefinition;
  readonly report: DeidentificationReport;
  /** A response as it is shown; null if its version is withheld. `row` is its number when the rows were collected. */
  readonly shown: (row: number, response: SurveyResponse) => SurveyResponse | null;
}

export interface DeidentificationOptions {
  readonly k: number;
  /** Counts from 1 to this number are hidden in published figures. */
  readonly threshold: number;
  /** The numbers of the versions, newest first. */
  readonly versions: readonly number[];
}

const reasons = {
  text: 'Free text can identify people.',
  date: 'Exact dates can identify people.',
  asked: 'Only people with certain answers to a question that is grouped or left out were asked.',
  identifier: 'It identifies people, and its answers cannot be grouped.',
  grouped: 'No grouping of its answers protects everyone.',
  alike: 'Nearly everyone gave the same answer, so it would be known of each person.',
  few: 'Too few people answered to show a number that is not theirs alone.',
  scale: 'One of its items is not shown, and could be computed from it.',
};

/** The questions of which an attacker may know a person's answer. */
const isQuasiIdentifier = ({ isQuasiIdentifier: named }: QuestionDefinition): boolean => named === true;

/**
 * Collects the rows of a survey, and then decides what can be shown of them. The memory is one byte for each answer. Call `add` for each response, and `decide` at the end.
 */
export function deidentifier(
  definition: SurveyVersionDefinition,
  { k, threshold, versions }: DeidentificationOptions,
) {
  const rows = collectRows(definition, isQuasiIdentifier);
  return {
    add: rows.add,
    decide: (): Deidentification => decide(definition, rows, k, threshold, versions),
  };
}

function decide(
  definition: SurveyVersionDefinition,
  collected: CollectedRows,
  k: number,
  threshold: number,
  versions: readonly number[],
): Deidentification {
  const leftOut = new Map<string, string>();
  const limits = new Map<string, NumberLimits>();
  for (const { code, kind, isQuasiIdentifier: named } of definition.questions) {
    if (kind === 'TEXT') leftOut.set(code, reasons.text);
    else if (named === true) continue;
    else if (kind === 'DATE') leftOut.set(code, reasons.date);
    else {
      const values = collected.wideNumbers.get(code);
      if (values === undefined) continue;
      const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
      const [lowest, highest] = [sorted[k - 1], sorted[sorted.length - k]];
      if (lowest === undefined || highest === undefined || lowest >= highest) leftOut.set(code, reasons.few);
      else limits.set(code, { lowest, highest });
    }
  }
  for (const code of alikeColumns(collected)) leftOut.set(code, reasons.alike);
  for (const code of tellingQuestions(definition, leftOut)) leftOut.set(code, reasons.asked);
  const rows = collected.rows(new Set(leftOut.keys()), limits);
  const levels = collected.identifiers.map(({ question, answers, counts }) =>
    groupLevels(question, rangeOf(answers), (choice) => counts(choice).some((n) => n >= 1 && n <= threshold)),
  );
  const anonymity = anonymize(
    rows,
    levels.map((each, index) =>
      each.map(({ groupOf }) => (collected.identifiers[index]?.answers ?? []).map(groupOf)),
    ),
    k,
  );
  const shownLevels = new Map<string, GroupLevel>();
  const generalized: { question: string; to: string }[] = [];
  collected.identifiers.forEach(({ question: { code } }, index) => {
    const at = anonymity.levels[index] ?? null;
    const level = at === null ? undefined : levels[index]?.[at];
    if (level === undefined) {
      leftOut.set(code, levels[index]?.length === 0 ? reasons.identifier : reasons.grouped);
      return;
    }
    shownLevels.set(code, level);
    const merged = mergedGroups(level, collected.identifiers[index]?.answers ?? []);
    if (level.description !== null) generalized.push({ question: code, to: level.description });
    else if (merged.length > 0) generalized.push({ question: code, to: merged.join('; ') });
  });
  const scales = definition.scales.filter((scale) => {
    const isWhole = scale.items.every(
      ({ questionCode }) => !leftOut.has(questionCode) && !shownLevels.has(questionCode),
    );
    if (!isWhole) leftOut.set(scale.code, reasons.scale);
    return isWhole;
  });
  const shown = { definition, leftOut, shownLevels, limits, collected, anonymity };
  return {
    definition: {
      ...definition,
      questions: shownQuestions(definition.questions, leftOut, shownLevels, collected),
      scales,
    },
    report: {
      k,
      quasiIdentifiers: collected.identifiers.map(({ question }) => question.code),
      rowsSuppressed: anonymity.pooled,
      rowsWithheld: rows.versions.filter((version) => anonymity.withheldVersions.has(version)).length,
      versionsWithheld: [...anonymity.withheldVersions].map((index) => versions[index] ?? 0),
      generalized,
      leftOut: [...leftOut].map(([question, reason]) => ({ question, reason })),
      limited: [...limits].flatMap(([question, limit]) =>
        leftOut.has(question) ? [] : [{ question, ...limit }],
      ),
    },
    shown: (row, response) => shownResponse(shown, row, rows.versions[row] ?? 0, response),
  };
}

interface Shown {
  readonly definition: SurveyVersionDefinition;
  readonly leftOut: ReadonlyMap<string, string>;
  readonly shownLevels: ReadonlyMap<string, GroupLevel>;
  readonly limits: ReadonlyMap<string, NumberLimits>;
  readonly collected: CollectedRows;
  readonly anonymity: Anonymity;
}

/** Questions that only people with certain answers were asked, if those answers are grouped or left out: having an answer would tell them. */
function* tellingQuestions(
  { questions }: SurveyVersionDefinition,
  leftOut: ReadonlyMap<string, string>,
): Generator<string> {
  const hidden = new Set([...leftOut.keys(), ...questions.filter(isQuasiIdentifier).map(({ code }) => code)]);
  // Conditions are about earlier questions only.
  for (const { code, shownIf } of questions) {
    if (shownIf?.all.some((condition) => hidden.has(condition.question)) !== true) continue;
    if (!hidden.has(code)) yield code;
    hidden.add(code);
  }
}

/** Questions with the same given answer from everyone in a version, or from all but one. */
function alikeColumns(collected: CollectedRows): string[] {
  const rows = collected.rows(new Set(), new Map());
  const ofVersion = new Map<number, number[]>();
  rows.versions.forEach((version, row) => {
    const own = ofVersion.get(version);
    if (own === undefined) ofVersion.set(version, [row]);
    else own.push(row);
  });
  return collected.columnCodes.filter((_, column) => {
    const one = collected.column(column);
    return [...ofVersion.values()].some((members) => isAlike({ ...rows, answers: one, columns: 1 }, members));
  });
}

function rangeOf(
  answers: readonly (AnswerValue | undefined)[],
): { smallest: number; largest: number } | null {
  let [smallest, largest] = [Infinity, -Infinity];
  for (const answer of answers) {
    const value =
      answer?.kind === 'NUMBER'
        ? answer.number
        : answer?.kind === 'DATE'
          ? Number(answer.date.slice(0, 4))
          : null;
    if (value === null) continue;
    smallest = Math.min(smallest, value);
    largest = Math.max(largest, value);
  }
  return smallest <= largest ? { smallest, largest } : null;
}

/** The labels of groups that stand for several choices. */
function mergedGroups(
  { groupOf, labelOf }: GroupLevel,
  answers: readonly (AnswerValue | undefined)[],
): string[] {
  const groups = new Set(answers.map(groupOf).filter((group) => group.includes(';')));
  return [...groups].map((group) => labelOf(group).label);
}

function shownResponse(
  { leftOut, shownLevels, limits, anonymity }: Shown,
  row: number,
  version: number,
  response: SurveyResponse,
): SurveyResponse | null {
  if (anonymity.withheldVersions.has(version)) return null;
  const answers = new Map<string, AnswerValue>();
  for (const [code, answer] of response.answers) {
    if (leftOut.has(code) || shownLevels.has(code)) continue;
    const limit = limits.get(code);
    answers.set(
      code,
      limit !== undefined && answer.kind === 'NUMBER'
        ? { kind: 'NUMBER', number: limited(answer.number, limit) }
        : answer,
    );
  }
  for (const [code, { groupOf }] of shownLevels) {
    const group = anonymity.isPooled[row] === 1 ? suppressedCode : groupOf(response.answers.get(code));
    if (group !== '') answers.set(code, { kind: 'SINGLE_CHOICE', choiceCode: group });
  }
  const { notAsked } = response;
  return { respondentKey: null, submittedAt: null, answers, ...(notAsked ? { notAsked } : {}) };
}

import type { InputIssue } from '@rapport/core/errors.ts';
import { quotaIssues, shownIfIssues, type ConditionIssue } from '@rapport/core/survey/condition-issues.ts';
import { isOfNumbers } from '@rapport/core/survey/definition.ts';
import type { SurveyVersionStatus } from '@rapport/database/generated/prisma/enums.ts';

import { matrixIssues, questionIssues, reportRepeated, topBoxIssues, type Report } from './question.rules.ts';
import type { ChoiceDraft, QuestionDraft, QuotaDraft, ScaleDraft } from './questionnaire.types.ts';
import { scaleItemsMin } from './survey-limits.rules.ts';

/** The code of the group of respondents without a valid answer to the demographic question. */
export const noAnswerCode = 'NO_ANSWER';

/** The choices of a question that are valid answers, or label the points of a scale. */
export function validChoices<Choice extends ChoiceDraft>(question: {
  choices?: readonly Choice[] | null | undefined;
}): Choice[] {
  return (question.choices ?? []).filter(({ missingKind }) => missingKind == null);
}

/** The smallest and largest valid answer to a question as numbers; null if the question has no numeric answers. */
export function answerRange(question: QuestionDraft): { minimum: number; maximum: number } | null {
  if (isOfNumbers(question.kind)) {
    return question.minimum != null && question.maximum != null
      ? { minimum: question.minimum, maximum: question.maximum }
      : null;
  }
  if (question.kind !== 'SINGLE_CHOICE') return null;
  const values = validChoices(question).flatMap(({ value }) => value ?? []);
  return values.length > 1 ? { minimum: Math.min(...values), maximum: Math.max(...values) } : null;
}

/** The issues of a version's questions, scales and quotas, each with its path inside the input. */
export function versionIssues(
  questions: readonly QuestionDraft[],
  scales: readonly ScaleDraft[],
  quotas: readonly QuotaDraft[] = [],
): InputIssue[] {
  const issues: InputIssue[] = [];
  const report = (path: (string | number)[], message: string): void => {
    issues.push({ path, message });
  };
  if (questions.length === 0) report(['questions'], 'A version needs questions.');
  reportRepeated(questions, (index) =>
    report(['questions', index, 'code'], 'Another question has this code.'),
  );
  reportRepeated(scales, (index) => report(['scales', index, 'code'], 'Another scale has this code.'));
  reportRepeated(quotas, (index) => report(['quotas', index, 'code'], 'Another quota has this code.'));
  const byCode = new Map(questions.map((question) => [question.code, question]));
  const asked = questions.map(asAsked);
  questions.forEach((question, index) => {
    const reportHere: Report = (path, message) => report(['questions', index, ...path], message);
    questionIssues(question, answerRange(question), reportHere);
    matrixIssues(question, questions.slice(0, index), reportHere);
    if (byCode.size === questions.length) {
      reportConditions(shownIfIssues(asked, index), (path, message) =>
        reportHere(['shownIf', ...path], message),
      );
    }
  });
  scales.forEach((scale, index) => {
    if (byCode.has(scale.code)) report(['scales', index, 'code'], 'A question has this code.');
    scaleIssues(scale, byCode, (path, message) => report(['scales', index, ...path], message));
  });
  quotas.forEach((quota, index) => {
    reportConditions(quotaIssues(quota, asked), (path, message) =>
      report(['quotas', index, 'condition', ...path], message),
    );
  });
  // Two scales over the same people and items would differ only by the answers of the few people who left an item out.
  const itemSets = scales.map((scale) => ({
    code: scale.items
      .map((item) => item.questionCode)
      .sort()
      .join('\n'),
  }));
  reportRepeated(itemSets, (index) =>
    report(['scales', index, 'items'], 'Another scale has the same items.'),
  );
  return issues;
}

function asAsked(question: QuestionDraft) {
  const { code, kind, minimum, maximum, shownIf, allowsDontKnow, allowsPreferNotToSay } = question;
  return {
    code,
    kind,
    minimum: minimum ?? null,
    maximum: maximum ?? null,
    shownIf: shownIf ?? null,
    allowsDontKnow: allowsDontKnow === true,
    allowsPreferNotToSay: allowsPreferNotToSay === true,
    choices: (question.choices ?? []).map((choice) => ({
      code: choice.code,
      missingKind: choice.missingKind ?? null,
    })),
  };
}

function reportConditions(issues: readonly ConditionIssue[], report: Report): void {
  for (const { condition, field, message } of issues) {
    report(field === null ? ['all'] : ['all', condition, field], message);
  }
}

function scaleIssues(scale: ScaleDraft, byCode: ReadonlyMap<string, QuestionDraft>, report: Report): void {
  // A scale with one item would give its question a second top box.
  if (scale.items.length < scaleItemsMin) report(['items'], `A scale has at least ${scaleItemsMin} items.`);
  if (scale.minAnswered > scale.items.length) {
    report(
      ['minAnswered'],
      `The scale has ${scale.items.length} items, so a score cannot require ${scale.minAnswered} answers.`,
    );
  }
  reportRepeated(
    scale.items.map((item) => ({ code: item.questionCode })),
    (index) => report(['items', index, 'questionCode'], 'The scale already has this question.'),
  );
  const first = byCode.get(scale.items[0]?.questionCode ?? '');
  const range = first ? answerRange(first) : null;
  scale.items.forEach((item, index) => {
    const path = ['items', index, 'questionCode'];
    const question = byCode.get(item.questionCode);
    const own = question && answerRange(question);
    if (!question) report(path, `The version has no question "${item.questionCode}".`);
    else if (!own)
      report(
        path,
        'An item must be a SCALE question, a NUMBER question with a minimum and maximum, or a SINGLE_CHOICE question whose choices have values.',
      );
    else if (range && (own.minimum !== range.minimum || own.maximum !== range.maximum)) {
      report(
        path,
        `All items of a scale must have the same range. The first has ${range.minimum} to ${range.maximum}.`,
      );
    }
  });
  topBoxIssues(scale.topBoxMinimum, range, report);
}

const nextStatus: Record<SurveyVersionStatus, SurveyVersionStatus | null> = {
  DRAFT: 'FIELDED',
  FIELDED: 'CLOSED',
  CLOSED: null,
};

/** True if a version can move from one status to the other: from DRAFT to FIELDED to CLOSED, and never back. */
export function canMove(from: SurveyVersionStatus, to: SurveyVersionStatus): boolean {
  return nextStatus[from] === to;
}

/** Whether a version accepts responses at a moment: it is fielded, and the moment is between its dates. */
export function isOpenAt(
  version: { status: SurveyVersionStatus; opensAt: Date | null; closesAt: Date | null },
  moment: Date,
): boolean {
  const { status, opensAt, closesAt } = version;
  return (
    status === 'FIELDED' &&
    (opensAt === null || opensAt <= moment) &&
    (closesAt === null || closesAt > moment)
  );
}

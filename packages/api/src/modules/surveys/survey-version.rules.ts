import type { InputIssue } from '@rapport/core/errors.ts';
import type { LocalizedText } from '@rapport/core/survey/definition.ts';
import type { QuestionKind, SurveyVersionStatus } from '@rapport/database/generated/prisma/enums.ts';

/** The limits of one version. */
export const questionsMax = 300;
export const choicesMax = 200;
export const scalesMax = 50;
const scaleItemsMin = 2;
export const scaleItemsMax = 100;

/** The code of the group of respondents without a valid answer to the demographic question. */
export const noAnswerCode = 'NO_ANSWER';

export interface ChoiceDraft {
  code: string;
  value?: number | null | undefined;
  isMissing?: boolean | null | undefined;
}

export interface QuestionDraft {
  code: string;
  kind: QuestionKind;
  minimum?: number | null | undefined;
  maximum?: number | null | undefined;
  topBoxMinimum?: number | null | undefined;
  isDemographic?: boolean | null | undefined;
  choices?: readonly ChoiceDraft[] | null | undefined;
}

export interface ScaleDraft {
  code: string;
  minAnswered: number;
  topBoxMinimum?: number | null | undefined;
  items: readonly { questionCode: string; isReversed?: boolean | null | undefined }[];
}

/** The smallest and largest valid answer to a question as numbers; null if the question has no numeric answers. */
export function answerRange(question: QuestionDraft): { minimum: number; maximum: number } | null {
  if (question.kind === 'NUMBER') {
    return question.minimum != null && question.maximum != null
      ? { minimum: question.minimum, maximum: question.maximum }
      : null;
  }
  if (question.kind !== 'SINGLE_CHOICE') return null;
  const values = (question.choices ?? []).flatMap((choice) =>
    choice.value != null && choice.isMissing !== true ? [choice.value] : [],
  );
  return values.length > 1 ? { minimum: Math.min(...values), maximum: Math.max(...values) } : null;
}

/** The issues of a version's questions and scales, each with its path inside the input. */
export function versionIssues(
  questions: readonly QuestionDraft[],
  scales: readonly ScaleDraft[],
): InputIssue[] {
  const issues: InputIssue[] = [];
  const report = (path: (string | number)[], message: string): void => {
    issues.push({ path, message });
  };
  reportRepeated(questions, (index) =>
    report(['questions', index, 'code'], 'Another question has this code.'),
  );
  reportRepeated(scales, (index) => report(['scales', index, 'code'], 'Another scale has this code.'));
  questions.forEach((question, index) => {
    questionIssues(question, (path, message) => report(['questions', index, ...path], message));
  });
  const byCode = new Map(questions.map((question) => [question.code, question]));
  scales.forEach((scale, index) => {
    if (byCode.has(scale.code)) report(['scales', index, 'code'], 'A question has this code.');
    scaleIssues(scale, byCode, (path, message) => report(['scales', index, ...path], message));
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

interface Worded {
  text: LocalizedText;
  choices?: readonly { label: LocalizedText }[] | null | undefined;
}

/** The wordings that lack a language of another wording: a questionnaire must be complete in each of its languages. */
export function languageIssues(
  questions: readonly Worded[],
  scales: readonly { label: LocalizedText }[],
): InputIssue[] {
  const wordings: { path: (string | number)[]; text: LocalizedText }[] = [
    ...questions.flatMap((question, index) => [
      { path: ['questions', index, 'text'], text: question.text },
      ...(question.choices ?? []).map((choice, position) => ({
        path: ['questions', index, 'choices', position, 'label'],
        text: choice.label,
      })),
    ]),
    ...scales.map((scale, index) => ({ path: ['scales', index, 'label'], text: scale.label })),
  ];
  const languages = new Set(wordings.flatMap(({ text }) => Object.keys(text)));
  return wordings.flatMap(({ path, text }) => {
    const missing = [...languages].filter((language) => !Object.hasOwn(text, language));
    if (missing.length === 0) return [];
    return [
      {
        path,
        message: `There is no wording in ${missing.join(', ')}, but other texts of this version have one.`,
      },
    ];
  });
}

type Report = (path: (string | number)[], message: string) => void;

function reportRepeated(items: readonly { code: string }[], report: (index: number) => void): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.code)) report(index);
    seen.add(item.code);
  });
}

function questionIssues(question: QuestionDraft, report: Report): void {
  const { kind } = question;
  const choices = question.choices ?? [];
  const counted = choices.filter((choice) => choice.isMissing !== true);
  const isChoice = kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE';
  if (isChoice && counted.length === 0)
    report(['choices'], `A ${kind} question needs choices that count as answers.`);
  if (!isChoice && counted.length > 0) {
    report(['choices'], `A ${kind} question can only have choices that are missing values ("isMissing").`);
  }
  reportRepeated(choices, (index) => report(['choices', index, 'code'], 'Another choice has this code.'));
  if (kind !== 'NUMBER') {
    if (question.minimum != null) report(['minimum'], 'Only a NUMBER question has a minimum.');
    if (question.maximum != null) report(['maximum'], 'Only a NUMBER question has a maximum.');
  } else if (question.minimum != null && question.maximum != null && question.minimum >= question.maximum) {
    report(['maximum'], 'The maximum must be larger than the minimum.');
  }
  if (question.isDemographic === true && kind !== 'SINGLE_CHOICE') {
    report(
      ['isDemographic'],
      'A demographic question must be a SINGLE_CHOICE question, because its choices are the groups.',
    );
  }
  topBoxIssues(question.topBoxMinimum, answerRange(question), report);
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
        'An item must be a NUMBER question with a minimum and maximum, or a SINGLE_CHOICE question whose choices have values.',
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

function topBoxIssues(
  topBoxMinimum: number | null | undefined,
  range: { minimum: number; maximum: number } | null,
  report: Report,
): void {
  if (topBoxMinimum == null) return;
  if (!range) report(['topBoxMinimum'], 'A top box needs answers with a smallest and a largest value.');
  else if (topBoxMinimum <= range.minimum || topBoxMinimum > range.maximum) {
    report(['topBoxMinimum'], `A top box must begin above ${range.minimum} and not above ${range.maximum}.`);
  }
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

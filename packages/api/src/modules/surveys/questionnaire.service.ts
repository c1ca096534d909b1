import { createHash } from 'node:crypto';

import type { LocalizedText } from '@rapport/core/survey/definition.ts';
import type { PrismaClient } from '@rapport/database/client.ts';
import { Prisma } from '@rapport/database/generated/prisma/client.ts';

import type { Context } from '../../context.ts';
import { found } from '../../ids.ts';
import { asLocalizedText } from '../../localized-text.ts';
import { asShownIf } from './shown-if.rules.ts';
import type { QuestionInput, QuotaInput, ScaleInput } from './survey-questionnaire.input.ts';

/** Everything that respondents see of a version, and its scales and quotas. */
export interface Questionnaire {
  questions: readonly QuestionInput[];
  scales: readonly ScaleInput[];
  quotas: readonly QuotaInput[];
  consentText: LocalizedText | null;
}

/** A questionnaire as it is stored, with the row ids of its questions and scales by their codes. */
export interface StoredQuestionnaire extends Questionnaire {
  questionIds: ReadonlyMap<string, string>;
  scaleIds: ReadonlyMap<string, string>;
}

const text = (json: unknown): LocalizedText | null => (json === null ? null : asLocalizedText(json));

/** Reads a version in the form of the input, with a fixed number of statements. */
export async function readQuestionnaire(
  prisma: PrismaClient,
  surveyVersionId: string,
): Promise<StoredQuestionnaire> {
  const byPosition = { orderBy: { position: 'asc' } } as const;
  const version = await prisma.surveyVersion.findFirstOrThrow({
    where: { id: surveyVersionId },
    include: {
      questions: { ...byPosition, include: { choices: byPosition } },
      scales: {
        ...byPosition,
        include: { items: { ...byPosition, include: { question: { select: { code: true } } } } },
      },
      quotas: byPosition,
    },
  });
  return {
    questions: version.questions.map((question) => ({
      code: question.code,
      kind: question.kind,
      text: asLocalizedText(question.text),
      helpText: text(question.helpText),
      matrixCode: question.matrixCode,
      matrixText: text(question.matrixText),
      minimum: question.minimum,
      maximum: question.maximum,
      topBoxMinimum: question.topBoxMinimum,
      isDemographic: question.isDemographic,
      isQuasiIdentifier: question.isQuasiIdentifier,
      isRequired: question.isRequired,
      allowsDontKnow: question.allowsDontKnow,
      allowsPreferNotToSay: question.allowsPreferNotToSay,
      shownIf: asConditions(question.shownIf),
      comparableToId: question.comparableToId,
      choices: question.choices.map(({ code, label, value, missingKind }) => ({
        code,
        label: asLocalizedText(label),
        value,
        missingKind,
      })),
    })),
    scales: version.scales.map(({ code, label, minAnswered, topBoxMinimum, items }) => ({
      code,
      label: asLocalizedText(label),
      minAnswered,
      topBoxMinimum,
      items: items.map(({ question, isReversed }) => ({ questionCode: question.code, isReversed })),
    })),
    quotas: version.quotas.map(({ code, label, condition, maxResponses }) => ({
      code,
      label: asLocalizedText(label),
      condition: asConditions(condition) ?? { all: [] },
      maxResponses,
    })),
    consentText: text(version.consentText),
    questionIds: new Map(version.questions.map(({ code, id }) => [code, id])),
    scaleIds: new Map(version.scales.map(({ code, id }) => [code, id])),
  };
}

/** Conditions in the form of the input, whose lists are not read-only. */
function asConditions(json: unknown): QuestionInput['shownIf'] {
  const conditions = asShownIf(json);
  return conditions && { all: [...conditions.all] };
}

/** The columns of a version that follow from its questionnaire. */
export function versionColumns({ questions, consentText }: Questionnaire) {
  return {
    // All texts of a version have the same languages.
    languages: [...new Set(questions.flatMap((question) => Object.keys(question.text)))],
    consentText,
    consentVersion: consentText && consentVersionOf(consentText),
  };
}

/** Identifies a consent text in all of its languages, regardless of their order. */
function consentVersionOf(consentText: LocalizedText): string {
  const wordings = Object.entries(consentText).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(wordings)).digest('hex').slice(0, 16);
}

/** Removes the parts of a draft, always with five statements. */
export async function clearQuestionnaire(context: Context, surveyVersionId: string): Promise<void> {
  const { prisma } = context.database;
  await prisma.scaleItem.deleteMany({ where: { scale: { surveyVersionId } } });
  await prisma.scale.deleteMany({ where: { surveyVersionId } });
  await prisma.choice.deleteMany({ where: { question: { surveyVersionId } } });
  await prisma.question.deleteMany({ where: { surveyVersionId } });
  await prisma.surveyQuota.deleteMany({ where: { surveyVersionId } });
}

type KnownIds = Partial<Pick<StoredQuestionnaire, 'questionIds' | 'scaleIds'>>;

/** Writes the parts of a version, always with five statements at most. Questions and scales with a known code keep their ids. */
export async function writeQuestionnaire(
  context: Context,
  surveyVersionId: string,
  questionnaire: Questionnaire,
  known: KnownIds = {},
): Promise<void> {
  const questionIds = await writeQuestions(context, surveyVersionId, questionnaire.questions, known);
  if (questionnaire.scales.length > 0) {
    await writeScales(context, surveyVersionId, questionnaire.scales, questionIds, known);
  }
  if (questionnaire.quotas.length > 0) {
    await context.database.prisma.surveyQuota.createMany({
      data: questionnaire.quotas.map(({ condition, ...quota }, position) => ({
        ...quota,
        condition: stored(condition),
        surveyVersionId,
        position,
      })),
    });
  }
}

const keptId = (ids: ReadonlyMap<string, string> | undefined, code: string): { id?: string } => {
  const id = ids?.get(code);
  return id === undefined ? {} : { id };
};

const stored = (value: object | null) => (value === null ? Prisma.DbNull : { ...value });

/** Writes the questions of a version and their choices, always with two statements. Returns the id of each question. */
async function writeQuestions(
  context: Context,
  surveyVersionId: string,
  questions: Questionnaire['questions'],
  { questionIds }: KnownIds,
): Promise<Map<string, string>> {
  const { prisma } = context.database;
  const written = await prisma.question.createManyAndReturn({
    data: questions.map(({ choices: _choices, helpText, matrixText, shownIf, ...columns }, position) => ({
      ...columns,
      ...keptId(questionIds, columns.code),
      comparableToId: columns.comparableToId ?? null,
      helpText: stored(helpText),
      matrixText: stored(matrixText),
      shownIf: stored(shownIf),
      surveyVersionId,
      position,
    })),
    select: { id: true, code: true },
  });
  const ids = new Map(written.map(({ id, code }) => [code, id]));
  await prisma.choice.createMany({
    data: questions.flatMap(({ code, kind, choices }) =>
      choices.map((choice, position) => ({
        ...choice,
        questionId: idOf(ids, code),
        questionKind: kind,
        position,
      })),
    ),
  });
  return ids;
}

/** Writes the scales of a version and their items, always with two statements. */
async function writeScales(
  context: Context,
  surveyVersionId: string,
  scales: Questionnaire['scales'],
  questionIds: ReadonlyMap<string, string>,
  { scaleIds }: KnownIds,
): Promise<void> {
  const { prisma } = context.database;
  const written = await prisma.scale.createManyAndReturn({
    data: scales.map(({ items: _items, ...columns }, position) => ({
      ...columns,
      ...keptId(scaleIds, columns.code),
      surveyVersionId,
      position,
    })),
    select: { id: true, code: true },
  });
  const ids = new Map(written.map(({ id, code }) => [code, id]));
  await prisma.scaleItem.createMany({
    data: scales.flatMap(({ code, items }) =>
      items.map(({ questionCode, isReversed }, position) => ({
        scaleId: idOf(ids, code),
        questionId: idOf(questionIds, questionCode),
        position,
        isReversed,
      })),
    ),
  });
}

/** The row id of a code of the questionnaire. */
function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  return found(ids.get(code) ?? null, `The code ${code}`, ['input']);
}

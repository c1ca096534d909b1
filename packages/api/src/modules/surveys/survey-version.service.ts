import { InvalidStateError } from '@rapport/core/errors.ts';
import type { SurveyVersionStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { found } from '../../ids.ts';
import type {
  closeSurveyVersionSchema,
  createSurveyVersionSchema,
  fieldSurveyVersionSchema,
} from './survey-version.input.ts';
import { requestSurveyRelease } from './survey-release.service.ts';
import { canMove } from './survey-version.rules.ts';
import { surveys, surveyVersions } from './tables.ts';

type Questionnaire = output<typeof createSurveyVersionSchema>;

/** Records a questionnaire as the next version of a survey, a DRAFT. The survey is locked, so that two versions at the same time get different numbers. */
export async function createSurveyVersion(context: Context, input: Questionnaire) {
  const { id: surveyId } = await surveys.lock(context, input.surveyId, ['input', 'surveyId']);
  const last = await context.database.prisma.surveyVersion.findFirst({
    where: { surveyId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const { questions, scales } = input;
  const version = await surveyVersions.create(
    context,
    {
      surveyId,
      number: (last?.number ?? 0) + 1,
      languages: [...new Set(questions.flatMap((question) => Object.keys(question.text)))],
    },
    { detail: { questions: questions.length, scales: scales.length } },
  );
  const questionIds = await writeQuestions(context, version.id, questions);
  if (scales.length > 0) await writeScales(context, version.id, scales, questionIds);
  return version;
}

/** Writes the questions and choices of a version, always with two statements. Returns the row ids of the questions by code. */
async function writeQuestions(
  context: Context,
  surveyVersionId: string,
  questions: Questionnaire['questions'],
): Promise<ReadonlyMap<string, string>> {
  const { prisma } = context.database;
  const written = await prisma.question.createManyAndReturn({
    data: questions.map(({ choices: _choices, ...columns }, position) => ({
      ...columns,
      surveyVersionId,
      position,
    })),
    select: { id: true, code: true },
  });
  const ids = new Map(written.map(({ id, code }) => [code, id]));
  await prisma.choice.createMany({
    data: questions.flatMap(({ code, kind, choices }) =>
      choices.map(({ isMissing, ...choice }, position) => ({
        ...choice,
        missingKind: isMissing ? 'OTHER_MISSING' : null,
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
): Promise<void> {
  const { prisma } = context.database;
  const written = await prisma.scale.createManyAndReturn({
    data: scales.map(({ items: _items, ...columns }, position) => ({
      ...columns,
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

/** Fields a version: it accepts responses, and its questions can no longer change. */
export function fieldSurveyVersion(context: Context, input: output<typeof fieldSurveyVersionSchema>) {
  const change = { status: 'FIELDED', fieldedAt: context.now() } as const;
  return moveSurveyVersion(context, input, change, 'surveyVersion.fielded');
}

/** Closes a version: it accepts no more responses, and a job freezes its figures. */
export async function closeSurveyVersion(context: Context, input: output<typeof closeSurveyVersionSchema>) {
  const change = { status: 'CLOSED', closedAt: context.now() } as const;
  const surveyVersion = await moveSurveyVersion(context, input, change, 'surveyVersion.closed');
  return { surveyVersion, job: await requestSurveyRelease(context, surveyVersion.id) };
}

async function moveSurveyVersion(
  context: Context,
  input: { id: string; expectedVersion: number },
  change: { status: SurveyVersionStatus; fieldedAt?: Date; closedAt?: Date },
  action: string,
) {
  const version = await surveyVersions.lockVersion(context, input);
  if (!canMove(version.status, change.status)) {
    const message = `A survey version that is ${version.status} cannot become ${change.status}.`;
    throw new InvalidStateError('WRONG_STATUS', message, ['input', 'id']);
  }
  return surveyVersions.update(context, version, change, { action });
}

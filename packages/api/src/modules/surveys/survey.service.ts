import { InvalidStateError } from '@rapport/core/errors.ts';
import type { Survey, SurveyVersion } from '@rapport/database/generated/prisma/client.ts';
import { QuestionKind, type SurveyVersionStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { localizedText } from '../../localized-text.ts';
import { expectVersion } from '../../versions.ts';
import { ofProgram, requireProgram } from '../programs/program.service.ts';
import {
  canMove,
  choicesMax,
  languageIssues,
  questionsMax,
  scaleItemsMax,
  scalesMax,
  versionIssues,
} from './survey-version.rules.ts';

export type SurveyRow = Survey;
export type SurveyVersionRow = SurveyVersion;

export const surveyFields = ['programId', 'title', 'purpose', 'createdAt', 'updatedAt', 'version'] as const;
export const surveyVersionFields = [
  'surveyId',
  'number',
  'status',
  'languages',
  'fieldedAt',
  'closedAt',
  'createdAt',
  'version',
] as const;

export const createSurveySchema = z.object({
  title: rules.title(),
  purpose: rules.text('A purpose').nullish(),
  programId: globalId('Program', 'program').nullish(),
  idempotencyKey: idempotencyKeySchema,
});

const choiceSchema = z.object({
  code: rules.code('A choice code'),
  label: localizedText('A label'),
  value: z.number().nullish(),
  isMissing: z.boolean().nullish(),
});

const questionSchema = z.object({
  code: rules.code('A question code'),
  kind: z.enum(QuestionKind),
  text: localizedText('A question'),
  minimum: z.number().nullish(),
  maximum: z.number().nullish(),
  topBoxMinimum: z.number().nullish(),
  isDemographic: z.boolean().nullish(),
  choices: z.array(choiceSchema).max(choicesMax, `A question has at most ${choicesMax} choices.`).nullish(),
});

const scaleSchema = z.object({
  code: rules.code('A scale code'),
  label: localizedText('A label'),
  minAnswered: z.int().min(1, 'A scale needs at least one answered item.'),
  topBoxMinimum: z.number().nullish(),
  items: z
    .array(z.object({ questionCode: z.string(), isReversed: z.boolean().nullish() }))
    .min(1, 'A scale needs items.')
    .max(scaleItemsMax, `A scale has at most ${scaleItemsMax} items.`),
});

export const createSurveyVersionSchema = z
  .object({
    surveyId: globalId('Survey', 'survey'),
    questions: z
      .array(questionSchema)
      .min(1, 'A version needs questions.')
      .max(questionsMax, `A version has at most ${questionsMax} questions.`),
    scales: z.array(scaleSchema).max(scalesMax, `A version has at most ${scalesMax} scales.`).nullish(),
    idempotencyKey: idempotencyKeySchema,
  })
  .superRefine((input, parsing) => {
    const issues = [
      ...versionIssues(input.questions, input.scales ?? []),
      ...languageIssues(input.questions, input.scales ?? []),
    ];
    for (const issue of issues) {
      parsing.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
    }
  });

export const moveSurveyVersionSchema = z.object({
  id: globalId('SurveyVersion', 'survey version'),
  expectedVersion: rules.expectedVersion,
});

export const surveyFilterSchema = z
  .object({
    programId: z.string().nullish(),
    titleContains: rules.text('A text to look for').nullish(),
  })
  .nullish();

/** The list of the tenant's surveys that a filter and an order describe. */
export function surveyList(
  filter: z.output<typeof surveyFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.programId != null) where.push(ofProgram(filter.programId));
  if (filter?.titleContains) where.push({ field: 'title', is: 'contains', value: filter.titleContains });
  return { model: 'Survey', fields: surveyFields, where, orderBy };
}

/** Looks a version up for a use case. Throws NotFoundError for a foreign or absent id. */
export async function requireSurveyVersion(context: Context, id: string, path: readonly string[]) {
  const version = await context.database.prisma.surveyVersion.findFirst({ where: { id } });
  return found(version, 'The survey version', path);
}

async function requireSurvey(context: Context, id: string, path: readonly string[]): Promise<SurveyRow> {
  return found(await context.database.prisma.survey.findFirst({ where: { id } }), 'The survey', path);
}

/** Records a survey; its questions come with its versions. */
export async function createSurvey(context: Context, input: z.output<typeof createSurveySchema>) {
  if (input.programId != null) await requireProgram(context, input.programId, ['input', 'programId']);
  const { id } = await createOnce(context, 'createSurvey', input, async () => {
    const survey = await context.database.prisma.survey.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        title: input.title,
        purpose: input.purpose ?? null,
        programId: input.programId ?? null,
      },
      select: { id: true },
    });
    await recordAudit(context, { action: 'survey.created', entityType: 'Survey', entityId: survey.id });
    return survey.id;
  });
  return { survey: await requireSurvey(context, id, ['input']) };
}

/** Records a questionnaire as the survey's next version, a DRAFT. */
export async function createSurveyVersion(
  context: Context,
  input: z.output<typeof createSurveyVersionSchema>,
) {
  const { prisma } = context.database;
  const survey = await requireSurvey(context, input.surveyId, ['input', 'surveyId']);
  const { id } = await createOnce(context, 'createSurveyVersion', input, async () => {
    // Of two versions made at the same time, one waits and gets the next number.
    await prisma.$executeRaw`select 1 from survey where id = ${survey.id}::uuid for update`;
    const last = await prisma.surveyVersion.findFirst({
      where: { surveyId: survey.id },
      orderBy: { number: 'desc' },
      select: { number: true },
    });
    const versionId = await writeVersion(context, survey.id, (last?.number ?? 0) + 1, input);
    await recordAudit(context, {
      action: 'surveyVersion.created',
      entityType: 'SurveyVersion',
      entityId: versionId,
      detail: { questions: input.questions.length, scales: input.scales?.length ?? 0 },
    });
    return versionId;
  });
  return { surveyVersion: await requireSurveyVersion(context, id, ['input']) };
}

/** Writes a version with a fixed number of statements, however long the questionnaire is. */
async function writeVersion(
  context: Context,
  surveyId: string,
  number: number,
  input: z.output<typeof createSurveyVersionSchema>,
): Promise<string> {
  const { prisma } = context.database;
  const jurisdictionId = actingJurisdiction(context).id;
  const languages = [...new Set(input.questions.flatMap((question) => Object.keys(question.text)))];
  const { id: surveyVersionId } = await prisma.surveyVersion.create({
    data: { jurisdictionId, surveyId, number, languages },
    select: { id: true },
  });
  const parent = { jurisdictionId, surveyVersionId };
  const questions = await prisma.question.createManyAndReturn({
    data: input.questions.map((question, position) => ({
      ...parent,
      position,
      code: question.code,
      kind: question.kind,
      text: question.text,
      minimum: question.minimum ?? null,
      maximum: question.maximum ?? null,
      topBoxMinimum: question.topBoxMinimum ?? null,
      isDemographic: question.isDemographic ?? false,
    })),
    select: { id: true, code: true },
  });
  const questionIds = new Map(questions.map((question) => [question.code, question.id]));
  const questionId = (code: string): string =>
    found(questionIds.get(code) ?? null, 'The question', ['input']);
  await prisma.choice.createMany({
    data: input.questions.flatMap((question) =>
      (question.choices ?? []).map((choice, position) => ({
        jurisdictionId,
        questionId: questionId(question.code),
        position,
        code: choice.code,
        label: choice.label,
        value: choice.value ?? null,
        isMissing: choice.isMissing ?? false,
      })),
    ),
  });
  const drafts = input.scales ?? [];
  if (drafts.length === 0) return surveyVersionId;
  const scales = await prisma.scale.createManyAndReturn({
    data: drafts.map((scale, position) => ({
      ...parent,
      position,
      code: scale.code,
      label: scale.label,
      minAnswered: scale.minAnswered,
      topBoxMinimum: scale.topBoxMinimum ?? null,
    })),
    select: { id: true, code: true },
  });
  const scaleIds = new Map(scales.map((scale) => [scale.code, scale.id]));
  await prisma.scaleItem.createMany({
    data: drafts.flatMap((scale) =>
      scale.items.map((item, position) => ({
        jurisdictionId,
        scaleId: found(scaleIds.get(scale.code) ?? null, 'The scale', ['input']),
        questionId: questionId(item.questionCode),
        position,
        isReversed: item.isReversed ?? false,
      })),
    ),
  });
  return surveyVersionId;
}

/** Freezes the questionnaire: from now on responses come in, and nothing about the questions changes. */
export function fieldSurveyVersion(context: Context, input: z.output<typeof moveSurveyVersionSchema>) {
  return moveSurveyVersion(context, input, 'FIELDED', 'surveyVersion.fielded', { fieldedAt: context.now() });
}

/** Ends the fielding: no more responses, and figures can be shown. */
export function closeSurveyVersion(context: Context, input: z.output<typeof moveSurveyVersionSchema>) {
  return moveSurveyVersion(context, input, 'CLOSED', 'surveyVersion.closed', { closedAt: context.now() });
}

async function moveSurveyVersion(
  context: Context,
  input: z.output<typeof moveSurveyVersionSchema>,
  status: SurveyVersionStatus,
  action: string,
  times: { fieldedAt?: Date; closedAt?: Date },
) {
  const { prisma } = context.database;
  const current = await requireSurveyVersion(context, input.id, ['input', 'id']);
  expectVersion(current.version, input.expectedVersion);
  if (!canMove(current.status, status)) {
    throw new InvalidStateError(`A survey version that is ${current.status} cannot become ${status}.`, [
      'input',
      'id',
    ]);
  }
  const { count } = await prisma.surveyVersion.updateMany({
    where: { id: input.id, version: input.expectedVersion },
    data: { status, ...times, version: { increment: 1 } },
  });
  const surveyVersion = await requireSurveyVersion(context, input.id, ['input', 'id']);
  if (count === 0) expectVersion(surveyVersion.version, input.expectedVersion);
  await recordAudit(context, { action, entityType: 'SurveyVersion', entityId: input.id });
  return { surveyVersion };
}

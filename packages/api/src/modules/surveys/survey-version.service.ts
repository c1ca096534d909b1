import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { SurveyVersionStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { withComparableQuestions } from './comparability.service.ts';
import {
  clearQuestionnaire,
  readQuestionnaire,
  versionColumns,
  writeQuestionnaire,
  type Questionnaire,
  type StoredQuestionnaire,
} from './questionnaire.service.ts';
import { comparableText } from './question.rules.ts';
import { languageIssues } from './survey-language.rules.ts';
import type {
  closeSurveyVersionSchema,
  createSurveyVersionSchema,
  fieldSurveyVersionSchema,
  rescheduleSurveyVersionSchema,
  updateSurveyVersionSchema,
} from './survey-version.input.ts';
import { requestSurveyRelease } from './survey-release.service.ts';
import { canMove, versionIssues } from './survey-version.rules.ts';
import { surveys, surveyVersions } from './tables.ts';

/**
 * Records a questionnaire as the next version of a survey, a DRAFT. A copy takes the parts that the input leaves out from a fielded version. The survey is locked, so that two
 * versions at the same time get different numbers.
 */
export async function createSurveyVersion(context: Context, input: output<typeof createSurveyVersionSchema>) {
  const { id: surveyId } = await surveys.lock(context, input.surveyId, ['input', 'surveyId']);
  const { prisma } = context.database;
  const source = input.copyOfId == null ? null : await copySource(context, surveyId, input.copyOfId);
  const last = await prisma.surveyVersion.findFirst({
    where: { surveyId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  const given = input.questions ?? source?.questions.map(withoutLink) ?? [];
  const questionnaire = checked({
    questions: given,
    scales: input.scales ?? source?.scales ?? [],
    quotas: input.quotas ?? source?.quotas ?? [],
    consentText: input.consentText === undefined ? (source?.consentText ?? null) : input.consentText,
  });
  requireOrder(input.opensAt ?? null, input.closesAt ?? null);
  const questions = await withComparableQuestions(context, { surveyId, number }, given, source);
  const version = await surveyVersions.create(
    context,
    {
      surveyId,
      number,
      ...versionColumns(questionnaire),
      opensAt: input.opensAt,
      closesAt: input.closesAt,
      copiedFromId: input.copyOfId,
    },
    { detail: sizes(questionnaire) },
  );
  await writeQuestionnaire(context, version.id, { ...questionnaire, questions });
  return version;
}

/** A copied question is proposed to be comparable with the one that it was copied from, and with no other. */
const withoutLink = <Question extends { comparableToId?: string | null | undefined }>(
  question: Question,
): Question => ({ ...question, comparableToId: undefined });

async function copySource(context: Context, surveyId: string, id: string): Promise<StoredQuestionnaire> {
  const path = ['input', 'copyOfId'];
  const version = await surveyVersions.require(context, id, path);
  if (version.surveyId !== surveyId) {
    throw new ValidationError([{ path, message: 'The version belongs to another survey.' }]);
  }
  if (version.status === 'DRAFT') {
    const message = 'This version is a DRAFT. Change it with updateSurveyVersion instead of copying it.';
    throw new InvalidStateError('WRONG_STATUS', message, path);
  }
  return readQuestionnaire(context.database.prisma, id);
}

/** Changes the given parts of a DRAFT. The whole questionnaire is checked again. */
export async function updateSurveyVersion(context: Context, input: output<typeof updateSurveyVersionSchema>) {
  const version = await surveyVersions.lockVersion(context, input);
  if (version.status !== 'DRAFT') {
    const message = `This survey version is ${version.status}, so its questions no longer change. Create the next version with createSurveyVersion and copyOfId.`;
    throw new InvalidStateError('WRONG_STATUS', message, ['input', 'id']);
  }
  const { prisma } = context.database;
  const before = await readQuestionnaire(prisma, version.id);
  const given = input.questions?.map((question) => withStoredLink(question, before)) ?? before.questions;
  const questionnaire = checked({
    questions: given,
    // Null removes all of them.
    scales: input.scales === undefined ? before.scales : (input.scales ?? []),
    quotas: input.quotas === undefined ? before.quotas : (input.quotas ?? []),
    consentText: input.consentText === undefined ? before.consentText : input.consentText,
  });
  const opensAt = input.opensAt === undefined ? version.opensAt : input.opensAt;
  const closesAt = input.closesAt === undefined ? version.closesAt : input.closesAt;
  requireOrder(opensAt, closesAt);
  const source = version.copiedFromId === null ? null : await readQuestionnaire(prisma, version.copiedFromId);
  const questions = await withComparableQuestions(context, version, given, source);
  const after: Questionnaire = { ...questionnaire, questions };
  const parts = (['questions', 'scales', 'quotas'] as const).filter(
    (part) => comparableText(before[part]) !== comparableText(after[part]),
  );
  if (parts.length > 0) {
    await clearQuestionnaire(context, version.id);
    await writeQuestionnaire(context, version.id, after, before);
  }
  // The database keeps the languages of a text in another order than the input.
  const isSameConsent = comparableText(before.consentText) === comparableText(after.consentText);
  const columns = versionColumns(isSameConsent ? { ...after, consentText: before.consentText } : after);
  const change = { ...columns, opensAt, closesAt };
  return surveyVersions.update(context, version, change, { detail: sizes(after), parts });
}

/** A question about whose link the input says nothing keeps the one that it has. */
function withStoredLink<Question extends { code: string; comparableToId?: string | null | undefined }>(
  question: Question,
  before: StoredQuestionnaire,
): Question {
  if (question.comparableToId !== undefined) return question;
  const stored = before.questions.find(({ code }) => code === question.code);
  return { ...question, comparableToId: stored?.comparableToId ?? undefined };
}

/** The questionnaire, or a ValidationError with every issue. */
function checked(questionnaire: Questionnaire): Questionnaire {
  const { questions, scales, quotas, consentText } = questionnaire;
  const issues = [
    ...versionIssues(questions, scales, quotas),
    ...languageIssues(questions, scales, quotas, consentText),
  ].map(({ path, message }) => ({ path: ['input', ...path], message }));
  if (issues.length > 0) throw new ValidationError(issues);
  return questionnaire;
}

const sizes = ({ questions, scales, quotas }: Questionnaire) => ({
  questions: questions.length,
  scales: scales.length,
  quotas: quotas.length,
});

function requireOrder(opensAt: Date | null, closesAt: Date | null): void {
  if (opensAt === null || closesAt === null || opensAt < closesAt) return;
  throw new ValidationError([{ path: ['input', 'closesAt'], message: 'A version closes after it opens.' }]);
}

/** Fields a version: it accepts responses between its dates, and its questions can no longer change. */
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

/** Sets the closing date of a version that is not closed yet. */
export async function rescheduleSurveyVersion(
  context: Context,
  input: output<typeof rescheduleSurveyVersionSchema>,
) {
  const version = await surveyVersions.lockVersion(context, input);
  if (version.status === 'CLOSED') {
    const message = 'This survey version is closed, and its figures are frozen.';
    throw new InvalidStateError('WRONG_STATUS', message, ['input', 'id']);
  }
  requireOrder(version.opensAt, input.closesAt);
  requireFuture(context, input.closesAt);
  const change = { closesAt: input.closesAt };
  return surveyVersions.update(context, version, change, { action: 'surveyVersion.rescheduled' });
}

function requireFuture(context: Context, closesAt: Date | null): void {
  if (closesAt === null || closesAt > context.now()) return;
  const message = 'The closing date has passed. Choose a later one, or close the version.';
  throw new InvalidStateError('TOO_LATE', message, ['input', 'closesAt']);
}

async function moveSurveyVersion(
  context: Context,
  input: { id: string; expectedVersion: number },
  change: { status: SurveyVersionStatus; fieldedAt?: Date; closedAt?: Date },
  action: string,
): Promise<RowOf<'SurveyVersion'>> {
  const version = await surveyVersions.lockVersion(context, input);
  if (!canMove(version.status, change.status)) {
    const message = `A survey version that is ${version.status} cannot become ${change.status}.`;
    throw new InvalidStateError('WRONG_STATUS', message, ['input', 'id']);
  }
  if (change.status === 'FIELDED') requireFuture(context, version.closesAt);
  return surveyVersions.update(context, version, change, { action });
}

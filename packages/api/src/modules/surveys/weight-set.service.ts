import { InvalidStateError, ValidationError, type InputIssue } from '@rapport/core/errors.ts';
import { jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import type { SurveyRelease } from '@rapport/statistics/release/release.types.ts';
import type { Refused } from '@rapport/statistics/statistical.result.ts';
import { weightedSurvey, type WeightPlan } from '@rapport/statistics/weighted.survey.ts';
import type { output } from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { jobs } from '../../jobs/tables.ts';
import { readReleaseSource } from './survey-release-input.ts';
import { requestSurveyRelease } from './survey-release.service.ts';
import { questions, surveyVersions, weightSets } from './tables.ts';
import { weightSetsMax, type createWeightSetSchema } from './weight-set.input.ts';
import { hiddenGroupsProblem } from './weight-set.rules.ts';

type Input = output<typeof createWeightSetSchema>;

interface Made {
  weightSet: RowOf<'WeightSet'>;
  job: RowOf<'Job'>;
}

/** The largest version that is weighted in one request. */
const respondentsMax = 50_000;

/**
 * Weights the responses of a closed version, and requests a job that freezes the weighted figures. Throws a ValidationError that names the margin for shares that do not add
 * up to 1, cells with too few respondents, and hidden groups that are weighted apart.
 */
export async function createWeightSet(context: Context, input: Input): Promise<Made> {
  const { surveyVersionId, label, designWeightQuestionId = null, trimAt = null } = input;
  const { stratumQuestionId = null, clusterQuestionId = null } = input;
  const path = ['input', 'surveyVersionId'];
  const { prisma } = context.database;
  const version = await surveyVersions.lock(context, surveyVersionId, path);
  const plan = await planOf(context, input);
  const frozen = await prisma.surveyRelease.findFirst({
    where: { surveyVersionId },
    select: { frame: true },
  });
  if (version.status !== 'CLOSED' || frozen === null) {
    const message = 'A version is weighted after it is closed and its figures are frozen.';
    throw new InvalidStateError('TOO_EARLY', message, path);
  }
  const number = 1 + (await prisma.weightSet.count({ where: { surveyVersionId } }));
  const people = await prisma.response.count({ where: { surveyVersionId, endedByQuotaId: null } });
  if (number > weightSetsMax) {
    const message = `A version has at most ${weightSetsMax} weight sets. Each one publishes figures of the same people again.`;
    throw new InvalidStateError('LIMIT_REACHED', message, path);
  }
  if (people === 0 || people > respondentsMax) {
    const message = `A version with ${people} responses cannot be weighted. It needs from 1 to ${respondentsMax} responses.`;
    throw new InvalidStateError('LIMIT_REACHED', message, path);
  }
  const threshold = jurisdictionThreshold(actingJurisdiction(context).disclosureThreshold);
  const { input: source } = await readReleaseSource(context.session, prisma, surveyVersionId, threshold);
  const made = weightedSurvey(source, plan, threshold);
  if (!made.ok) throw refusal(plan, made);
  const hidden = hiddenGroupsProblem(made.value, frozen.frame as unknown as SurveyRelease);
  if (hidden) throw invalid([pathOf(plan, hidden.question, 'margins'), hidden.message]);
  const { figures } = made.value;
  const weightSet = await weightSets.create(context, {
    surveyVersionId,
    number,
    label,
    designWeightQuestionId,
    stratumQuestionId,
    clusterQuestionId,
    margins: plan.margins.map(({ question, cells }) => ({
      question,
      cells: cells.map(({ codes, share }) => ({ codes: [...codes], share })),
    })),
    trimAt,
    iterations: figures.iterations,
    largestError: figures.largestError,
    trimmedCount: figures.trimmed,
    drawnCount: figures.drawn.reduce((sum, drawn) => sum + drawn, 0),
    smallestWeight: figures.smallest,
    largestWeight: figures.largest,
    designEffect: figures.designEffect,
    peopleCount: people,
  });
  return { weightSet, job: await requestSurveyRelease(context, surveyVersionId, weightSet.id) };
}

/** The result of a repeated request. */
export async function madeWeightSet(context: Context, _input: Input, id: string): Promise<Made> {
  const weightSet = await weightSets.require(context, id, ['input']);
  const request = await context.database.prisma.surveyReleaseRequest.findFirstOrThrow({
    where: { weightSetId: id },
    orderBy: { id: 'desc' },
  });
  return { weightSet, job: await jobs.require(context, request.jobId, ['input']) };
}

const invalid = (...issues: [path: InputIssue['path'], message: string][]): ValidationError =>
  new ValidationError(issues.map(([path, message]) => ({ path, message })));

/** The plan with the codes of its questions. Throws a ValidationError for a question that does not fit. */
async function planOf(context: Context, input: Input): Promise<WeightPlan> {
  const { surveyVersionId, designWeightQuestionId, margins, trimAt } = input;
  const design =
    designWeightQuestionId == null
      ? null
      : await questions.require(context, designWeightQuestionId, ['input', 'designWeightQuestionId']);
  if (design !== null && (design.surveyVersionId !== surveyVersionId || design.kind !== 'NUMBER')) {
    const message = 'Design weights come from a NUMBER question of this version.';
    throw invalid([['input', 'designWeightQuestionId'], message]);
  }
  const stratum = await designQuestion(context, input, 'stratumQuestionId');
  const cluster = await designQuestion(context, input, 'clusterQuestionId');
  if (design === null && margins.length === 0) {
    throw invalid([['input', 'margins'], 'Without design weights and margins there is nothing to weight.']);
  }
  const named: WeightPlan['margins'][number][] = [];
  for (const [position, { questionId, cells }] of margins.entries()) {
    const path = ['input', 'margins', position, 'questionId'];
    const question = await questions.require(context, questionId, path);
    const isDemographic = question.isDemographic && question.kind === 'SINGLE_CHOICE';
    if (question.surveyVersionId !== surveyVersionId || !isDemographic) {
      throw invalid([
        path,
        `"${question.code}" is not a demographic SINGLE_CHOICE question of this version.`,
      ]);
    }
    if (named.some((one) => one.question === question.code)) {
      throw invalid([path, `The margin "${question.code}" is given twice.`]);
    }
    named.push({ question: question.code, cells });
  }
  return { designWeight: design?.code ?? null, margins: named, trimAt: trimAt ?? null, stratum, cluster };
}

/** The code of the question with the strata or clusters of the sample; null if none is given. */
async function designQuestion(
  context: Context,
  input: Input,
  field: 'stratumQuestionId' | 'clusterQuestionId',
): Promise<string | null> {
  const id = input[field];
  if (id == null) return null;
  const question = await questions.require(context, id, ['input', field]);
  if (
    question.surveyVersionId === input.surveyVersionId &&
    ['SINGLE_CHOICE', 'NUMBER'].includes(question.kind)
  )
    return question.code;
  const message = 'Strata and clusters come from a SINGLE_CHOICE or NUMBER question of this version.';
  throw invalid([['input', field], message]);
}

/** The place of a question in the input. */
function pathOf(
  { margins, designWeight, stratum, cluster }: WeightPlan,
  question: string,
  otherwise: string,
): InputIssue['path'] {
  const position = margins.findIndex((one) => one.question === question);
  if (position !== -1) return ['input', 'margins', position, 'cells'];
  const fields = {
    designWeightQuestionId: designWeight,
    stratumQuestionId: stratum,
    clusterQuestionId: cluster,
  };
  const field = Object.entries(fields).find(([, code]) => code === question)?.[0];
  return ['input', field ?? otherwise];
}

const refusal = (plan: WeightPlan, { reason, place }: Refused): ValidationError =>
  invalid([pathOf(plan, place.column ?? '', place.column === 'trimAt' ? 'trimAt' : 'margins'), reason]);

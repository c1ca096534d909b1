import { subjectOf } from '@rapport/core/actor.ts';
import type { PrismaClient } from '@rapport/database/client.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';

import type { Context } from '../../context.ts';
import { jobs } from '../../jobs/tables.ts';
import type { RowOf } from '../../tables/columns.ts';
import { surveyReleaseRequests, surveyReleases } from './tables.ts';

/**
 * Requests that a job freezes the figures of a closed version: without weights when it is closed, and later with those of a weight set. Returns
 * the job.
 */
export async function requestSurveyRelease(
  context: Context,
  surveyVersionId: string,
  weightSetId: string | null = null,
): Promise<RowOf<'Job'>> {
  const { prisma } = context.database;
  const job = await prisma.job.create({
    data: { kind: 'SURVEY_RELEASE', createdBySubject: subjectOf(context.actor), enqueuedAt: context.now() },
  });
  await prisma.surveyReleaseRequest.create({ data: { jobId: job.id, surveyVersionId, weightSetId } });
  return job;
}

/** The release of a version with its frame; null until it is frozen. One statement for all versions. */
export async function releaseOf(
  context: Context,
  surveyVersionId: string,
): Promise<RowOf<'SurveyRelease'> | null> {
  const { model, columns } = surveyReleases;
  return (await last<RowOf<'SurveyRelease'>>(context, model, [...columns, 'frame'], surveyVersionId)) ?? null;
}

/** The last job that freezes the figures of a version; null before it is closed. */
export async function latestReleaseJob(
  context: Context,
  surveyVersionId: string,
): Promise<RowOf<'Job'> | null> {
  const { model, columns } = surveyReleaseRequests;
  const request = await last<RowOf<'SurveyReleaseRequest'>>(context, model, columns, surveyVersionId);
  return jobs.find(context, request?.jobId ?? null);
}

async function last<Row extends { id: string }>(
  context: Context,
  model: string,
  fields: readonly string[],
  surveyVersionId: string,
): Promise<Row | undefined> {
  const orderBy = { field: 'id', direction: 'desc' } as const;
  const query = { model, fields, orderBy, limit: 1, parentField: 'surveyVersionId' };
  return (await context.loaders.list<Row>(query, surveyVersionId))[0];
}

/** The release of a version with its certificate, as JSON text for the verifier; null until it is frozen. It has every answer, so it is as confidential as the responses. */
export async function releaseCertificate(
  prisma: PrismaClient,
  surveyVersionId: string,
): Promise<string | null> {
  const found = await prisma.surveyReleaseCertificate.findFirst({
    where: { surveyRelease: { surveyVersionId } },
    select: { content: true },
  });
  return found?.content ?? null;
}

/** The weighted releases of a version with their certificates, by the number of the weight set. As confidential as the responses. */
export async function weightedCertificates(
  prisma: PrismaClient,
  surveyVersionId: string,
): Promise<{ number: number; content: string }[]> {
  const found = await prisma.weightedRelease.findMany({
    where: { weightSet: { surveyVersionId } },
    orderBy: { weightSet: { number: 'asc' } },
    select: { certificate: true, weightSet: { select: { number: true } } },
  });
  return found.map(({ certificate, weightSet }) => ({ number: weightSet.number, content: certificate }));
}

/** The released figures of a version as everyone may see them, for a publication that cites them; null until they are frozen. */
export async function publishedRelease(
  { database: { prisma } }: Context,
  surveyVersionId: string,
): Promise<{ id: string; title: string; certificateId: string | null; content: string } | null> {
  const release = await prisma.surveyRelease.findFirst({
    where: { surveyVersionId },
    select: {
      id: true,
      certificate: { select: { id: true } },
      surveyVersion: { select: { survey: { select: { title: true } } } },
      tables: {
        select: { questionId: true, scaleId: true, dimensionId: true, figures: true },
        orderBy: { id: 'asc' },
      },
    },
  });
  if (release === null) return null;
  const { id, certificate, surveyVersion, tables } = release;
  return {
    id,
    title: surveyVersion.survey.title,
    certificateId: certificate?.id ?? null,
    content: canonicalJson(tables),
  };
}

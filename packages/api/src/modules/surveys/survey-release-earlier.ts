import type { PrismaClient } from '@rapport/database/client.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import type { SurveyRelease, SurveyReleaseInput } from '@rapport/statistics/release/release.types.ts';
import type { EarlierRelease } from '@rapport/statistics/release/survey-release.ts';

import { readReleaseSource } from './survey-release-input.ts';
import { linkedVersions } from './survey-release-links.ts';
import { weightedSurveyOf } from './weight-set.rules.ts';

/** The frozen releases at one moment. */
export interface FrozenReleases {
  /** The row ids of all of the jurisdiction, weighted ones too. */
  ids: ReadonlySet<string>;
  /** The versions whose figures are frozen. */
  versionIds: ReadonlySet<string>;
}

/** The releases that are frozen now. */
export async function frozenReleases(prisma: PrismaClient): Promise<FrozenReleases> {
  const [plain, weighted] = await Promise.all([
    prisma.surveyRelease.findMany({ select: { id: true, surveyVersionId: true } }),
    prisma.weightedRelease.findMany({ select: { id: true } }),
  ]);
  return {
    ids: new Set([...plain, ...weighted].map(({ id }) => id)),
    versionIds: new Set(plain.map(({ surveyVersionId }) => surveyVersionId)),
  };
}

/** True if another release was frozen meanwhile. */
export async function hasNewRelease(prisma: PrismaClient, { ids }: FrozenReleases): Promise<boolean> {
  const now = await frozenReleases(prisma);
  return [...now.ids].some((id) => !ids.has(id));
}

/** The frozen releases of the version itself, and of versions that share people with it, directly or through others; weighted ones after the others. */
export async function earlierReleases(
  session: DatabaseSession,
  prisma: PrismaClient,
  surveyVersionId: string,
  { versionIds }: FrozenReleases,
): Promise<EarlierRelease[]> {
  const linked = new Set([
    surveyVersionId,
    ...(await linkedVersions(session, surveyVersionId, [...versionIds])),
  ]);
  const where = { surveyVersionId: { in: [...linked] } };
  const plain = await prisma.surveyRelease.findMany({ where });
  const weighted = await prisma.weightedRelease.findMany({
    where: { weightSet: where },
    orderBy: { id: 'asc' },
    select: {
      frame: true,
      threshold: true,
      weightSet: { include: { designWeightQuestion: { select: { code: true } } } },
    },
  });
  const inputs = new Map<string, SurveyReleaseInput>();
  for (const { surveyVersionId: id, threshold, frame } of plain) {
    const frozen = frame as unknown as SurveyRelease;
    inputs.set(id, (await readReleaseSource(session, prisma, id, threshold, { frozen })).input);
  }
  return [
    ...plain.map(({ surveyVersionId: id, frame }) => ({ input: inputs.get(id), frame })),
    ...weighted.map(({ frame, threshold, weightSet }) => {
      const input = inputs.get(weightSet.surveyVersionId);
      return { input: input && weightedSurveyOf({ ...input, threshold }, weightSet).input, frame };
    }),
  ].flatMap(({ input, frame }) =>
    input === undefined ? [] : [{ input, release: frame as unknown as SurveyRelease }],
  );
}

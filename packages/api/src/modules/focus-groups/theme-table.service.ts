import { createHash } from 'node:crypto';

import type { DemographicDimension } from '@rapport/core/demographic-group.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import { releaseTable } from '@rapport/statistics/release/release.rows.ts';
import type { SurveyRelease } from '@rapport/statistics/release/release.types.ts';
import { surveyRelease } from '@rapport/statistics/release/survey-release.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import {
  codingAgreement,
  themeRelease,
  themesQuestion,
  type CodedExcerpt,
  type Participant,
} from './coding.rules.ts';

type ThemeRow = RowOf<'Theme'>;

/** The share of participants who spoke about a theme, in all groups and in each. */
export interface ThemeTableRow {
  theme: ThemeRow;
  everyone: MeasuredValue;
  groups: { code: string; share: MeasuredValue }[];
}

export interface ThemeTable {
  dimension: DemographicDimension | null;
  rows: ThemeTableRow[];
  /** Why no group is shown; null if some are. */
  withheldBecause: string | null;
  sha256: string;
  certificate: string;
}

export interface ThemeAgreement {
  theme: ThemeRow | null;
  alpha: MeasuredValue;
}

/** Decides what is shown of a focus group, and freezes it with its certificate. The caller holds the lock of the focus group. */
export async function freezeThemes(context: Context, focusGroupId: string): Promise<void> {
  const { prisma } = context.database;
  const { codebook, participants, excerpts } = await readCodings(context, focusGroupId);
  const threshold = jurisdictionThreshold(actingJurisdiction(context).disclosureThreshold);
  const input = themeRelease(
    threshold,
    codebook.map(({ code }) => code),
    participants,
    excerpts,
  );
  const { release, certificate } = surveyRelease(input);
  const figures = JSON.stringify(release);
  await prisma.focusGroupRelease.create({
    data: {
      focusGroupId,
      threshold,
      release: JSON.parse(figures) as object,
      certificate: JSON.stringify({ release, certificate }),
      // Not of the certificate: somebody who knows all participants but one would find that one by trying hashes.
      sha256: createHash('sha256').update(figures).digest('hex'),
    },
    select: { id: true },
  });
}

/** The frozen table of a focus group, as publications cite it: the SHA-256 is that of the figures. Null while it is open. */
export function publishedThemes(
  context: Context,
  focusGroupId: string,
): Promise<{ id: string; sha256: string } | null> {
  const select = { id: true, sha256: true };
  return context.database.prisma.focusGroupRelease.findFirst({ where: { focusGroupId }, select });
}

/** The frozen table of themes by group. Null while the focus group is open. */
export async function themeTable(
  context: Context,
  focusGroupId: string,
  dimension: DemographicDimension | null,
): Promise<ThemeTable | null> {
  const { prisma } = context.database;
  const frozen = await prisma.focusGroupRelease.findFirst({ where: { focusGroupId } });
  if (!frozen) return null;
  const release = frozen.release as unknown as SurveyRelease;
  const hidden: MeasuredValue = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: frozen.threshold };
  const table =
    releaseTable(release, themesQuestion, dimension) ?? releaseTable(release, themesQuestion, null);
  const own = release.dimensions.find(({ code }) => code === dimension);
  const themes = await prisma.theme.findMany({
    where: { code: { in: release.targets.flatMap(({ choice }) => choice?.code ?? []) } },
    orderBy: { code: 'asc' },
  });
  const shareOf = (choices: readonly { code: string; share: MeasuredValue }[] | undefined, code: string) =>
    choices?.find((choice) => choice.code === code)?.share ?? hidden;
  return {
    dimension,
    rows: themes.map((theme) => ({
      theme,
      everyone: shareOf(table?.overall.choices, theme.code),
      groups: (table?.groups ?? []).map(({ group, choices }) => ({
        code: group ?? '',
        share: shareOf(choices, theme.code),
      })),
    })),
    withheldBecause: release.reason ?? whyNoGroups(dimension, own),
    sha256: frozen.sha256,
    certificate: frozen.certificate,
  };
}

function whyNoGroups(
  dimension: DemographicDimension | null,
  own: SurveyRelease['dimensions'][number] | undefined,
): string | null {
  if (dimension === null) return null;
  return own ? own.reason : 'No participant has a group of this kind.';
}

/** The agreement of the coders of a focus group: over all themes, and for each theme in use. */
export async function themeAgreement(context: Context, focusGroupId: string): Promise<ThemeAgreement[]> {
  const { codebook, excerpts } = await readCodings(context, focusGroupId);
  return [
    { theme: null, alpha: codingAgreement(excerpts, [...codebook.keys()]) },
    ...codebook.map((theme, place) => ({ theme, alpha: codingAgreement(excerpts, [place]) })),
  ];
}

/** The codebook, the participants and the decisions of the coders. Four statements, however many excerpts there are. */
async function readCodings(context: Context, focusGroupId: string) {
  const { prisma } = context.database;
  const session = { focusGroupId };
  const codebook = await prisma.theme.findMany({
    where: { OR: [{ retiredAt: null }, { codings: { some: { coding: { excerpt: { session } } } } }] },
    orderBy: { code: 'asc' },
  });
  const people = await prisma.focusGroupParticipant.findMany({ where: { session }, orderBy: { id: 'asc' } });
  const coded = await prisma.excerpt.findMany({
    where: { session },
    orderBy: { id: 'asc' },
    select: {
      focusGroupParticipantId: true,
      codings: { select: { coderSubject: true, themes: { select: { themeId: true } } } },
    },
  });
  const places = new Map(codebook.map(({ id }, place) => [id, place]));
  const participants = people.map(({ id, ageBand, sex, raceEthnicity, ethnicity }): Participant => ({
    id,
    groups: { AGE_BAND: ageBand, SEX: sex, RACE_ETHNICITY: raceEthnicity, ETHNICITY: ethnicity },
  }));
  const excerpts = coded.map(({ focusGroupParticipantId, codings }): CodedExcerpt => ({
    participant: focusGroupParticipantId,
    decisions: new Map(
      codings.map(({ coderSubject, themes }) => [
        coderSubject,
        new Set(themes.flatMap(({ themeId }) => places.get(themeId) ?? [])),
      ]),
    ),
  }));
  return { codebook, participants, excerpts };
}

import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError, NotFoundError, ValidationError } from '@rapport/core/errors.ts';
import { downloadLinkSeconds } from '@rapport/core/limits.ts';
import { jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import type { PresignedDownload } from '@rapport/storage/object-store.ts';
import type { output } from 'zod';

import { actingJurisdiction, authorize, type Context } from '../../context.ts';
import type { Path } from '../../tables/table.ts';
import type { RowOf } from '../../tables/columns.ts';
import { versionsById, versionsOfSurvey } from '../surveys/survey-version-lookup.service.ts';
import { surveyVersions } from '../surveys/tables.ts';
import { requireCodes } from './export-codes.service.ts';
import { visibleProfile } from './export-profile.service.ts';
import { exportVersionsMax, type requestExportSchema } from './survey-export.input.ts';
import { smallestK, versionIssue } from './survey-export.rules.ts';
import { surveyExports } from './tables.ts';

type Asked = output<typeof requestExportSchema>;
type Version = RowOf<'SurveyVersion'>;

/** Requests that a job writes the responses of survey versions to files. */
export async function requestExport(context: Context, input: Asked) {
  const profile =
    input.exportProfileId == null
      ? null
      : await visibleProfile(context, input.exportProfileId, ['input', 'exportProfileId']);
  const form = input.form ?? profile?.form ?? 'DEIDENTIFIED';
  if (form === 'IDENTIFIED') {
    authorize(context, 'export.identified', 'Mutation.requestExport', ['input', 'form']);
    if (input.reason == null) {
      const message = 'Identified responses are exported for a reason only. Say why they are needed.';
      throw new ValidationError([{ path: ['input', 'reason'], message }]);
    }
  }
  const versions = await versionsOf(context, input, profile, form);
  const [newest] = versions;
  if (newest === undefined) throw new NotFoundError('A version that can be exported', ['input']);
  const codes = input.codes ?? profile?.codes ?? [];
  await requireCodes(context, versions, codes);
  const job = await context.database.prisma.job.create({
    data: {
      kind: 'SURVEY_EXPORT',
      createdBySubject: subjectOf(context.actor),
      enqueuedAt: context.now(),
    },
  });
  const chosen = {
    surveyVersionIds: versions.map(({ id }) => id),
    formats: input.formats ?? profile?.formats ?? ['CSV' as const],
    form,
    codes,
    kAnonymity: form === 'IDENTIFIED' ? null : kOf(context, input.kAnonymity ?? profile?.kAnonymity ?? null),
    reason: input.reason ?? null,
  };
  const { surveyVersionIds, formats, kAnonymity, reason } = chosen;
  return surveyExports.create(
    context,
    {
      ...chosen,
      jobId: job.id,
      surveyVersionId: newest.id,
      language: input.language ?? profile?.language ?? newest.languages[0],
    },
    {
      action: 'export.requested',
      detail: {
        surveyVersionIds,
        formats,
        form,
        ...(kAnonymity === null ? {} : { kAnonymity }),
        ...(reason === null ? {} : { reason }),
        ...(profile === null ? {} : { exportProfileId: profile.id }),
      },
    },
  );
}

/** The versions to export, newest first: those that the input names, or else those of the profile. */
async function versionsOf(
  context: Context,
  input: Asked,
  profile: RowOf<'ExportProfile'> | null,
  form: RowOf<'SurveyExport'>['form'],
): Promise<Version[]> {
  const { surveyVersionId: one, surveyVersionIds: several } = input;
  if (one != null && several != null) {
    const message = 'Name one version, or several in `surveyVersionIds`, but not both.';
    throw new ValidationError([{ path: ['input', 'surveyVersionIds'], message }]);
  }
  if (one == null && several == null) {
    if (profile !== null) return versionsOfProfile(context, profile, form);
    const message = 'Name the survey version to export, or a profile.';
    throw new ValidationError([{ path: ['input', 'surveyVersionId'], message }]);
  }
  const ids = one == null ? [...new Set(several)] : [one];
  const found = await versionsById(context, ids);
  const named = ids.map((id, index) => {
    const path: Path = one == null ? ['input', 'surveyVersionIds', index] : ['input', 'surveyVersionId'];
    const version = found.find((row) => row.id === id);
    if (version === undefined) throw new NotFoundError(`The ${surveyVersions.noun}`, path);
    const issue = versionIssue(version.status, form);
    if (issue !== null) throw new InvalidStateError('WRONG_STATUS', issue, path);
    const surveyId = profile?.surveyId ?? found.find((row) => row.id === ids[0])?.surveyId;
    if (version.surveyId !== surveyId) {
      const message = 'An export has versions of one survey.';
      throw new ValidationError([{ path, message }]);
    }
    return version;
  });
  return named.sort((first, second) => second.number - first.number);
}

/** The versions of a profile that can be exported in this form. Throws an error without one. */
async function versionsOfProfile(
  context: Context,
  { surveyId, versionNumbers }: RowOf<'ExportProfile'>,
  form: RowOf<'SurveyExport'>['form'],
): Promise<Version[]> {
  const all = await versionsOfSurvey(context, surveyId);
  const found = all
    .filter(({ number }) => versionNumbers.length === 0 || versionNumbers.includes(number))
    .slice(0, exportVersionsMax);
  const path = ['input', 'exportProfileId'];
  if (versionNumbers.length > 0) {
    for (const { number, status } of found) {
      const issue = versionIssue(status, form);
      if (issue !== null)
        throw new InvalidStateError('WRONG_STATUS', `Version ${number} of the profile: ${issue}`, path);
    }
  }
  const versions = found.filter(({ status }) => versionIssue(status, form) === null);
  if (versions.length === 0) {
    const message =
      form === 'DEIDENTIFIED'
        ? 'The survey of the profile has no CLOSED version yet.'
        : 'The survey of the profile has no version with responses yet.';
    throw new InvalidStateError('WRONG_STATUS', message, path);
  }
  return versions;
}

/** The fewest people in a group. Throws a ValidationError if figures would hide such a group. */
function kOf(context: Context, given: number | null): number {
  const threshold = jurisdictionThreshold(actingJurisdiction(context).disclosureThreshold);
  const least = smallestK(threshold);
  if (given === null) return least;
  if (given >= least) return given;
  const message = `Figures of this office hide counts up to ${threshold}, so a group has at least ${least} people.`;
  throw new ValidationError([{ path: ['input', 'kAnonymity'], message }]);
}

/** A link to one file of an export. It works for a few minutes, but not longer than the export; null after the export has expired. The download is recorded, because anyone with the link can get the file. */
export async function downloadLink(
  context: Context,
  file: Pick<RowOf<'ExportFile'>, 'id' | 'objectKey' | 'name'>,
  expiresAt: Date | null,
): Promise<PresignedDownload | null> {
  const secondsLeft =
    expiresAt === null ? Infinity : Math.floor((expiresAt.getTime() - context.now().getTime()) / 1000);
  if (secondsLeft < 1) return null;
  context.access.read({
    event: 'export.downloaded',
    entityType: 'ExportFile',
    field: 'ExportFile.download',
    count: 1,
    ids: [file.id],
  });
  return context.exports.presignDownload({
    key: file.objectKey,
    fileName: file.name,
    expiresSeconds: Math.min(downloadLinkSeconds, secondsLeft),
  });
}

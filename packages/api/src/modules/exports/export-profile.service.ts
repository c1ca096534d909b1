import { subjectOf } from '@rapport/core/actor.ts';
import { ForbiddenError, NotFoundError, ValidationError } from '@rapport/core/errors.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import type { output } from 'zod';

import { actingJurisdiction, authorize, type Context } from '../../context.ts';
import type { ColumnOf, RowOf } from '../../tables/columns.ts';
import type { Path } from '../../tables/table.ts';
import { versionsOfSurvey } from '../surveys/survey-version-lookup.service.ts';
import { surveys } from '../surveys/tables.ts';
import type {
  createExportProfileSchema,
  removeExportProfileSchema,
  updateExportProfileSchema,
} from './export-profile.input.ts';
import { requireCodes } from './export-codes.service.ts';
import { exportProfiles } from './tables.ts';

type Profile = RowOf<'ExportProfile'>;

/** True for a profile of the actor, and for one that is shared. */
export function isVisibleProfile(context: Context, { ownerSubject, visibility }: Profile): boolean {
  return visibility === 'SHARED' || ownerSubject === subjectOf(context.actor);
}

/** The same for a list. */
export const visibleProfiles = (context: Context): Condition<ColumnOf<'ExportProfile'>>[] => [
  {
    is: 'anyOf',
    of: [
      { field: 'visibility', is: 'equal', value: 'SHARED' },
      { field: 'ownerSubject', is: 'equal', value: subjectOf(context.actor) },
    ],
  },
];

/** A profile that the actor can use. Throws NotFoundError for any other. */
export async function visibleProfile(context: Context, id: string, path: Path): Promise<Profile> {
  const profile = await exportProfiles.require(context, id, path);
  if (!isVisibleProfile(context, profile)) throw new NotFoundError(`The ${exportProfiles.noun}`, path);
  return profile;
}

/** Saves the choices for exports of a survey under a name. */
export async function createExportProfile(
  context: Context,
  input: output<typeof createExportProfileSchema>,
): Promise<Profile> {
  const { idempotencyKey: _key, ...columns } = input;
  await surveys.require(context, input.surveyId, ['input', 'surveyId']);
  await requireChoices(context, input.surveyId, columns);
  await requireName(context, input.name, null);
  return exportProfiles.create(context, { ...columns, ownerSubject: subjectOf(context.actor) });
}

/** Changes a profile of the actor. Exports that were made with it stay as they are. */
export async function updateExportProfile(
  context: Context,
  input: output<typeof updateExportProfileSchema>,
): Promise<Profile> {
  const { id, expectedVersion: _version, ...columns } = input;
  const profile = await ownProfile(context, input);
  await requireChoices(context, profile.surveyId, columns);
  if (columns.name != null) await requireName(context, columns.name, id);
  return exportProfiles.update(context, profile, columns);
}

/** Removes a profile of the actor. */
export async function removeExportProfile(
  context: Context,
  input: output<typeof removeExportProfileSchema>,
): Promise<Profile> {
  return exportProfiles.remove(context, await ownProfile(context, input), ['input', 'id']);
}

/** The actor's profile to change, locked. A shared one of someone else is refused, and a private one is not found. */
async function ownProfile(
  context: Context,
  input: { id: string; expectedVersion: number },
): Promise<Profile> {
  const path = ['input', 'id'];
  const { ownerSubject } = await visibleProfile(context, input.id, path);
  if (ownerSubject !== subjectOf(context.actor))
    throw new ForbiddenError('Only the person who created a profile can change it.', path);
  return exportProfiles.lockVersion(context, input);
}

async function requireName(context: Context, name: string, id: string | null): Promise<void> {
  // Two writers of one name wait for each other, so that the second learns of the first.
  const owner = `export-profile\n${actingJurisdiction(context).id}\n${subjectOf(context.actor)}`;
  await context.database.prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${owner}, 0))`;
  const found = await context.database.prisma.exportProfile.findFirst({
    where: { name, ownerSubject: subjectOf(context.actor), ...(id === null ? {} : { id: { not: id } }) },
    select: { id: true },
  });
  if (found !== null) {
    const message = `You have another profile with the name "${name}".`;
    throw new ValidationError([{ path: ['input', 'name'], message }]);
  }
}

interface Choices {
  form?: Profile['form'] | null | undefined;
  versionNumbers?: readonly number[] | null | undefined;
  codes?: readonly string[] | null | undefined;
}

/** Refuses versions and codes that the survey does not have, and identified rows from someone who cannot export them. */
async function requireChoices(context: Context, surveyId: string, choices: Choices): Promise<void> {
  if (choices.form === 'IDENTIFIED')
    authorize(context, 'export.identified', 'Mutation.createExportProfile', ['input', 'form']);
  const numbers = choices.versionNumbers ?? [];
  const codes = choices.codes ?? [];
  if (numbers.length === 0 && codes.length === 0) return;
  const versions = await versionsOfSurvey(context, surveyId);
  const known = new Set(versions.map(({ number }) => number));
  const issues = numbers.flatMap((number, index) =>
    known.has(number)
      ? []
      : [{ path: ['input', 'versionNumbers', index], message: `The survey has no version ${number}.` }],
  );
  if (issues.length > 0) throw new ValidationError(issues);
  await requireCodes(context, versions, codes);
}

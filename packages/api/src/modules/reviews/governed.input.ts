import * as z from 'zod';

import { activities } from '../activities/tables.ts';
import { budgetLines } from '../budget/tables.ts';
import { partnerOrganizations } from '../partners/tables.ts';
import { programs } from '../programs/tables.ts';
import { publications } from '../publications/tables.ts';
import { governedKinds, subjectColumns, type GovernedSubject } from './governed.ts';

/** The five ids by which an input or a filter can name a subject. */
export const subjectIds = z
  .object({
    programId: programs.id.optional().describe('A program.'),
    activityId: activities.id.optional().describe('An activity.'),
    partnerOrganizationId: partnerOrganizations.id.optional().describe('A partner organization.'),
    budgetLineId: budgetLines.id.optional().describe('A budget line.'),
    publicationId: publications.id.optional().describe('A publication.'),
  })
  .meta({ graphql: 'GovernedSubjectInput', description: 'One subject by its global id.', isOneOf: true });

/** The input by which a mutation names a subject; parsed to its kind and row id. */
export const governedSubject = subjectIds.transform((given, parsing): GovernedSubject => {
  const [subject, ...more] = governedKinds.flatMap((kind) => {
    const id = given[subjectColumns[kind]];
    return id === undefined ? [] : { kind, id };
  });
  if (subject && more.length === 0) return subject;
  parsing.addIssue({ code: 'custom', message: 'Name exactly one subject.' });
  return z.NEVER;
});

/** The place of a subject's id in an input that names it as `subject`. */
export function subjectPath({ kind }: GovernedSubject): string[] {
  return ['input', 'subject', subjectColumns[kind]];
}

import { EvidenceStatus, LeadAgencyType } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { citationCharactersMax, citationsMax } from './case-study.rules.ts';
import { caseStudies } from './tables.ts';

const yearMessage = 'A year is a number from 1900 to 2100.';
const publishedMessage = 'The year of a publication is a number from 1500 to 2100.';

const details = {
  title: rules.publicTitle().describe('The name of the program.'),
  place: rules.publicTitle('A place', ['STREET_ADDRESS']).describe('The place where it ran.'),
  leadAgencyType: z.enum(LeadAgencyType).describe('The kind of agency that led it.'),
  summary: rules.narrative('A summary').describe('A summary of the program.'),
  evidenceStatus: z.enum(EvidenceStatus).describe('The strength of the evidence of its effects.'),
  evidenceNote: rules
    .narrative('A note on the evidence')
    .describe('The findings of the evidence and its limits.'),
};
const optional = {
  startedYear: z
    .int()
    .min(1900, yearMessage)
    .max(2100, yearMessage)
    .nullish()
    .describe('The year in which it started.'),
  citations: z
    .array(
      z
        .object({
          text: rules
            .exempt(
              rules.requiredText('A citation', citationCharactersMax),
              'Citations name authors, whom the work is not about.',
            )
            .describe('Author, title and publisher, as in a bibliography.'),
          year: z
            .int()
            .min(1500, publishedMessage)
            .max(2100, publishedMessage)
            .nullish()
            .describe('The year of publication.'),
          url: rules
            .webAddress()
            .nullish()
            .describe('The web address where it can be read; it begins with https:// or http://.'),
        })
        .meta({ graphql: 'CaseStudyCitationInput', description: 'A published source.' }),
    )
    .max(citationsMax, `A case study has at most ${citationsMax} citations.`)
    .nullish()
    .describe(
      'The published sources in order. At least one is required, except for NOT_EVALUATED. In an update they replace the current ones.',
    ),
};

export const createCaseStudySchema = z
  .object({ ...details, ...optional, idempotencyKey: idempotencyKeySchema })
  .describe("A case study of the jurisdiction's own.");

export const updateCaseStudySchema = caseStudies
  .changeInput({ ...rules.optional(details), ...optional })
  .describe(
    'Changes to a case study. A field that is left out stays as it is; null clears the year and the citations.',
  );

export const deleteCaseStudySchema = caseStudies.changeInput({}).describe('The case study to delete.');

export type Citation = NonNullable<z.output<typeof createCaseStudySchema>['citations']>[number];

import { encodeGlobalId } from '@rapport/core/ids.ts';

import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { LeadAgencyTypeEnum } from '../programs/program.schema.ts';
import { citationCharactersMax, citationsMax } from './case-study.rules.ts';
import { CaseStudy, EvidenceStatusEnum } from './case-study.schema.ts';
import {
  createCaseStudy,
  createCaseStudySchema,
  deleteCaseStudy,
  deleteCaseStudySchema,
  updateCaseStudy,
  updateCaseStudySchema,
  type CaseStudyPayload,
} from './case-study.service.ts';

const CaseStudyCitationInput = builder.inputType('CaseStudyCitationInput', {
  description: 'A published source.',
  fields: (t) => ({
    text: t.string({
      required: true,
      description: `Author, title and publisher, as a bibliography has it; at most ${citationCharactersMax} characters.`,
    }),
    year: t.int({ description: 'When it was published.' }),
    url: t.string({ description: 'Where it can be read; begins with https:// or http://.' }),
  }),
});

const sources = `Where that stands, the first source first; at most ${citationsMax}. Only what is NOT_EVALUATED can do without.`;

const CreateCaseStudyInput = builder.inputType('CreateCaseStudyInput', {
  description: "A case study of the jurisdiction's own.",
  fields: (t) => ({
    title: t.string({ required: true, description: 'What the program is called; at most 200 characters.' }),
    place: t.string({ required: true, description: 'Where it was; at most 200 characters.' }),
    leadAgencyType: t.field({ type: LeadAgencyTypeEnum, required: true, description: 'Who led it.' }),
    startedYear: t.int({ description: 'The year in which it began.' }),
    summary: t.string({ required: true, description: 'What it was; at most 10,000 characters.' }),
    evidenceStatus: t.field({
      type: EvidenceStatusEnum,
      required: true,
      description: 'What is known of its effects, in a word.',
    }),
    evidenceNote: t.string({
      required: true,
      description: 'What the evidence says and what it does not; at most 10,000 characters.',
    }),
    citations: t.field({ type: [CaseStudyCitationInput], description: sources }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same case study.',
    }),
  }),
});

const UpdateCaseStudyInput = builder.inputType('UpdateCaseStudyInput', {
  description: 'Changes to a case study. What is left out stays; null clears the year and the citations.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The case study.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    title: t.string({ description: 'What the program is called.' }),
    place: t.string({ description: 'Where it was.' }),
    leadAgencyType: t.field({ type: LeadAgencyTypeEnum, description: 'Who led it.' }),
    startedYear: t.int({ description: 'The year in which it began.' }),
    summary: t.string({ description: 'What it was.' }),
    evidenceStatus: t.field({
      type: EvidenceStatusEnum,
      description: 'What is known of its effects, in a word.',
    }),
    evidenceNote: t.string({ description: 'What the evidence says and what it does not.' }),
    citations: t.field({
      type: [CaseStudyCitationInput],
      description: `In place of all that there were. ${sources}`,
    }),
  }),
});

const DeleteCaseStudyInput = builder.inputType('DeleteCaseStudyInput', {
  description: 'The case study that is to go.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The case study.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the decision was made from.' }),
  }),
});

const caseStudyPayload = (name: string, description: string) =>
  builder.objectRef<CaseStudyPayload>(name).implement({
    description,
    fields: (t) => ({
      caseStudy: t.field({
        type: CaseStudy,
        description: 'The case study as it stands now.',
        resolve: ({ caseStudy }) => caseStudy,
      }),
    }),
  });

const CreateCaseStudyPayload = caseStudyPayload('CreateCaseStudyPayload', 'The case study was recorded.');
const UpdateCaseStudyPayload = caseStudyPayload('UpdateCaseStudyPayload', 'The case study was changed.');
const DeleteCaseStudyPayload = builder.objectRef<CaseStudyPayload>('DeleteCaseStudyPayload').implement({
  description: 'The case study was deleted.',
  fields: (t) => ({
    deletedId: t.id({
      description: 'The global id of the case study that is gone.',
      resolve: ({ caseStudy }) => encodeGlobalId('CaseStudy', caseStudy.id),
    }),
  }),
});

builder.mutationField('createCaseStudy', (t) =>
  t.field({
    type: CreateCaseStudyPayload,
    description: "Records a case study of the jurisdiction's own.",
    args: { input: t.arg({ type: CreateCaseStudyInput, required: true, description: 'The case study.' }) },
    ...mutation({ action: 'caseStudy.write', schema: createCaseStudySchema, resolve: createCaseStudy }),
  }),
);

builder.mutationField('updateCaseStudy', (t) =>
  t.field({
    type: UpdateCaseStudyPayload,
    description:
      'Changes a case study, if nobody else has since it was read. What ships with Rapport stays as it is.',
    args: { input: t.arg({ type: UpdateCaseStudyInput, required: true, description: 'The changes.' }) },
    ...mutation({ action: 'caseStudy.write', schema: updateCaseStudySchema, resolve: updateCaseStudy }),
  }),
);

builder.mutationField('deleteCaseStudy', (t) =>
  t.field({
    type: DeleteCaseStudyPayload,
    description: "Deletes a case study of the jurisdiction's own. What ships with Rapport stays.",
    args: { input: t.arg({ type: DeleteCaseStudyInput, required: true, description: 'The case study.' }) },
    ...mutation({ action: 'caseStudy.write', schema: deleteCaseStudySchema, resolve: deleteCaseStudy }),
  }),
);

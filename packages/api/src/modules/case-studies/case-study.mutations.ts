import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import { createCaseStudySchema, deleteCaseStudySchema, updateCaseStudySchema } from './case-study.input.ts';
import { CaseStudy } from './case-study.schema.ts';
import { createCaseStudy, deleteCaseStudy, updateCaseStudy } from './case-study.service.ts';

mutation('createCaseStudy', {
  action: 'caseStudy.write',
  description: "Records a case study of the jurisdiction's own.",
  input: createCaseStudySchema,
  payload: CaseStudy,
  run: createCaseStudy,
});

mutation('updateCaseStudy', {
  action: 'caseStudy.write',
  description: 'Changes a case study. One that ships with Rapport cannot be changed.',
  input: updateCaseStudySchema,
  payload: CaseStudy,
  run: updateCaseStudy,
});

mutationOf('deleteCaseStudy', {
  action: 'caseStudy.write',
  description:
    "Deletes a case study of the jurisdiction's own. One that ships with Rapport cannot be deleted.",
  input: deleteCaseStudySchema,
  payload: { deletedId: { type: 'ID', description: 'The global id of the deleted case study.' } },
  run: deleteCaseStudy,
});

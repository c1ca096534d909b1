import { CaseDisposition } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { SurveyVersion } from '../surveys/survey-version.schema.ts';
import { sampleCases } from './tables.ts';

export const CaseDispositionEnum = enumOf(
  'CaseDisposition',
  CaseDisposition,
  'How the fieldwork of a case ended: the final dispositions of the AAPOR Standard Definitions.',
  {
    COMPLETE: 'I: a complete interview.',
    PARTIAL: 'P: a partial interview.',
    REFUSAL: 'R: a refusal, or an interview that was broken off early.',
    NON_CONTACT: 'NC: eligible, and nobody was reached.',
    OTHER: 'O: eligible, and no interview for another reason, such as illness or language.',
    UNKNOWN_HOUSEHOLD: 'UH: unknown whether the address is a household.',
    UNKNOWN_OTHER: 'UO: unknown eligibility for another reason.',
    NOT_ELIGIBLE: 'NE: not eligible, such as an empty house.',
  },
);

export const SampleCase = nodeType(sampleCases, {
  action: 'sampleCase.read',
  description:
    'A case of the sample of a survey version. Nothing leads from a case to a response, so that a response without an account stays anonymous.',
  columns: {
    caseKey: 'The pseudonym of the case, chosen by the office.',
    disposition: 'How the fieldwork ended.',
    stratum: 'The part of the sampling frame; null if it is not known.',
    samplingWeight: 'How many cases of the population it stands for; null if it is not known.',
  },
  references: {
    surveyVersion: { to: SurveyVersion, column: 'surveyVersionId', description: 'The version.' },
  },
});

const lists = listsOf(SampleCase, sampleCases);
lists.lookup('sampleCase');
lists.under(SurveyVersion, 'sampleCases', 'surveyVersionId', {
  action: 'sampleCase.read',
  description: 'The cases of the sample of the version, newest first.',
  orderBy: newestFirst,
});

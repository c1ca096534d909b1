import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import type { CaseDisposition } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { FigurePrecisionEnum } from '../surveys/survey-result.schema.ts';
import { SurveyVersion } from '../surveys/survey-version.schema.ts';
import type { ResponseRates } from './response-rates.service.ts';
import { CaseDispositionEnum } from './sample-case.schema.ts';

const DispositionCount = builder
  .objectRef<{ disposition: CaseDisposition; cases: MeasuredValue }>('DispositionCount')
  .implement({
    description: 'The number of cases with one disposition.',
    fields: (t) => ({
      disposition: t.expose('disposition', {
        type: CaseDispositionEnum,
        description: 'How the fieldwork ended.',
      }),
      cases: t.expose('cases', { type: MeasuredValueUnion, description: 'The number of cases.' }),
    }),
  });

const ResponseRatesType = builder.objectRef<ResponseRates>('ResponseRates').implement({
  description:
    'The response rates RR1 to RR4 of the AAPOR Standard Definitions. Released figures are computed from rounded counts, so they reveal no small count.',
  fields: (t) => ({
    precision: t.expose('precision', { type: FigurePrecisionEnum, description: 'How precise they are.' }),
    cases: t.expose('cases', { type: MeasuredValueUnion, description: 'The number of cases of the sample.' }),
    dispositions: t.field({
      type: [DispositionCount],
      description: 'The cases by disposition: one row for each disposition, in the order of the standard.',
      resolve: ({ dispositions }) => dispositions,
    }),
    eligibility: t.expose('eligibility', {
      type: MeasuredValueUnion,
      description:
        'e: the share of the cases of unknown eligibility that is taken to be eligible. If it is not given, it is the share of the eligible ones among the cases whose eligibility is known (proportional allocation, CASRO).',
    }),
    rr1: t.field({
      type: MeasuredValueUnion,
      description: 'RR1: complete interviews among all cases that are or can be eligible. The lowest rate.',
      resolve: ({ rates }) => rates.rr1,
    }),
    rr2: t.field({
      type: MeasuredValueUnion,
      description: 'RR2: as RR1, with partial interviews.',
      resolve: ({ rates }) => rates.rr2,
    }),
    rr3: t.field({
      type: MeasuredValueUnion,
      description:
        'RR3: complete interviews among the eligible cases and the share e of those of unknown eligibility.',
      resolve: ({ rates }) => rates.rr3,
    }),
    rr4: t.field({
      type: MeasuredValueUnion,
      description: 'RR4: as RR3, with partial interviews.',
      resolve: ({ rates }) => rates.rr4,
    }),
  }),
});

builder.objectField(SurveyVersion, 'responseRates', (t) =>
  t.field({
    type: ResponseRatesType,
    action: 'surveyResult.read',
    description:
      'The response rates of the sample. Released ones exist after the version is closed. Without sample cases, every figure says so.',
    extensions: { columns: ['status'] },
    args: {
      precision: t.arg({
        type: FigurePrecisionEnum,
        required: true,
        defaultValue: 'RELEASED',
        description: 'How precise the figures are. EXACT requires `response.read`.',
      }),
      eligibility: t.arg.float({
        description:
          'e, from 0 to 1, if the office knows it. Say where it comes from when you publish a rate.',
      }),
      isWeighted: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          'Whether each case counts by its sampling weight. Only with the precision EXACT. Every case needs a weight.',
      }),
    },
    resolve: async (version, { precision, eligibility, isWeighted }, context) => {
      const { responseRates } = await import('./response-rates.service.ts');
      return responseRates(context, version, { precision, eligibility: eligibility ?? null, isWeighted });
    },
  }),
);

import { builder } from '../../builder.ts';
import { textFields } from '../../contract/input.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import type { SideRequest, SurveyComparison } from './survey-comparison.service.ts';
import {
  FigurePrecisionEnum,
  FiguresType,
  resultRequest,
  SurveyResultTarget,
} from './survey-result.schema.ts';

const ComparisonType = builder.objectRef<SurveyComparison>('SurveyComparison').implement({
  description:
    'The differences between two groups of a survey version, or between two versions or waves. It is computed from the two figures with the same precision, so it reveals nothing that they do not.',
  fields: (t) => ({
    precision: t.expose('precision', { type: FigurePrecisionEnum, description: 'How precise it is.' }),
    first: t.expose('first', { type: FiguresType, description: 'The figures of the first side.' }),
    second: t.expose('second', { type: FiguresType, description: 'The figures of the second side.' }),
    mean: t.expose('mean', {
      type: MeasuredValueUnion,
      description:
        "The difference of the means, first minus second, with Welch's interval. `NotComparable` if the wording, the choices, the range or the items differ, or if the sides have respondents in common.",
    }),
    topBoxShare: t.expose('topBoxShare', {
      type: MeasuredValueUnion,
      nullable: true,
      description:
        'The difference of the top-box shares, first minus second, with the hybrid score interval of Newcombe; null if neither side has a top box.',
    }),
  }),
});

const SideInput = builder.inputType('SurveyComparisonSide', {
  description: 'A question or scale among all respondents of its version, or among one group.',
  fields: (t) => ({
    target: t.field({
      type: SurveyResultTarget,
      required: true,
      description: 'The question or scale to compare.',
    }),
    by: t.id({ description: 'A demographic question of the same version; with `group`.' }),
    group: t.string({ description: 'The code of a choice of that question; all respondents without it.' }),
    weightSetId: t.id({
      description: 'The weights of the figures, of the same version; without weights by default.',
    }),
  }),
});

textFields.set('SurveyComparisonSide.group', {
  exempt: 'The code of a choice, which a query reads and nothing stores.',
});

function sideRequest(side: {
  target: { questionId?: string | null; scaleId?: string | null };
  by?: string | null | undefined;
  group?: string | null | undefined;
  weightSetId?: string | null | undefined;
}): SideRequest | null {
  const request = resultRequest(side.target, side.by, side.weightSetId);
  return request && { ...request, group: side.group ?? null };
}

builder.queryField('surveyComparison', (t) =>
  t.field({
    type: ComparisonType,
    nullable: true,
    action: 'surveyResult.read',
    description:
      'The difference between two groups of a version, or between two versions or waves, with its uncertainty. It is null if one of the questions or scales does not exist or you cannot see it.',
    args: {
      first: t.arg({ type: SideInput, required: true, description: 'The first side.' }),
      second: t.arg({
        type: SideInput,
        required: true,
        description: 'The second side, which is subtracted from the first.',
      }),
      precision: t.arg({
        type: FigurePrecisionEnum,
        required: true,
        defaultValue: 'RELEASED',
        description: 'How precise the figures are.',
      }),
    },
    resolve: async (_root, { first, second, precision }, context) => {
      const [one, other] = [sideRequest(first), sideRequest(second)];
      if (!one || !other) return null;
      const { surveyComparison } = await import('./survey-comparison.service.ts');
      return surveyComparison(context, { first: one, second: other, precision });
    },
  }),
);

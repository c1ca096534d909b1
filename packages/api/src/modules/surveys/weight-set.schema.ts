import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import type { WeightingMargin } from '@rapport/statistics/weight.set.ts';

import { builder } from '../../builder.ts';
import { enumOfNames } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import type { RowOf } from '../../tables/columns.ts';
import { SurveyVersion } from './survey-version.schema.ts';
import { weightSets } from './tables.ts';
import { releasedAt } from './weight-set-release.service.ts';

type Cell = WeightingMargin['cells'][number];

const WeightingMethodEnum = enumOfNames('WeightingMethod', 'How weights are made.', {
  DESIGN: 'Design weights alone.',
  POST_STRATIFICATION: 'From design weights to the known shares of one question.',
  RAKING:
    'From design weights to the known shares of several questions, one after the other until all agree.',
});

const CellType = builder.objectRef<Cell>('WeightingCell').implement({
  description: 'Choices of a question that are weighted together.',
  fields: (t) => ({
    codes: t.stringList({ description: 'The codes of the choices.', resolve: ({ codes }) => [...codes] }),
    share: t.exposeFloat('share', { description: 'The share of the population, from 0 to 1.' }),
  }),
});

const MarginType = builder.objectRef<WeightingMargin>('WeightingMargin').implement({
  description: 'A question whose shares in the population are known.',
  fields: (t) => ({
    questionCode: t.exposeString('question', { description: 'The code of the question.' }),
    cells: t.field({
      type: [CellType],
      description: 'The cells with their shares: at most one for each choice.',
      resolve: ({ cells }) => [...cells],
    }),
  }),
});

const WeightingFiguresType = builder.objectRef<RowOf<'WeightSet'>>('WeightingFigures').implement({
  description:
    'The exact figures of weights, whose mean is 1. Not for publication: they tell the sizes of groups.',
  fields: (t) => ({
    respondents: t.exposeInt('peopleCount', { description: 'The number of weighted respondents.' }),
    effectiveSampleSize: t.float({
      description: 'The number of respondents divided by the design effect.',
      resolve: ({ peopleCount, designEffect }) => peopleCount / designEffect,
    }),
    designEffect: t.exposeFloat('designEffect', {
      description: "Kish's design effect of unequal weights, n Σw² / (Σw)².",
    }),
    smallestWeight: t.exposeFloat('smallestWeight', { description: 'The smallest weight.' }),
    largestWeight: t.exposeFloat('largestWeight', { description: 'The largest weight.' }),
    trimmedCount: t.exposeInt('trimmedCount', { description: 'The respondents whose weight was cut off.' }),
    drawnCount: t.exposeInt('drawnCount', {
      description:
        'The missing answers to margins, for which a cell was drawn with the shares of the others.',
    }),
    iterations: t.exposeInt('iterations', { description: 'The passes over the margins until they agreed.' }),
    largestError: t.exposeFloat('largestError', {
      description:
        'The largest difference of a weighted share from its target. Without trimming it is close to 0.',
    }),
  }),
});

const marginsOf = ({ margins }: RowOf<'WeightSet'>): WeightingMargin[] =>
  margins as unknown as WeightingMargin[];

/** The design effect that released intervals use. */
function designEffect({ designEffect: exact }: RowOf<'WeightSet'>): MeasuredValue {
  return {
    kind: 'ESTIMATE',
    value: Math.ceil(10 * exact - 1e-9) / 10,
    interval: null,
    numerator: null,
    denominator: 1,
    method: "Kish's design effect of unequal weights, rounded up to a tenth",
    unit: 'factor',
    caveats: ['Covers the effect of weights, and not that of clusters or strata.'],
  };
}

export const WeightSet = nodeType(weightSets, {
  action: 'surveyResult.read',
  description:
    'How the responses of a closed version are weighted. It cannot be changed. The weighted figures are frozen once, so that nobody can compute a small group or an answer from them and the unweighted figures.',
  columns: {
    number: 'Its number in the version, from 1.',
    label: 'The label, with the source of the shares.',
    trimAt: 'The largest weight, as a multiple of the mean weight; null without trimming.',
    updatedAt: false,
    version: false,
  },
  references: {
    surveyVersion: { to: SurveyVersion, column: 'surveyVersionId', description: 'The version.' },
  },
  fields: (t) => ({
    method: t.field({
      type: WeightingMethodEnum,
      description: 'How the weights are made.',
      extensions: { columns: ['margins'] },
      resolve: (row) => (['DESIGN', 'POST_STRATIFICATION'] as const)[marginsOf(row).length] ?? 'RAKING',
    }),
    hasDesignWeights: t.boolean({
      description: 'Whether it starts from design weights. Otherwise every respondent starts with the same.',
      extensions: { columns: ['designWeightQuestionId'] },
      resolve: ({ designWeightQuestionId }) => designWeightQuestionId !== null,
    }),
    hasStrata: t.boolean({
      description: 'Whether standard errors of exact figures use the strata of the sample.',
      extensions: { columns: ['stratumQuestionId'] },
      resolve: ({ stratumQuestionId }) => stratumQuestionId !== null,
    }),
    hasClusters: t.boolean({
      description: 'Whether standard errors of exact figures use the clusters of the sample.',
      extensions: { columns: ['clusterQuestionId'] },
      resolve: ({ clusterQuestionId }) => clusterQuestionId !== null,
    }),
    margins: t.field({
      type: [MarginType],
      description: 'The questions whose shares in the population are known: at most 10.',
      extensions: { columns: ['margins'] },
      resolve: marginsOf,
    }),
    designEffect: t.field({
      type: MeasuredValueUnion,
      description: 'The design effect that the intervals of released figures use.',
      extensions: { columns: ['designEffect'] },
      resolve: designEffect,
    }),
    releasedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the weighted figures were frozen; null until a job has frozen them.',
      extensions: { columns: [] },
      resolve: async ({ id }, _args, context) =>
        (await context.loaders.batch('weighted_releases', id, (ids) => releasedAt(context, ids))) ?? null,
    }),
    exactFigures: t.field({
      type: WeightingFiguresType,
      action: 'response.read',
      nullable: true,
      description: 'The exact figures of the weights, for people who can read single responses.',
      resolve: (row) => row,
    }),
  }),
});

const lists = listsOf(WeightSet, weightSets);
lists.lookup('weightSet');
lists.under(SurveyVersion, 'weightSets', 'surveyVersionId', {
  action: 'surveyResult.read',
  description: 'The weight sets of the version, newest first.',
  orderBy: newestFirst,
});

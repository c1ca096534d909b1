import type { CohortComparisonFigures } from '@rapport/statistics/survival/cohort.comparison.ts';
import type { SurvivalMonth } from '@rapport/statistics/survival/cohort.curve.ts';
import type { CohortGroupFigures } from '@rapport/statistics/survival/cohort.figures.ts';

import { cohortPictures } from '@rapport/statistics/pictures/recidivism.pictures.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import { cohortSentence, comparisonSentence } from '@rapport/statistics/survival/cohort.sentence.ts';

import { builder } from '../../builder.ts';
import { ConfidenceIntervalType, MeasuredValueUnion } from '../../measured-value.schema.ts';
import type { RecidivismFigures } from './recidivism-figures.service.ts';

const SurvivalMonthType = builder.objectRef<SurvivalMonth>('SurvivalMonth').implement({
  description: 'The share of people without an event at the end of a month.',
  fields: (t) => ({
    month: t.exposeInt('month', { description: 'Months since the start event.' }),
    withoutEvent: t.exposeFloat('withoutEvent', {
      description: 'The estimated share without an event so far (Kaplan–Meier).',
    }),
    interval: t.expose('interval', {
      type: ConfidenceIntervalType,
      nullable: true,
      description:
        "Greenwood's interval on the log-log scale; null without events, and where it would show that the follow-up of a small number of people ended.",
    }),
  }),
});

const GroupType = builder.objectRef<CohortGroupFigures>('RecidivismGroup').implement({
  description: 'The recidivism of everyone in a cohort, or of one group.',
  fields: (t) => ({
    groupCode: t.exposeString('groupCode', {
      nullable: true,
      description: 'The code of the group; null for everyone. NOT_STATED is for people without a group.',
    }),
    fixedWindow: t.expose('fixedWindow', {
      type: MeasuredValueUnion,
      description:
        'The share with an event in the window, of the people who were followed for all of it. Each person counts once.',
    }),
    kaplanMeier: t.expose('kaplanMeier', {
      type: MeasuredValueUnion,
      description:
        'The share with an event by the end of the window, where people count for as long as they were followed.',
    }),
    eventsPerPerson: t.expose('eventsPerPerson', {
      type: MeasuredValueUnion,
      description:
        'The events in the window per person who was followed for all of it, from the number of each person.',
    }),
    curve: t.field({
      type: [SurvivalMonthType],
      nullable: true,
      description:
        'The share without an event over the months. Months are left out where a small number of events would show. Null if the figures are hidden.',
      resolve: ({ curve }) => (curve === null ? null : [...curve]),
    }),
  }),
});

const ComparisonType = builder.objectRef<CohortComparisonFigures>('RecidivismComparison').implement({
  description: 'The comparison of the two groups of a cohort.',
  fields: (t) => ({
    groupCodes: t.stringList({
      nullable: true,
      description: 'The first and the second group; null if nothing can be compared or shown.',
      resolve: ({ groupCodes }) => (groupCodes === null ? null : [...groupCodes]),
    }),
    difference: t.expose('difference', {
      type: MeasuredValueUnion,
      description: 'The fixed-window share of the first group minus that of the second.',
    }),
    riskRatio: t.expose('riskRatio', {
      type: MeasuredValueUnion,
      description: 'The fixed-window share of the first group over that of the second.',
    }),
    logRankPValue: t.expose('logRankPValue', {
      type: MeasuredValueUnion,
      description: 'The p-value of the log-rank test to the end of the window.',
    }),
    differs: t.exposeBoolean('differs', {
      nullable: true,
      description:
        'True if the groups differ by `RecidivismCohort.verdictMethod` alone. The other two methods may disagree.',
    }),
  }),
});

export const RecidivismFiguresType = builder.objectRef<RecidivismFigures>('RecidivismFigures').implement({
  description: 'The recidivism of a cohort.',
  fields: (t) => ({
    overall: t.expose('overall', { type: GroupType, description: 'Everyone in the cohort.' }),
    groups: t.field({
      type: [GroupType],
      description: 'The groups, by code. Empty without groups.',
      resolve: ({ groups }) => [...groups],
    }),
    comparison: t.expose('comparison', {
      type: ComparisonType,
      description: 'The comparison of two groups.',
    }),
    sentence: t.string({
      description:
        'The recidivism of everyone in words: the share, its interval, and people who left the follow-up earlier. If it is hidden or missing, the reason.',
      resolve: (figures) => cohortSentence(figures.facts, figures),
    }),
    comparisonSentence: t.string({
      description:
        'The comparison of the groups in words, by the method of the verdict alone, or the reason why they are not compared. It never names a cause.',
      resolve: (figures) => comparisonSentence(figures.facts, figures),
    }),
    charts: t.stringList({
      description:
        'Vega-Lite specifications as JSON: the share without an event over the months with its interval, and the shares of everyone and of each group. `description` in each is its text alternative. Hidden figures are left out.',
      resolve: (figures) => cohortPictures(figures.title, figures.facts, figures).map(canonicalJson),
    }),
  }),
});

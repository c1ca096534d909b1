import { nodeType } from '../../contract/node.schema.ts';
import { contains, equals, filterOf, isSet, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { DefinitionDifferenceType } from './definition-changes.schema.ts';
import { changesOfDefinition } from './definition-changes.service.ts';
import './indicator.enums.schema.ts';
import { IndicatorItemType } from './indicator-item.schema.ts';
import { itemsOf } from './indicator-item.service.ts';
import { indicatorDefinitions } from './tables.ts';

export const IndicatorDefinition = nodeType(indicatorDefinitions, {
  action: 'indicator.read',
  description:
    'One revision of the definition of an indicator. Definitions that ship with Rapport are the same for every office.',
  columns: {
    code: 'The code of the indicator, the same for all its revisions.',
    revision: 'The number of the revision: 1, 2, 3 and so on. A revision keeps its meaning.',
    name: 'The name.',
    description: 'The meaning of the figure.',
    measure: 'The kind of figure.',
    numerator: 'The quantity above the line.',
    denominator: 'The quantity below the line; null for a count.',
    unit: 'The unit of the figure.',
    multiplier: 'The figure is the numerator over the denominator times this number.',
    direction: 'The direction in which the figure gets better.',
    frequency: 'The shortest period that is observed.',
    disaggregations: 'The codes of the dimensions by which it can be observed.',
    source: 'Where the definition comes from.',
    ppiNumber: 'Its number in the Prosecutorial Performance Indicators, such as 5.2; null if it has none.',
    justiceCountsMetric:
      'The name of its metric in Justice Counts, such as cases_referred; null if it has none.',
    derivation: 'The records from which a job derives its observations; null if people observe it.',
    derivationCode: 'The code of the scale or question in surveys from which it is derived.',
    equivalenceReason: 'Why figures by the two revisions can be compared.',
    isReference: 'True if it ships with Rapport. It can be used, and never changed.',
    retiredAt: 'When it was retired; null while it is in use.',
  },
  fields: (t) => ({
    items: t.field({
      type: [IndicatorItemType],
      description: 'Inclusions, exclusions and questions about the context, in order.',
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => itemsOf(context, id),
    }),
    differences: t.field({
      type: [DefinitionDifferenceType],
      description: 'The differences of this revision from the revision before. Empty for the first one.',
      extensions: { columns: ['code', 'revision'] },
      resolve: (definition, _args, context) => changesOfDefinition(context, definition),
    }),
    equivalentToRevision: t.int({
      nullable: true,
      description:
        'The earlier revision whose figures can be compared with those of this one; null if none can.',
      extensions: { columns: ['equivalentToId'] },
      resolve: async ({ equivalentToId }, _args, context) =>
        (await indicatorDefinitions.find(context, equivalentToId))?.revision ?? null,
    }),
  }),
});

const lists = listsOf(IndicatorDefinition, indicatorDefinitions);
lists.lookup('indicator');
lists.query('indicators', {
  description:
    'The indicators that the acting jurisdiction can use, those that ship with Rapport and its own, by name by default. Every revision is a row.',
  filter: filterOf('IndicatorFilter', indicatorDefinitions, {
    codes: oneOf('code', 'With one of these codes.'),
    nameContains: contains('name', 'The name contains this text; case and accents do not matter.'),
    measures: oneOf('measure', 'With one of these measures.'),
    isReference: equals(
      'isReference',
      'True for those that ship with Rapport, false for those of the office.',
    ),
    isRetired: isSet('retiredAt', 'True for retired revisions, false for those in use.'),
    justiceCountsMetric: equals('justiceCountsMetric', 'For this metric of Justice Counts.'),
  }),
  order: orderOf(indicatorDefinitions, orderBy(indicatorDefinitions, 'name', 'asc'), {
    NAME: ['name', 'The name, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
lists.query('definitionChanges', {
  description:
    'The changelog of the definitions that the acting jurisdiction can use: every revision after the first one, oldest first, with its `differences`. `createdAt` is when the jurisdiction got it.',
  filter: filterOf('DefinitionChangeFilter', indicatorDefinitions, {
    codes: oneOf('code', 'Of indicators with one of these codes.'),
    isReference: equals(
      'isReference',
      'True for those that ship with Rapport, false for those of the office.',
    ),
  }),
  where: () => [{ field: 'revision', is: 'atLeast', value: 2 }],
  orderBy: orderBy(indicatorDefinitions, 'createdAt', 'asc'),
});

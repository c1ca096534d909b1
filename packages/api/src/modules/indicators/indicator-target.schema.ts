import { nodeType } from '../../contract/node.schema.ts';
import { filterOf, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { IndicatorDefinition } from './indicator.schema.ts';
import { MeasurementPlace } from './measurement-place.schema.ts';
import { indicatorTargets } from './tables.ts';

export const IndicatorTarget = nodeType(indicatorTargets, {
  action: 'indicator.read',
  description: 'A figure that the office wants to reach.',
  columns: {
    firstDay: 'The first day of the periods for which it holds.',
    lastDay: 'The last day of the periods for which it holds.',
    value: 'In the unit of the indicator.',
    rationale: 'Why this target.',
  },
  references: {
    indicatorDefinition: {
      to: IndicatorDefinition,
      column: 'indicatorDefinitionId',
      description: 'The indicator.',
    },
    place: { to: MeasurementPlace, column: 'placeId', description: 'The place; null for the whole office.' },
  },
});

const lists = listsOf(IndicatorTarget, indicatorTargets);
lists.lookup('indicatorTarget');
lists.query('indicatorTargets', {
  description: 'The targets of the acting jurisdiction, by their first day by default.',
  filter: filterOf('IndicatorTargetFilter', indicatorTargets, {
    indicatorDefinitionId: refers('indicatorDefinitionId', 'IndicatorDefinition', 'Of this indicator.'),
    placeId: refers('placeId', 'MeasurementPlace', 'Of this place.'),
  }),
  order: orderOf(indicatorTargets, orderBy(indicatorTargets, 'firstDay', 'asc'), {
    FIRST_DAY: ['firstDay', 'The first day for which it holds.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});

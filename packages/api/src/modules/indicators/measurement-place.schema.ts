import { nodeType } from '../../contract/node.schema.ts';
import { contains, filterOf, isSet, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { Area } from '../areas/area.schema.ts';
import './indicator.enums.schema.ts';
import { measurementPlaces } from './tables.ts';

export const MeasurementPlace = nodeType(measurementPlaces, {
  action: 'indicator.read',
  description:
    'A place inside the office for which figures are observed, such as a beat, a school or a court.',
  columns: {
    code: 'The code that identifies the place in files. No other place has it.',
    name: 'The name of the place.',
    kind: 'The kind of place.',
    retiredAt: 'When it was retired; null while it is in use.',
  },
  references: {
    area: {
      to: Area,
      column: 'areaId',
      description: 'The area of the plans of the office that the place is.',
    },
  },
});

const lists = listsOf(MeasurementPlace, measurementPlaces);
lists.lookup('measurementPlace');
lists.query('measurementPlaces', {
  description: 'The places of the acting jurisdiction for which figures are observed, by name by default.',
  filter: filterOf('MeasurementPlaceFilter', measurementPlaces, {
    kinds: oneOf('kind', 'Of one of these kinds.'),
    nameContains: contains('name', 'The name contains this text; case and accents do not matter.'),
    isRetired: isSet('retiredAt', 'True for retired places, false for places in use.'),
  }),
  order: orderOf(measurementPlaces, orderBy(measurementPlaces, 'name', 'asc'), {
    NAME: ['name', 'The name, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});

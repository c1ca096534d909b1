import { table } from '../../tables/table.ts';

export const indicatorDefinitions = table('IndicatorDefinition', 'indicator');
export const indicatorItems = table('IndicatorItem', 'item of an indicator', {
  plural: 'items of indicators',
});
export const indicatorAnswers = table('IndicatorAnswer', 'answer to an item', {
  plural: 'answers to items',
});
export const measurementPlaces = table('MeasurementPlace', 'place');
export const observations = table('Observation', 'observation');
export const indicatorTargets = table('IndicatorTarget', 'target');
export const observationDerivations = table('ObservationDerivation', 'derivation of observations', {
  plural: 'derivations of observations',
});
export const observationDerivationLines = table('ObservationDerivationLine', 'line of a derivation', {
  plural: 'lines of derivations',
});

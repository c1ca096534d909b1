import { table } from '../../tables/table.ts';

export const peerGroups = table('PeerGroup', 'peer group');
export const standardPopulations = table('StandardPopulation', 'standard population');
export const placeVariables = table('PlaceVariable', 'variable', { plural: 'variables' });

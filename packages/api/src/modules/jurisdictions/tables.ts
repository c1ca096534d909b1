import { table } from '../../tables/table.ts';

export const jurisdictions = table('Jurisdiction', 'jurisdiction');
export const jurisdictionAreas = table('JurisdictionArea', 'county of the jurisdiction', {
  plural: 'counties of the jurisdiction',
});
export const memberships = table('Membership', 'membership');
export const apiKeys = table('ApiKey', 'API key', { unlisted: ['hash'] });

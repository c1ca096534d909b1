import { table } from '../../tables/table.ts';

export const partnerOrganizations = table('PartnerOrganization', 'partner organization');
export const programPartners = table('ProgramPartner', 'partner of the program', {
  plural: 'partners of programs',
});
export const activityPartners = table('ActivityPartner', 'partner of the activity', {
  plural: 'partners of activities',
});

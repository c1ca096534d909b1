import { administrators, agencies, everyone, type Permission } from './roles.ts';

/** The actions on sharing, comparisons and what state agencies do. */
export const agencyPermissions = {
  'sharing.read': {
    description: 'read data sharing agreements: of the office, or those made with the agency',
    roles: [...everyone, ...agencies],
  },
  'sharing.write': {
    description: 'offer figures to a state agency, withdraw and revoke agreements',
    roles: administrators,
  },
  'sharingAnswer.write': {
    description: 'accept and decline the agreements that offices offer to the agency',
    roles: ['AGENCY_ADMIN'],
  },
  'change.read': { description: 'read what changed for the agency', roles: agencies },
  'webhook.read': {
    description: 'read the webhooks of the agency and their deliveries',
    roles: ['AGENCY_ADMIN'],
  },
  'webhook.write': {
    description: 'create, rotate and disable webhooks of the agency, replay deliveries',
    roles: ['AGENCY_ADMIN'],
  },
  'figureUse.read': { description: 'read how state agencies used the shared figures', roles: everyone },

  'comparison.read': {
    description: 'compare the offices that share figures with the agency',
    roles: agencies,
  },
  'comparison.write': {
    description: 'keep peer groups, variables and standard populations for comparisons',
    roles: agencies,
  },
} as const satisfies Record<string, Permission>;

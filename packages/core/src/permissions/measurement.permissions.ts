import { agencies, dataHandlers, everyone, overseers, type Permission } from './roles.ts';

/** The actions on cohorts, evaluations, indicators, imports and exports. */
export const measurementPermissions = {
  'cohort.read': { description: 'read recidivism cohorts and their figures', roles: everyone },
  'cohort.write': { description: 'create recidivism cohorts, import their people', roles: dataHandlers },
  // A row has a person's dates, so only people who import cohorts see rows. Everyone else sees figures.
  'cohortPerson.read': { description: 'read the pseudonymous people of cohorts', roles: dataHandlers },
  'evaluation.read': { description: 'read evaluations and their results', roles: everyone },
  'evaluation.write': {
    description: 'plan evaluations, check and register them, request results',
    roles: dataHandlers,
  },
  // A receipt has the inputs of a result as they are, without disclosure control.
  'evaluationReceipt.read': {
    description: 'read the receipts of results, with their inputs',
    roles: dataHandlers,
  },

  'indicator.read': {
    description: 'read indicators, targets and series, with small counts suppressed',
    roles: [...everyone, ...agencies],
  },
  'indicator.write': {
    description: 'define indicators, places and targets, answer what figures include',
    roles: dataHandlers,
  },
  // Observations can be small, and are not suppressed here. Every other role reads series.
  'observation.read': { description: 'read observations', roles: dataHandlers },
  'observation.write': { description: 'record, correct, void and derive observations', roles: dataHandlers },
  'population.read': { description: 'read population figures', roles: everyone },
  'import.read': { description: 'read imports and import templates', roles: dataHandlers },
  'import.write': { description: 'upload and import files', roles: dataHandlers },
  'export.read': { description: 'read exports and export profiles, download files', roles: dataHandlers },
  'export.write': { description: 'request exports, save export profiles', roles: dataHandlers },
  // With respondent keys and free text: for a reason, which the audit trail keeps.
  'export.identified': {
    description: 'request identified exports for a reason, download their files',
    roles: dataHandlers,
  },
  // Exports of the lists of the API: of each list to those who can read it, and each export to the one who made it.
  'listExport.read': {
    description: 'read your own exports of lists and download them',
    roles: [...everyone, ...agencies],
  },
  'listExport.write': { description: 'export lists that you can read', roles: [...everyone, ...agencies] },
  'audit.read': { description: 'read the audit trail', roles: [...overseers, 'AGENCY_ADMIN'] },
} as const satisfies Record<string, Permission>;

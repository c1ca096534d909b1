import {
  administrators,
  contributors,
  editors,
  everyone,
  overseers,
  reviewers,
  staff,
  type Permission,
} from './roles.ts';

/** The actions on the law, reviews, retention and records. */
export const governancePermissions = {
  'authority.read': { description: 'read legal authorities', roles: everyone },
  'authority.write': { description: 'add, change and delete legal authorities', roles: editors },
  'rule.read': { description: 'read the rules of the gate', roles: everyone },
  'rule.write': { description: 'add, change and retire rules of the gate', roles: overseers },
  // A gate shows that a matter is before the ethics reviewers, so it is for staff only.
  'gate.read': { description: 'see approval statuses and outstanding requirements', roles: staff },
  'review.read': { description: 'read reviews and their decisions', roles: everyone },
  'reviewDetail.read': { description: 'read the questions, answers and reasons of reviews', roles: staff },
  'review.write': { description: 'request and withdraw reviews, answer questions', roles: contributors },
  'reviewDecision.write': { description: 'ask questions in reviews and decide them', roles: reviewers },
  // Reviewers see every disclosure, and everyone else sees only their own: see conflict.service.ts.
  'conflict.read': {
    description: 'read conflict disclosures: all as a reviewer, else your own',
    roles: staff,
  },
  'conflict.write': { description: 'disclose a conflict of interest', roles: staff },
  'conflictResolution.write': { description: 'resolve conflicts of interest', roles: reviewers },
  'retention.read': { description: 'read retention rules and runs', roles: overseers },
  'retention.write': { description: 'set retention rules, request retention runs', roles: administrators },
  'legalHold.read': { description: 'read legal holds', roles: overseers },
  'legalHold.write': { description: 'place and release legal holds', roles: administrators },
  'record.read': { description: 'list deleted records', roles: editors },
  'record.write': { description: 'delete and restore records', roles: editors },
} as const satisfies Record<string, Permission>;

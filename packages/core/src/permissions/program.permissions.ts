import { administrators, editors, everyone, staff, type Permission } from './roles.ts';

/** The actions on programs, budgets, staff and training. */
export const programPermissions = {
  'program.read': { description: 'read programs', roles: everyone },
  'program.write': { description: 'propose and change programs', roles: editors },
  // Every change of status requires `programMove.write` and one of the four actions after it: see program.rules.ts.
  'programMove.write': {
    description: 'change the status of a program, together with one of the next four actions',
    roles: ['ADMIN', 'EDITOR', 'ETHICS_REVIEWER'],
  },
  'programSubmission.write': { description: 'submit a program for review, withdraw it', roles: editors },
  'programActivation.write': { description: 'start, resume and complete a program', roles: editors },
  'programPause.write': {
    description: 'pause a program, send it back from review',
    roles: ['ADMIN', 'EDITOR', 'ETHICS_REVIEWER'],
  },
  'programEnd.write': { description: 'end a program before it is completed', roles: administrators },
  'caseStudy.read': { description: 'read case studies', roles: everyone },
  'caseStudy.write': { description: 'write, change and delete case studies', roles: editors },
  'budget.read': { description: 'read budget lines and expenditures', roles: everyone },
  'budget.write': { description: 'plan budgets, record, correct and void expenditures', roles: editors },
  'staff.read': { description: 'read staff members and their assignments', roles: staff },
  'staff.write': { description: 'add and assign staff members', roles: editors },
  'training.read': { description: 'read trainings and training coverage', roles: everyone },
  'training.write': { description: 'manage trainings, record, correct and void completions', roles: editors },
} as const satisfies Record<string, Permission>;

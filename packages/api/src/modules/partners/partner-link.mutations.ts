import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { Program } from '../programs/program.schema.ts';
import {
  addActivityPartnerSchema,
  addProgramPartnerSchema,
  removeActivityPartnerSchema,
  removeProgramPartnerSchema,
} from './partner-link.input.ts';
import { ActivityPartner, ProgramPartner } from './partner-link.schema.ts';
import {
  addActivityPartner,
  addProgramPartner,
  removeActivityPartner,
  removeProgramPartner,
} from './partner-link.service.ts';
import { PartnerOrganization } from './partner.schema.ts';

mutation('addProgramPartner', {
  action: 'partner.write',
  description:
    'Adds a partner to a program. If the program is ACTIVE, it must meet every requirement that the rules set for it with this partner.',
  input: addProgramPartnerSchema,
  payload: ProgramPartner,
  run: addProgramPartner,
});

mutationOf('removeProgramPartner', {
  action: 'partner.write',
  description: 'Removes a partner from a program. The partner and its agreements remain.',
  input: removeProgramPartnerSchema,
  payload: { program: Program, partnerOrganization: PartnerOrganization },
  run: removeProgramPartner,
});

mutation('addActivityPartner', {
  action: 'partner.write',
  description:
    'Adds a partner to an activity. If the activity is ACTIVE, it must meet every requirement that the rules set for it with this partner.',
  input: addActivityPartnerSchema,
  payload: ActivityPartner,
  run: addActivityPartner,
});

mutationOf('removeActivityPartner', {
  action: 'partner.write',
  description: 'Removes a partner from an activity.',
  input: removeActivityPartnerSchema,
  payload: { activity: Activity, partnerOrganization: PartnerOrganization },
  run: removeActivityPartner,
});

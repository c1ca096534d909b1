import { nodeType } from '../../contract/node.schema.ts';
import { filterOf, isSet } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import {
  showCorrections,
  voidedAtDescription,
  voidFilterDescription,
} from '../corrections/correction.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { CommunityConcern } from './concern.schema.ts';
import { concernResponses } from './tables.ts';

export const ConcernResponse = nodeType(concernResponses, {
  action: 'concern.read',
  description: 'An action taken in response to a concern.',
  columns: {
    description: 'The action that was taken.',
    takenOn: 'The day of the action.',
    voidedAt: voidedAtDescription,
  },
  references: {
    activity: {
      to: Activity,
      column: 'activityId',
      description:
        'The activity through which the action was taken; null if no activity is recorded, or if it is deleted.',
    },
    program: {
      to: Program,
      column: 'programId',
      description:
        'The program through which the action was taken; null if no program is recorded, or if it is deleted.',
    },
  },
});

showCorrections(ConcernResponse, 'concernResponseId');

listsOf(ConcernResponse, concernResponses).under(CommunityConcern, 'responses', 'communityConcernId', {
  description:
    'The actions taken in response to the concern, latest first. Void responses are included, unless the filter leaves them out.',
  filter: filterOf('ConcernResponseFilter', concernResponses, {
    isVoided: isSet('voidedAt', voidFilterDescription),
  }),
  orderBy: orderBy(concernResponses, 'takenOn', 'desc'),
});

import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import './concern-recurrence.schema.ts';
import { ConcernResponse } from './concern-response.schema.ts';
import {
  addConcernResponse,
  addedConcernResponse,
  correctConcernResponse,
  voidConcernResponse,
} from './concern-response.service.ts';
import {
  addConcernResponseSchema,
  closeConcernSchema,
  correctConcernResponseSchema,
  raiseConcernSchema,
  reopenConcernSchema,
  startConcernSchema,
  triageConcernSchema,
  updateConcernSchema,
  voidConcernResponseSchema,
} from './concern.input.ts';
import { CommunityConcern } from './concern.schema.ts';
import {
  closeConcern,
  raiseConcern,
  reopenConcern,
  startConcern,
  triageConcern,
  updateConcern,
} from './concern.service.ts';

mutation('raiseConcern', {
  action: 'concern.write',
  description: 'Records a concern of residents.',
  input: raiseConcernSchema,
  payload: CommunityConcern,
  run: raiseConcern,
});

mutation('updateConcern', {
  action: 'concern.write',
  description: 'Corrects an open concern.',
  input: updateConcernSchema,
  payload: CommunityConcern,
  run: updateConcern,
});

mutation('triageConcern', {
  action: 'concernTriage.write',
  description:
    'Decides the category and the priority of a concern: RAISED → TRIAGED. A concern that is TRIAGED or IN_PROGRESS keeps its status.',
  input: triageConcernSchema,
  payload: CommunityConcern,
  run: triageConcern,
});

mutation('startConcern', {
  action: 'concern.write',
  description: 'Records that work on a concern has begun: TRIAGED → IN_PROGRESS.',
  input: startConcernSchema,
  payload: CommunityConcern,
  run: startConcern,
});

mutationOf('addConcernResponse', {
  action: 'concern.write',
  description:
    'Records an action taken in response to a concern, open or closed. A response is never removed, but it can be corrected or voided.',
  input: addConcernResponseSchema,
  payload: { concernResponse: ConcernResponse, communityConcern: CommunityConcern },
  run: addConcernResponse,
  retry: { idOf: ({ concernResponse }) => concernResponse.id, again: addedConcernResponse },
});

mutation('correctConcernResponse', {
  action: 'concern.write',
  description:
    'Corrects a response to a concern, open or closed. The values before stay readable in `corrections`.',
  input: correctConcernResponseSchema,
  payload: ConcernResponse,
  run: correctConcernResponse,
});

mutation('voidConcernResponse', {
  action: 'concern.write',
  description:
    'Voids a response that was not given. The record stays readable and counts nowhere. This cannot be undone. A concern that is ADDRESSED keeps at least one response: reopen it before its last response is voided.',
  input: voidConcernResponseSchema,
  payload: ConcernResponse,
  run: voidConcernResponse,
});

mutation('closeConcern', {
  action: 'concernTriage.write',
  description:
    'Closes a concern that is TRIAGED or IN_PROGRESS, with its outcome. It can be ADDRESSED only if it has a response.',
  input: closeConcernSchema,
  payload: CommunityConcern,
  run: closeConcern,
});

mutation('reopenConcern', {
  action: 'concernTriage.write',
  description:
    'Reopens a closed concern. Its status becomes IN_PROGRESS and its outcome is cleared. The audit trail keeps the reason.',
  input: reopenConcernSchema,
  payload: CommunityConcern,
  run: reopenConcern,
});

import { mutation } from '../../contract/mutation.schema.ts';
import { discloseConflictSchema, resolveConflictSchema } from './conflict.input.ts';
import { ConflictDisclosure } from './conflict.schema.ts';
import { discloseConflict, resolveConflict } from './conflict.service.ts';

mutation('discloseConflict', {
  action: 'conflict.write',
  description:
    'Discloses a conflict of interest of the caller. The subject cannot become ACTIVE or be published until a reviewer resolves the conflict.',
  input: discloseConflictSchema,
  payload: ConflictDisclosure,
  key: 'disclosure',
  run: discloseConflict,
});

mutation('resolveConflict', {
  action: 'conflictResolution.write',
  description: 'Resolves a disclosed conflict of interest. The person who disclosed it cannot resolve it.',
  input: resolveConflictSchema,
  payload: ConflictDisclosure,
  key: 'disclosure',
  run: resolveConflict,
});

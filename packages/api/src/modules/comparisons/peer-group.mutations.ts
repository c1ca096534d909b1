import { mutation } from '../../contract/mutation.schema.ts';
import { createPeerGroupSchema, removePeerGroupSchema, updatePeerGroupSchema } from './peer-group.input.ts';
import { PeerGroup } from './peer-group.schema.ts';
import { createPeerGroup, removePeerGroup, updatePeerGroup } from './peer-group.service.ts';

mutation('createPeerGroup', {
  action: 'comparison.write',
  description: 'Records a group of offices that the agency compares with each other.',
  input: createPeerGroupSchema,
  payload: PeerGroup,
  run: createPeerGroup,
});

mutation('updatePeerGroup', {
  action: 'comparison.write',
  description: 'Changes a group of offices.',
  input: updatePeerGroupSchema,
  payload: PeerGroup,
  run: updatePeerGroup,
});

mutation('removePeerGroup', {
  action: 'comparison.write',
  description: 'Removes a group of offices.',
  input: removePeerGroupSchema,
  payload: PeerGroup,
  run: removePeerGroup,
});

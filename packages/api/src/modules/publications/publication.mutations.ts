import { mutation } from '../../contract/mutation.schema.ts';
import {
  createPublicationSchema,
  publishSchema,
  updatePublicationSchema,
  withdrawPublicationSchema,
} from './publication.input.ts';
import { Publication } from './publication.schema.ts';
import { createPublication, publish, updatePublication, withdrawPublication } from './publication.service.ts';

mutation('createPublication', {
  action: 'publication.write',
  description: 'Drafts a publication.',
  input: createPublicationSchema,
  payload: Publication,
  run: createPublication,
});

mutation('updatePublication', {
  action: 'publication.write',
  description: 'Changes a draft. No review of it may be open.',
  input: updatePublicationSchema,
  payload: Publication,
  run: updatePublication,
});

mutation('publish', {
  action: 'publication.write',
  description:
    'Publishes a draft that meets every requirement of the rules. It cannot be read without signing in yet.',
  input: publishSchema,
  payload: Publication,
  run: publish,
});

mutation('withdrawPublication', {
  action: 'publication.write',
  description: 'Withdraws a publication, with the reason.',
  input: withdrawPublicationSchema,
  payload: Publication,
  run: withdrawPublication,
});

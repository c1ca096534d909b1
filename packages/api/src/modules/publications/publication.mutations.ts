import { mutation } from '../../contract/mutation.schema.ts';
import './publication-version.schema.ts';
import './public-publication.schema.ts';
import {
  correctPublicationSchema,
  createPublicationSchema,
  publishSchema,
  updatePublicationSchema,
  withdrawPublicationSchema,
} from './publication.input.ts';
import { Publication } from './publication.schema.ts';
import {
  correctPublication,
  createPublication,
  publish,
  updatePublication,
  withdrawPublication,
} from './publication.service.ts';

mutation('createPublication', {
  action: 'publication.write',
  description: 'Drafts a publication.',
  input: createPublicationSchema,
  payload: Publication,
  run: createPublication,
});

mutation('updatePublication', {
  action: 'publication.write',
  description: 'Changes the text that the office works on. No review of it may be open.',
  input: updatePublicationSchema,
  payload: Publication,
  run: updatePublication,
});

mutation('publish', {
  action: 'publication.write',
  description:
    'Publishes a draft that meets every requirement of the rules, and has all sections in all its languages. Everyone can read it from then on.',
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

mutation('correctPublication', {
  action: 'publication.write',
  description:
    'Publishes the changed text of a publication as its next version, with a note. It meets the same requirements, and the earlier versions stay readable.',
  input: correctPublicationSchema,
  payload: Publication,
  run: correctPublication,
});

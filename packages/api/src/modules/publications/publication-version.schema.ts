import { nodeType } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { Publication } from './publication.schema.ts';
import { publicationVersions } from './tables.ts';

const PublicationVersion = nodeType(publicationVersions, {
  action: 'publication.read',
  description: 'The content of a publication as it was published. It never changes.',
  columns: {
    createdAt: false,
    number: 'The number in the publication, from 1.',
    document: 'The content as canonical JSON, in all languages and with the sources of its figures.',
    sha256: 'The SHA-256 of the document in UTF-8, hexadecimal.',
    languages: 'The languages, the main one first.',
    correctionNote: 'The correction that it made; null for the first version.',
    publishedAt: 'When it was published.',
  },
  references: {
    publication: { to: Publication, column: 'publicationId', description: 'The publication.' },
  },
});

const lists = listsOf(PublicationVersion, publicationVersions);
lists.under(Publication, 'versions', 'publicationId', {
  description: 'The versions that were published, the last one first.',
  orderBy: newestFirst,
});

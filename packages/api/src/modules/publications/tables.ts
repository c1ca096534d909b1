import { table } from '../../tables/table.ts';

export const publications = table('Publication', 'publication');
export const publicationVersions = table('PublicationVersion', 'version of a publication', {
  plural: 'versions of publications',
});

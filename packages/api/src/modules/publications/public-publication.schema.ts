import { builder } from '../../builder.ts';
import { pageTypes } from '../../lists/connection.schema.ts';
import { readPage } from '../../lists/connection.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { PublicJurisdiction } from '../jurisdictions/public-jurisdiction.schema.ts';
import {
  publicationsOf,
  publicPublication,
  type ListedPublication,
  type PublicPublication,
  type PublicVersion,
} from './public-publication.service.ts';
import { PublicationKindEnum } from './publication.schema.ts';
import {
  labelsOf,
  PublicationFigureKindEnum,
  PublicationLabelType,
  PublicationTranslationType,
} from './publication-text.schema.ts';

const PublicFigureType = builder.objectRef<PublicVersion['figures'][number]>('PublicFigure').implement({
  description: 'A figure of a publication, with the frozen source that it comes from.',
  fields: (t) => ({
    label: t.field({
      type: [PublicationLabelType],
      description: 'The figure in words, in each language.',
      resolve: ({ label }) => labelsOf(label),
    }),
    kind: t.field({
      type: PublicationFigureKindEnum,
      description: 'The kind of the source.',
      resolve: ({ source }) => source.kind,
    }),
    citation: t.string({
      description: 'The source as it is cited: its id, or the agency and number of a comparison.',
      resolve: ({ source }) => source.id,
    }),
    title: t.string({ description: 'The title of the source.', resolve: ({ source }) => source.title }),
    sha256: t.string({
      description: 'The SHA-256 of the frozen source, hexadecimal.',
      resolve: ({ source }) => source.sha256,
    }),
    certificateId: t.string({
      nullable: true,
      description: 'The certificate of what the source hides; null if it needs none.',
      resolve: ({ source }) => source.certificateId,
    }),
    claimLevel: t.string({
      nullable: true,
      description: 'How much an evaluation says about cause and effect; null for other sources.',
      resolve: ({ source }) => source.claimLevel,
    }),
    sentence: t.string({
      nullable: true,
      description: 'The result of an evaluation in one sentence; null for other sources.',
      resolve: ({ source }) => source.sentence,
    }),
    estimate: t.field({
      type: MeasuredValueUnion,
      nullable: true,
      description:
        'The effect that the evaluation estimates, as it was published; null for other sources, and for versions that were published before estimates were part of them.',
      resolve: ({ source }) => source.estimate,
    }),
    isWithdrawn: t.exposeBoolean('isWithdrawn', {
      description:
        'True if the source was withdrawn since: the office no longer shares the figures of a comparison, or a later result replaced the result.',
    }),
  }),
});

/** The text in a language, in the same language of another region or script, or in the main language. */
function textIn({ texts }: PublicVersion, language: string) {
  const base = language.split('-')[0];
  return (
    texts.find((text) => text.language === language) ??
    texts.find((text) => text.language.split('-')[0] === base) ??
    texts[0] ??
    null
  );
}

const PublicVersionType = builder.objectRef<PublicVersion>('PublicPublicationVersion').implement({
  description: 'The content of a publication as it was published. It never changes.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The number, from 1.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was published.' }),
    languages: t.exposeStringList('languages', { description: 'The languages, the main one first.' }),
    correctionNote: t.exposeString('correctionNote', {
      nullable: true,
      description: 'The correction that it made; null for the first version.',
    }),
    sha256: t.exposeString('sha256', {
      description: 'The SHA-256 of `document` in UTF-8, hexadecimal.',
    }),
    document: t.exposeString('document', {
      nullable: true,
      description:
        'The whole content as canonical JSON, for programs; null after the publication was withdrawn.',
    }),
    text: t.field({
      type: PublicationTranslationType,
      nullable: true,
      description:
        'The text in a language, or in the main one if it lacks that language; null after the publication was withdrawn.',
      args: { language: t.arg.string({ required: true, description: 'The language, as a BCP 47 tag.' }) },
      resolve: (version, { language }) => textIn(version, language),
    }),
    texts: t.field({
      type: [PublicationTranslationType],
      description: 'The text in each language; empty after the publication was withdrawn.',
      resolve: ({ texts }) => texts,
    }),
    figures: t.expose('figures', {
      type: [PublicFigureType],
      description: 'The figures with their sources; empty after the publication was withdrawn.',
    }),
  }),
});

const latest = ({ versions }: PublicPublication): PublicVersion => {
  const [last] = versions;
  if (!last) throw new Error('A publication that is out has no version');
  return last;
};

const PublicPublicationType = builder.objectRef<PublicPublication>('PublicPublication').implement({
  description: 'A publication of an office, as everyone can see it.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The name in web addresses.' }),
    kind: t.field({
      type: PublicationKindEnum,
      description: 'The kind of publication.',
      resolve: ({ kind }) => kind,
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was withdrawn; null if it was not.',
    }),
    withdrawalReason: t.exposeString('withdrawalReason', {
      nullable: true,
      description: 'The reason of the withdrawal; null if it was not withdrawn.',
    }),
    latestVersion: t.field({
      type: PublicVersionType,
      description: 'The last version.',
      resolve: latest,
    }),
    hasWithdrawnFigures: t.boolean({
      description: 'True if the source of a figure of the last version was withdrawn since.',
      resolve: (publication) => latest(publication).figures.some(({ isWithdrawn }) => isWithdrawn),
    }),
    versions: t.expose('versions', {
      type: [PublicVersionType],
      description: 'All versions, the last one first. The earlier ones stay readable.',
    }),
  }),
});

const ListedPublicationType = builder.objectRef<ListedPublication>('ListedPublication').implement({
  description: 'A publication in the list of an office.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The name in web addresses.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      description: 'When its last version was published.',
    }),
    publication: t.field({
      type: PublicPublicationType,
      nullable: true,
      description: 'The publication.',
      resolve: ({ office, slug }, _args, context) => publicPublication(context, office, slug),
    }),
  }),
});
const [ListedPublicationConnection, ListedPublicationEdge] = pageTypes(
  ListedPublicationType,
  'ListedPublication',
);

builder.objectField(PublicJurisdiction, 'publications', (t) =>
  t.connection(
    {
      type: ListedPublicationType,
      description: 'The publications of the office that are not withdrawn, newest first.',
      args: {
        language: t.arg.string({
          description: 'Only publications with a text in this language, as a BCP 47 tag.',
        }),
      },
      resolve: ({ slug }, { language, ...args }, context) =>
        readPage(args, publicationsOf(context, slug, language ?? null)),
    },
    ListedPublicationConnection,
    ListedPublicationEdge,
  ),
);

builder.objectField(PublicJurisdiction, 'publication', (t) =>
  t.field({
    type: PublicPublicationType,
    nullable: true,
    description: 'The publication with a name in web addresses; null if nothing was published under it.',
    args: { slug: t.arg.string({ required: true, description: 'Its name in web addresses.' }) },
    resolve: (office, { slug }, context) => publicPublication(context, office.slug, slug),
  }),
);

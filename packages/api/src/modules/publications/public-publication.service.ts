import type { PublicationKind } from '@rapport/database/generated/prisma/enums.ts';

import type { PageSource } from '../../lists/connection.ts';
import type { Context } from '../../context.ts';
import { readDocument, type FrozenFigure, type PublicationDocument } from './publication.document.ts';

/** A version of a publication, as everyone can see it. */
export interface PublicVersion {
  number: number;
  publishedAt: Date;
  languages: string[];
  correctionNote: string | null;
  sha256: string;
  /** Null after the publication was withdrawn. */
  document: string | null;
  texts: PublicationDocument['texts'];
  figures: (FrozenFigure & { isWithdrawn: boolean })[];
}

/** A publication, as everyone can see it. The versions are the last one first, and never empty. */
export interface PublicPublication {
  slug: string;
  kind: PublicationKind;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
  versions: PublicVersion[];
}

interface VersionRow {
  slug: string;
  kind: PublicationKind;
  withdrawn_at: Date | null;
  withdrawal_reason: string | null;
  number: number;
  document: string | null;
  sha256: string;
  languages: string[];
  correction_note: string | null;
  published_at: Date;
  withdrawn_figures: number[];
}

/** A publication that was published once, by its name in web addresses; null if it does not exist. One statement for all of an office that ask at once. */
export async function publicPublication(
  context: Context,
  office: string,
  slug: string,
): Promise<PublicPublication | null> {
  const found = await context.loaders.batch(`publications of ${office}`, slug, async (slugs) => {
    const { rows } = await context.session.query({
      name: 'public_publication_versions',
      text: 'select * from app.public_publication_versions($1, $2)',
      values: [office, [...slugs]],
    });
    const versions = rows as unknown[] as VersionRow[];
    return Map.groupBy(versions, (row) => row.slug);
  });
  const [last] = found ?? [];
  if (!last) return null;
  return {
    slug: last.slug,
    kind: last.kind,
    withdrawnAt: last.withdrawn_at,
    withdrawalReason: last.withdrawal_reason,
    versions: (found ?? []).map(versionOf),
  };
}

function versionOf(row: VersionRow): PublicVersion {
  const content = row.document === null ? null : readDocument(row.document);
  return {
    number: row.number,
    publishedAt: row.published_at,
    languages: row.languages,
    correctionNote: row.correction_note,
    sha256: row.sha256,
    document: row.document,
    texts: content?.texts ?? [],
    figures: (content?.figures ?? []).map((figure, index) => ({
      ...figure,
      isWithdrawn: row.withdrawn_figures.includes(index),
    })),
  };
}

/** A place in the list of an office: what a cursor knows of a publication. */
export interface ListedPublication {
  id: string;
  office: string;
  slug: string;
  publishedAt: Date;
}

/** The publications of an office that are not withdrawn, by the time of the last version. `language` limits them to those with a text in it. */
export function publicationsOf(
  { session }: Context,
  office: string,
  language: string | null,
): PageSource<ListedPublication> {
  return {
    name: `PublicPublication.${office}.${language ?? ''}`,
    orderBy: { field: 'publishedAt', direction: 'desc', kind: 'time' },
    async rows({ direction, limit, after }) {
      const { rows } = await session.query({
        name: 'public_publications',
        text: 'select id::text, slug, published_at as "publishedAt" from app.public_publications($1, $2, $3, $4, $5, $6)',
        values: [office, language, direction === 'asc', limit, after?.[0] ?? null, after?.[1] ?? null],
      });
      return (rows as unknown as Omit<ListedPublication, 'office'>[]).map((row) => ({ ...row, office }));
    },
    async totalCount() {
      const { rows } = await session.query({
        name: 'public_publication_count',
        text: 'select app.public_publication_count($1, $2)::int as count',
        values: [office, language],
      });
      return (rows as unknown as { count: number }[])[0]?.count ?? 0;
    },
  };
}

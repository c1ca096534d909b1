import { createHash } from 'node:crypto';

import { canonicalJson } from '../../audit-seal.hash.ts';
import { synthetic } from '../counties.ts';
import { known, noon, type Write } from './year.scope.ts';

/** The publications of the office, and their versions with the document that everyone can read. */
export const writePublications: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people, publications } = scope;
  const { slug: office } = await prisma.jurisdiction.findUniqueOrThrow({ where: { id: jurisdictionId } });
  for (const { program, publishedOn, sections, translations = [], body, ...own } of year.publications) {
    const texts = [
      { language: 'en', title: own.title, body: `${body} ${synthetic}`, sections: sections ?? null },
      ...translations.map((one) => ({ ...one, body: `${one.body} ${synthetic}` })),
    ];
    const { id } = await prisma.publication.create({
      data: {
        ...own,
        body: texts[0]?.body ?? '',
        ...(sections ? { sections: { ...sections } } : {}),
        translations: texts.slice(1).map((one) => ({ ...one, sections: { ...one.sections } })),
        jurisdictionId,
        programId: known(scope.programs, program),
        proposedBySubject: people.editor,
        // To publish it was the one change after it was written.
        ...(publishedOn === null
          ? {}
          : {
              status: 'PUBLISHED' as const,
              publishedAt: noon(publishedOn),
              publishedWordsVersion: 1,
              version: 2,
            }),
      },
      select: { id: true },
    });
    publications.set(own.title, id);
    if (publishedOn === null) continue;
    const { kind, slug } = own;
    const content = { format: 'rapport-publication/1', office, slug, kind, number: 1, texts, figures: [] };
    const document = canonicalJson({ ...content, correctionNote: null, publishedAt: noon(publishedOn) });
    await prisma.publicationVersion.create({
      data: {
        jurisdictionId,
        publicationId: id,
        number: 1,
        document,
        sha256: createHash('sha256').update(document).digest('hex'),
        languages: texts.map(({ language }) => language),
        publishedAt: noon(publishedOn),
        publishedBySubject: people.editor,
      },
    });
  }
};

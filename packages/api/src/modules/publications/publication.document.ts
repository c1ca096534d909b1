import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import { createHash } from 'node:crypto';
import * as z from 'zod';

import { publishedEstimate } from './published-estimate.rules.ts';
import type { PublicationText } from './publication.texts.ts';

const figureKinds = [
  'EVALUATION_RESULT',
  'SURVEY_RELEASE',
  'EQUITY_VIEW',
  'FOCUS_GROUP_TABLE',
  'COMPARISON_TABLE',
] as const;
export type PublicationFigureKind = (typeof figureKinds)[number];

const text = z.string().nullable();
const frozenFigure = z.object({
  label: z.record(z.string(), z.string()),
  source: z.object({
    kind: z.enum(figureKinds),
    /** The id for people of the office, or the agency and the number of a comparison. */
    id: z.string(),
    rowId: text,
    title: z.string(),
    /** Of the frozen source, hexadecimal. */
    sha256: z.string(),
    /** The certificate of what the source hides; null if it hides nothing by one. */
    certificateId: text,
    agency: text,
    indicator: text,
    claimLevel: text,
    sentence: text,
    estimate: publishedEstimate,
  }),
});

/** A figure of a published version. */
export type FrozenFigure = z.output<typeof frozenFigure>;

const sections = z.object({ said: z.string(), decided: z.string(), did: z.string(), known: z.string() });
const documentSchema = z.object({
  format: z.literal('rapport-publication/1'),
  office: z.string(),
  slug: z.string(),
  kind: z.string(),
  number: z.int(),
  publishedAt: z.string(),
  correctionNote: text,
  texts: z
    .array(
      z.object({
        language: z.string(),
        title: z.string(),
        body: z.string(),
        sections: sections.nullable(),
      }),
    )
    .min(1),
  figures: z.array(frozenFigure),
});

/** The content of a published version. */
export type PublicationDocument = z.output<typeof documentSchema>;

type Content = Omit<PublicationDocument, 'format' | 'texts' | 'publishedAt'> & {
  publishedAt: Date;
  texts: readonly PublicationText[];
};

/** The canonical document of a version, and its SHA-256 in hexadecimal. Throws for a text that lacks a section. */
export function frozenDocument({ publishedAt, ...content }: Content): { document: string; sha256: string } {
  const complete = documentSchema.parse({
    ...content,
    format: 'rapport-publication/1',
    publishedAt: publishedAt.toISOString(),
  });
  const document = canonicalJson(complete);
  return { document, sha256: sha256Of(document) };
}

/** The SHA-256 of a text in hexadecimal. */
export const sha256Of = (content: string): string => createHash('sha256').update(content).digest('hex');

/** The content of a document as it is stored. Only this API writes them, so another value is a defect. */
export const readDocument = (document: string): PublicationDocument =>
  documentSchema.parse(JSON.parse(document));

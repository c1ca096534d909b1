import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { PublicationKind, PublicationStatus } from '@rapport/database/generated/prisma/enums.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import type { output } from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { feedbackItems } from '../feedback/tables.ts';
import { policyChanges } from '../policy-changes/tables.ts';
import { programs } from '../programs/tables.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import { hasOpenReview } from '../reviews/review.service.ts';
import { freezeFigures, requireFigures } from './publication-figures.service.ts';
import { frozenDocument } from './publication.document.ts';
import type {
  correctPublicationSchema,
  createPublicationSchema,
  publishSchema,
  updatePublicationSchema,
  withdrawPublicationSchema,
} from './publication.input.ts';
import {
  completenessIssues,
  freeSlug,
  languageIssues,
  referenceIssues,
  slugOf,
  whyNotMove,
  type PublicationReferences,
} from './publication.rules.ts';
import { draftFigures, textsOf, type StoredTexts } from './publication.texts.ts';
import { publications } from './tables.ts';

type PublicationRow = RowOf<'Publication'>;
type JsonValue = PublicationRow['figures'];
const path = ['input', 'id'];

/** Refuses a reference that the kind requires and that is missing, and a reference to something that does not exist. */
async function requireReferences(
  context: Context,
  kind: PublicationKind,
  { programId, policyChangeId, feedbackItemId }: PublicationReferences,
): Promise<void> {
  const issues = referenceIssues(kind, { programId, policyChangeId, feedbackItemId });
  if (issues.length > 0) throw new ValidationError(issues);
  if (programId != null) await programs.require(context, programId, ['input', 'programId']);
  if (policyChangeId != null) {
    await policyChanges.require(context, policyChangeId, ['input', 'policyChangeId']);
  }
  if (feedbackItemId != null) {
    await feedbackItems.require(context, feedbackItemId, ['input', 'feedbackItemId']);
  }
}

async function requireWords(context: Context, words: StoredTexts & { figures: unknown }): Promise<void> {
  const issues = languageIssues(textsOf(words));
  if (issues.length > 0) throw new ValidationError(issues);
  await requireFigures(context, draftFigures(words.figures));
}

async function newSlug(context: Context, title: string): Promise<string> {
  // Two publications with one title wait for each other, so that each gets a name of its own.
  const names = `publication-slug\n${actingJurisdiction(context).id}`;
  await context.database.prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${names}, 0))`;
  const slug = slugOf(title);
  const taken = await context.database.prisma.publication.findMany({
    where: { slug: { startsWith: slug } },
    select: { slug: true },
  });
  return freeSlug(slug, new Set(taken.map((one) => one.slug)));
}

/** Drafts a publication. */
export async function createPublication(context: Context, input: output<typeof createPublicationSchema>) {
  const { idempotencyKey: _key, language, sections, translations, figures, ...columns } = input;
  const { kind } = input;
  await requireReferences(context, kind, input);
  const words = {
    title: input.title,
    body: input.body,
    language: language ?? 'en',
    sections: sections ?? {},
    translations: translations ?? [],
    figures: figures ?? [],
  };
  await requireWords(context, words);
  const slug = await newSlug(context, input.title);
  const proposedBySubject = subjectOf(context.actor);
  return publications.create(
    context,
    { ...columns, ...words, slug, proposedBySubject },
    { detail: { kind } },
  );
}

/**
 * Changes the text that the office works on, which is not under review. An approval of an earlier text does not cover the new one.
 * Versions that were published stay as they are.
 */
export async function updatePublication(context: Context, input: output<typeof updatePublicationSchema>) {
  const { id, expectedVersion: _version, ...columns } = input;
  const current = await publications.lockVersion(context, input);
  if (current.status === 'WITHDRAWN') {
    throw new InvalidStateError('WRONG_STATUS', 'A publication that is WITHDRAWN cannot be changed.', path);
  }
  if (await hasOpenReview(context, { kind: 'PUBLICATION', id })) {
    const message =
      'A review of this publication is open. Its text cannot be changed until the review is decided or withdrawn.';
    throw new InvalidStateError('REVIEW_OPEN', message, path);
  }
  const change = {
    ...publications.given(columns),
    sections: unlessSame(current.sections, columns.sections),
    translations: unlessSame(current.translations, columns.translations),
    figures: unlessSame(current.figures, columns.figures),
  };
  const next = { ...current, ...change };
  await requireReferences(context, current.kind, next);
  await requireWords(context, next);
  return publications.update(context, current, change);
}

/** The new value of a JSON column, or the stored one if both are the same: the database has an order of keys of its own. */
const unlessSame = (stored: JsonValue, given: JsonValue | undefined): JsonValue =>
  given == null || canonicalJson(given) === canonicalJson(stored) ? stored : given;

/** Publishes a draft that meets every requirement. Its first version is frozen from then on. */
export async function publish(context: Context, input: output<typeof publishSchema>) {
  const current = await lockToMove(context, input, 'PUBLISHED');
  const publishedAt = context.now();
  await freezeVersion(context, current, { publishedAt, number: 1, correctionNote: null });
  return publications.update(
    context,
    current,
    { status: 'PUBLISHED', publishedAt, publishedWordsVersion: current.wordsVersion },
    { action: 'publication.published' },
  );
}

/** Publishes the changed text of a publication as its next version. The earlier versions stay readable. */
export async function correctPublication(context: Context, input: output<typeof correctPublicationSchema>) {
  const current = await publications.lockVersion(context, input);
  if (current.status !== 'PUBLISHED') {
    const message = `A publication that is ${current.status} has nothing to correct.`;
    throw new InvalidStateError('WRONG_STATUS', message, path);
  }
  if (current.wordsVersion === current.publishedWordsVersion) {
    const message = 'Nothing has changed since the last version. Change the text first.';
    throw new InvalidStateError('WRONG_STATUS', message, path);
  }
  const { correctionNote } = input;
  const number =
    1 + (await context.database.prisma.publicationVersion.count({ where: { publicationId: input.id } }));
  await freezeVersion(context, current, { publishedAt: context.now(), number, correctionNote });
  return publications.update(
    context,
    current,
    { publishedWordsVersion: current.wordsVersion },
    { action: 'publication.corrected', detail: { number } },
  );
}

interface Version {
  publishedAt: Date;
  number: number;
  correctionNote: string | null;
}

async function freezeVersion(context: Context, current: PublicationRow, version: Version): Promise<void> {
  // Its subject may have been deleted in the meantime.
  await requireReferences(context, current.kind, current);
  const texts = textsOf(current);
  const figures = draftFigures(current.figures);
  const issues = completenessIssues(current.kind, texts, figures);
  if (issues.length > 0) throw new ValidationError(issues);
  await requirePermitted(context, { kind: 'PUBLICATION', id: current.id }, path);
  const { kind, slug } = current;
  const { document, sha256 } = frozenDocument({
    ...version,
    office: actingJurisdiction(context).slug,
    slug,
    kind,
    texts,
    figures: await freezeFigures(context, figures, () => path),
  });
  await context.database.prisma.publicationVersion.create({
    data: {
      ...version,
      publicationId: current.id,
      document,
      sha256,
      languages: texts.map(({ language }) => language),
      publishedBySubject: subjectOf(context.actor),
    },
  });
}

/** Withdraws a publication, with the reason. */
export async function withdrawPublication(context: Context, input: output<typeof withdrawPublicationSchema>) {
  const current = await lockToMove(context, input, 'WITHDRAWN');
  const change = {
    status: 'WITHDRAWN',
    withdrawnAt: context.now(),
    withdrawalReason: input.reason,
  } as const;
  return publications.update(context, current, change, { action: 'publication.withdrawn' });
}

async function lockToMove(
  context: Context,
  input: { id: string; expectedVersion: number },
  to: PublicationStatus,
): Promise<PublicationRow> {
  const publication = await publications.lockVersion(context, input);
  const problem = whyNotMove(publication.status, to);
  if (problem !== null) throw new InvalidStateError('WRONG_STATUS', problem, path);
  return publication;
}

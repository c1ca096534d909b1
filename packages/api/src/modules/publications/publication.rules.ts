import type { InputIssue } from '@rapport/core/errors.ts';
import type { PublicationKind, PublicationStatus } from '@rapport/database/generated/prisma/enums.ts';

import type { DraftFigure, PublicationText, Sections } from './publication.texts.ts';

/** The subjects that a publication can name. */
export interface PublicationReferences {
  programId?: string | null | undefined;
  policyChangeId?: string | null | undefined;
  feedbackItemId?: string | null | undefined;
}

/** The reference that each kind requires; null if it requires none. */
const requiredReference: Record<PublicationKind, keyof PublicationReferences | null> = {
  PROGRAM_REPORT: 'programId',
  POLICY_CHANGE: 'policyChangeId',
  FEEDBACK_RESPONSE: 'feedbackItemId',
  ANNOUNCEMENT: null,
  YOU_SAID_WE_DID: null,
};

/** The missing references of a publication of a kind, each with its path. */
export function referenceIssues(kind: PublicationKind, references: PublicationReferences): InputIssue[] {
  const required = requiredReference[kind];
  if (required === null || references[required] != null) return [];
  return [
    { path: ['input', required], message: `A publication of the kind ${kind} must name its "${required}".` },
  ];
}

/** The languages that a publication has twice, each with its path. */
export function languageIssues(texts: readonly PublicationText[]): InputIssue[] {
  const known = new Set<string>();
  return texts.flatMap(({ language }, index) => {
    if (!known.has(language)) {
      known.add(language);
      return [];
    }
    const path = ['input', 'translations', String(index - 1), 'language'];
    return [{ path, message: `The publication has a text in "${language}" already.` }];
  });
}

const sectionNames: readonly (keyof Sections)[] = ['said', 'decided', 'did', 'known'];

/** The sections and labels that a publication lacks before it can go out, by language. */
export function completenessIssues(
  kind: PublicationKind,
  texts: readonly PublicationText[],
  figures: readonly DraftFigure[],
): InputIssue[] {
  const path = ['input', 'id'];
  const ofTexts = texts.flatMap(({ language, sections }) => {
    const missing = sectionNames.filter((name) => kind === 'YOU_SAID_WE_DID' && !sections?.[name]);
    if (missing.length === 0) return [];
    const noun = missing.length === 1 ? 'the section' : 'the sections';
    return [{ path, message: `The text in "${language}" lacks ${noun} ${missing.join(', ')}.` }];
  });
  const ofLabels = figures.flatMap(({ label }, index) =>
    texts
      .filter(({ language }) => !Object.hasOwn(label, language))
      .map(({ language }) => ({ path, message: `Figure ${index + 1} has no label in "${language}".` })),
  );
  return [...ofTexts, ...ofLabels];
}

const nextStatus: Record<PublicationStatus, PublicationStatus | null> = {
  DRAFT: 'PUBLISHED',
  PUBLISHED: 'WITHDRAWN',
  WITHDRAWN: null,
};

/** The reason why a publication cannot move from one status to another; null if it can. A draft can be published, and a published one withdrawn. */
export function whyNotMove(from: PublicationStatus, to: PublicationStatus): string | null {
  const next = nextStatus[from];
  if (next === to) return null;
  return next === null
    ? `A publication that is ${from} can no longer be changed.`
    : `A publication that is ${from} can become ${next}, not ${to}.`;
}

const slugCharactersMax = 80;

/** A name for web addresses, from a title. Titles without a Latin letter or a digit get the word "publication". */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, slugCharactersMax)
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'publication' : plain;
}

/** The first name with a number that is free: "hours", "hours-2", "hours-3". */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let number = 1;
  let name = slug;
  while (taken.has(name)) {
    number += 1;
    name = `${slug}-${number}`;
  }
  return name;
}

import { PublicationKind, PublicationStatus } from '@rapport/database/generated/prisma/enums.ts';
import { describe, expect, it } from 'vitest';

import {
  completenessIssues,
  freeSlug,
  languageIssues,
  referenceIssues,
  slugOf,
  whyNotMove,
} from './publication.rules.ts';

const nothing = { programId: null, policyChangeId: null, feedbackItemId: null };
const required: Record<PublicationKind, string[]> = {
  PROGRAM_REPORT: ['programId'],
  POLICY_CHANGE: ['policyChangeId'],
  FEEDBACK_RESPONSE: ['feedbackItemId'],
  ANNOUNCEMENT: [],
  YOU_SAID_WE_DID: [],
};

describe('a publication', () => {
  it.each(Object.values(PublicationKind))('of the kind %s names what it is about', (kind) => {
    expect(referenceIssues(kind, nothing).map(({ path }) => path[1])).toEqual(required[kind]);
    const all = { programId: 'p', policyChangeId: 'd', feedbackItemId: 'c' };
    expect(referenceIssues(kind, all)).toEqual([]);
  });

  it('goes from draft to published to withdrawn, and nowhere else', () => {
    const statuses = Object.values(PublicationStatus);
    const moves = statuses.flatMap((from) =>
      statuses.filter((to) => whyNotMove(from, to) === null).map((to) => [from, to]),
    );
    expect(moves).toEqual([
      ['DRAFT', 'PUBLISHED'],
      ['PUBLISHED', 'WITHDRAWN'],
    ]);
  });

  const complete = { said: 'a', decided: 'b', did: 'c', known: 'd' };
  const text = (language: string, sections: typeof complete | null = complete) => ({
    language,
    title: 'T',
    body: 'B',
    sections,
  });

  it('names each language that lacks a section, and the section', () => {
    const texts = [text('en'), text('es', { ...complete, did: '', known: '' }), text('vi', null)];
    expect(completenessIssues('YOU_SAID_WE_DID', texts, []).map(({ message }) => message)).toEqual([
      'The text in "es" lacks the sections did, known.',
      'The text in "vi" lacks the sections said, decided, did, known.',
    ]);
    expect(completenessIssues('ANNOUNCEMENT', texts, [])).toEqual([]);
    const figures = [{ source: {}, label: { en: 'One in ten' } }];
    expect(completenessIssues('ANNOUNCEMENT', [text('en'), text('es')], figures)).toEqual([
      { path: ['input', 'id'], message: 'Figure 1 has no label in "es".' },
    ]);
  });

  it('has each language once', () => {
    expect(languageIssues([text('en'), text('es'), text('en'), text('es')])).toEqual([
      {
        path: ['input', 'translations', '1', 'language'],
        message: 'The publication has a text in "en" already.',
      },
      {
        path: ['input', 'translations', '2', 'language'],
        message: 'The publication has a text in "es" already.',
      },
    ]);
  });

  it.each([
    ['Evening court: what we heard', 'evening-court-what-we-heard'],
    ['¿Qué dijeron?  Año 2025', 'que-dijeron-ano-2025'],
    ['我们听到的', 'publication'],
    ['--', 'publication'],
  ])('%s has the address %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('has an address that no other one has', () => {
    expect(freeSlug('hours', new Set())).toBe('hours');
    expect(freeSlug('hours', new Set(['hours', 'hours-2', 'hours-4']))).toBe('hours-3');
    expect(slugOf('a'.repeat(500))).toHaveLength(80);
  });
});

import { uuidv7At } from '../../record-ids.ts';
import { day, known, noon, type Scope, type Write } from './year.scope.ts';
import type { SeedSubject } from './year.types.ts';

export const writeRules: Write = async (year, scope) => {
  const { prisma, jurisdictionId } = scope;
  for (const { authority, programTypes, partnerKinds, fundingTypes, ...rule } of year.rules) {
    await prisma.permissibleActivityRule.create({
      data: {
        ...rule,
        jurisdictionId,
        programTypes: [...(programTypes ?? [])],
        partnerKinds: [...(partnerKinds ?? [])],
        fundingTypes: [...(fundingTypes ?? [])],
        legalAuthorityId: known(scope.authorities, authority),
      },
      select: { id: true },
    });
  }
};

function subjectOf(subject: SeedSubject, scope: Scope) {
  if ('program' in subject) return { programId: known(scope.programs, subject.program) };
  if ('partner' in subject) return { partnerOrganizationId: known(scope.partners, subject.partner) };
  return { publicationId: known(scope.publications, subject.publication) };
}

export const writeReviews: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people } = scope;
  for (const [
    index,
    { subject, questions, requestedOn, decidedOn, expiresOn, note, conditions, ...own },
  ] of year.reviews.entries()) {
    const { id } = await prisma.ethicsReview.create({
      data: {
        ...own,
        ...subjectOf(subject, scope),
        jurisdictionId,
        requestedBySubject: people.editor,
        id: uuidv7At(new Date(noon(requestedOn).getTime() + index)),
        conditions: [...(conditions ?? [])],
        ...(decidedOn === undefined
          ? {}
          : { decidedAt: noon(decidedOn), reviewerSubject: people.reviewer, decisionNote: note ?? null }),
        // The words that were decided on are those that were written first.
        ...(decidedOn !== undefined && 'publication' in subject ? { subjectVersion: 1 } : {}),
        ...(expiresOn === undefined ? {} : { expiresOn: day(expiresOn) }),
      },
      select: { id: true },
    });
    await prisma.ethicsReviewQuestion.createMany({
      data: questions.map(({ question, answer }, index) => ({
        jurisdictionId,
        ethicsReviewId: id,
        position: index + 1,
        question,
        askedBySubject: people.reviewer,
        ...(answer === null
          ? {}
          : { answer, answeredBySubject: people.editor, answeredAt: noon(decidedOn ?? requestedOn) }),
      })),
    });
  }
};

export const writeConflicts: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people } = scope;
  await prisma.conflictDisclosure.createMany({
    data: year.conflicts.map(({ subject, disclosedOn, mitigation, ...own }, index) => ({
      ...own,
      ...subjectOf(subject, scope),
      jurisdictionId,
      discloserSubject: people.editor,
      id: uuidv7At(new Date(noon(disclosedOn).getTime() + index)),
      ...(mitigation === null
        ? {}
        : {
            status: 'RESOLVED' as const,
            resolution: 'RECUSED' as const,
            resolutionNote: mitigation,
            resolvedBySubject: people.reviewer,
            resolvedAt: new Date(noon(disclosedOn).getTime() + 7 * 24 * 60 * 60_000),
          }),
    })),
  });
};

export const writeRetention: Write = async (year, scope) => {
  const { prisma, jurisdictionId, people } = scope;
  await prisma.retentionRule.createMany({
    data: year.retention.map((rule) => ({ ...rule, jurisdictionId })),
  });
  await prisma.legalHold.createMany({
    data: year.holds.map(({ program, ...hold }) => ({
      ...hold,
      jurisdictionId,
      programId: program === null ? null : known(scope.programs, program),
      placedBySubject: people.admin,
    })),
  });
};

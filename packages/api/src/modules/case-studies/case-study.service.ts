import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { EvidenceStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { writeCitations } from './case-study-citation.service.ts';
import type {
  createCaseStudySchema,
  deleteCaseStudySchema,
  updateCaseStudySchema,
} from './case-study.input.ts';
import { evidenceIssue } from './case-study.rules.ts';
import { caseStudies } from './tables.ts';

/** Records a case study of the jurisdiction's own. */
export async function createCaseStudy(context: Context, input: output<typeof createCaseStudySchema>) {
  const { idempotencyKey: _key, citations, ...columns } = input;
  requireEvidence(input.evidenceStatus, citations?.length ?? 0);
  const study = await caseStudies.create(context, columns);
  await writeCitations(context, study.id, citations ?? []);
  return study;
}

/** Changes a case study. New citations replace the current ones. */
export async function updateCaseStudy(context: Context, input: output<typeof updateCaseStudySchema>) {
  const { id, expectedVersion: _version, citations, ...columns } = input;
  const study = await lockOwnCaseStudy(context, input);
  const count =
    citations === undefined
      ? await context.database.prisma.caseStudyCitation.count({ where: { caseStudyId: id } })
      : (citations?.length ?? 0);
  requireEvidence(columns.evidenceStatus ?? study.evidenceStatus, count);
  if (citations === undefined) return caseStudies.update(context, study, columns);
  await writeCitations(context, id, citations ?? []);
  return caseStudies.update(context, study, columns, { parts: ['citations'] });
}

/** Deletes a case study of the jurisdiction's own, with its citations. Returns its id. */
export async function deleteCaseStudy(context: Context, input: output<typeof deleteCaseStudySchema>) {
  const study = await lockOwnCaseStudy(context, input);
  await writeCitations(context, input.id, []);
  await caseStudies.remove(context, study, ['input', 'id'], { action: 'caseStudy.deleted' });
  return { deletedId: caseStudies.globalId(study) };
}

/** Locks a case study that the jurisdiction may change, at the version that the change is based on. */
async function lockOwnCaseStudy(context: Context, input: { id: string; expectedVersion: number }) {
  const study = await caseStudies.lockVersion(context, input);
  if (!study.isReference) return study;
  throw new InvalidStateError('PROVIDED', `"${study.title}" ships with Rapport and cannot be changed.`, [
    'input',
    'id',
  ]);
}

function requireEvidence(status: EvidenceStatus, citationCount: number): void {
  const message = evidenceIssue(status, citationCount);
  if (message !== null) throw new ValidationError([{ path: ['input', 'citations'], message }]);
}

import { NotFoundError } from '@rapport/core/errors.ts';
import type { ActivityKind, GovernedKind, ProgramType } from '@rapport/database/generated/prisma/enums.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import { officeToday } from '../../office-calendar.ts';
import { subjectsInConflict } from '../conflicts/conflict-gate.service.ts';
import { readGateScopes } from './gate.scope.ts';
import { decideGate, NotApprovedError, type GateFacts, type GateReport } from './gate.rules.ts';
import { governedTables, namesAnyOf, subjectKey, subjectOfRow, type GovernedSubject } from './governed.ts';

/**
 * Throws a NotApprovedError with the outstanding requirements, unless the subject and what belongs to it meet every rule of the jurisdiction: required reviews are approved
 * and valid, required agreements are in force, no review of the subject is open, and no disclosed conflict is unresolved. None of that can change until the transaction ends. Call it
 * last, after every row lock that the use case takes (see `holdGates`).
 */
export function requirePermitted(
  context: Context,
  subject: GovernedSubject,
  path: readonly string[],
): Promise<void> {
  return requireAllPermitted(context, subject.kind, [subject.id], path);
}

/** The same for several subjects of one kind. The number of statements does not depend on the number of subjects. The first that is not approved refuses them all. */
export async function requireAllPermitted(
  context: Context,
  kind: GovernedKind,
  ids: readonly string[],
  path: readonly string[],
): Promise<void> {
  await passGates(context, actingJurisdiction(context));
  const factsOf = await readFacts(context, kind, ids);
  for (const id of ids) {
    const facts = factsOf.get(id);
    if (!facts) throw new NotFoundError(`The ${governedTables[kind].noun}`, path);
    const report = decideGate(facts, officeToday(context));
    if (!report.isOpen) throw new NotApprovedError(report, path);
  }
}

/** The current state of a subject's gate; null if there is no such subject. One set of statements for all subjects of a kind that are asked about at once. */
export function gateReport(context: Context, subject: GovernedSubject): Promise<GateReport | null> {
  return context.loaders.batch(`gate ${subject.kind}`, subject.id, async (ids) => {
    const today = officeToday(context);
    const facts = await readFacts(context, subject.kind, ids);
    return new Map([...facts].map(([id, one]): [string, GateReport] => [id, decideGate(one, today)]));
  });
}

/**
 * A use case that may close a gate (a disclosure, a review, a rule, a new partner) calls this in its transaction, after its writes and row locks. Until the transaction ends,
 * nothing passes a gate, and what was passing one has finished. Otherwise a person could disclose a conflict and see it recorded while an activation that did not see it is still
 * uncommitted. Transactions that close gates do not wait for each other.
 *
 * Every use case takes row locks first and this lock last, which prevents deadlocks.
 */
export async function holdGates(context: Context): Promise<void> {
  await context.database.prisma
    .$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${gateLock(actingJurisdiction(context))}, 0))`;
}

/** The counterpart for a use case that passes a gate: waits for transactions that close gates, and prevents new ones until the transaction ends. */
export async function passGates(
  { database }: Pick<Context, 'database'>,
  jurisdiction: { id: string },
): Promise<void> {
  await database.prisma
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${gateLock(jurisdiction)}, 0))`;
}

function gateLock({ id }: { id: string }): string {
  return `gates of ${id}`;
}

/** An activity in a file that is not recorded yet. */
export interface NewActivity {
  kind: ActivityKind;
  program: { id: string; type: ProgramType };
}

/**
 * The gates of new activities, by `newActivityKey`: they have no reviews and no partners yet. Two statements for any number of activities. Call `passGates` first if the result must
 * hold until the transaction ends.
 */
export async function newActivityGates(
  context: Pick<Context, 'database'>,
  activities: readonly NewActivity[],
  today: Date,
): Promise<Map<string, GateReport>> {
  const rules = await context.database.prisma.permissibleActivityRule.findMany({
    where: { retiredAt: null, appliesTo: 'ACTIVITY' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const programOf = ({ program }: NewActivity): GovernedSubject => ({ kind: 'PROGRAM', id: program.id });
  const inConflict = await subjectsInConflict(context, activities.map(programOf));
  return new Map(
    activities.map((activity): [string, GateReport] => {
      const key = newActivityKey(activity);
      const subject = { kind: 'ACTIVITY' as const, id: key };
      const thing = {
        ...subject,
        title: activity.kind,
        activityKind: activity.kind,
        programType: activity.program.type,
      };
      const facts: GateFacts = {
        subject,
        things: [thing],
        programId: activity.program.id,
        rules,
        reviews: [],
        agreements: [],
        hasUnresolvedConflict: inConflict.has(subjectKey(programOf(activity))),
      };
      return [key, decideGate(facts, today)];
    }),
  );
}

/** A key of what the gate of a new activity depends on. */
export function newActivityKey({ kind, program }: NewActivity): string {
  return `${kind} of ${program.id}`;
}

/** The facts for the gates of several subjects of one kind. The number of statements does not depend on the number of subjects. */
async function readFacts(
  context: Context,
  kind: GovernedKind,
  ids: readonly string[],
): Promise<Map<string, GateFacts>> {
  const { prisma } = context.database;
  const scopes = await readGateScopes(prisma, kind, ids);
  const things = scopes.flatMap((scope) => scope.things);
  const rules = await prisma.permissibleActivityRule.findMany({
    where: { retiredAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const reviews = await prisma.ethicsReview.findMany({
    where: { status: { not: 'WITHDRAWN' }, OR: namesAnyOf(things) },
  });
  const agreements = await prisma.agreement.findMany({
    where: {
      partnerOrganizationId: {
        in: things.flatMap((thing) => (thing.kind === 'PARTNER_ORGANIZATION' ? thing.id : [])),
      },
    },
    select: {
      kind: true,
      partnerOrganizationId: true,
      programId: true,
      signedOn: true,
      expiresOn: true,
      warningDays: true,
      terminatedOn: true,
    },
  });
  const inConflict = await subjectsInConflict(context, [
    ...things,
    ...scopes.flatMap(({ alsoTouched }) => alsoTouched),
  ]);
  const reviewsOf = Map.groupBy(reviews, (review) => subjectKey(subjectOfRow(review)));
  const agreementsOf = Map.groupBy(agreements, (agreement) => agreement.partnerOrganizationId);
  return new Map(
    scopes.map(({ subject, things: own, programId, alsoTouched }) => [
      subject.id,
      {
        subject,
        things: own,
        programId,
        rules,
        reviews: own.flatMap((thing) => reviewsOf.get(subjectKey(thing)) ?? []),
        agreements: own.flatMap((thing) => agreementsOf.get(thing.id) ?? []),
        hasUnresolvedConflict: [...own, ...alsoTouched].some((one) => inConflict.has(subjectKey(one))),
      },
    ]),
  );
}

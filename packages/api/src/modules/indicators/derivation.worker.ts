import type { PrismaClient } from '@rapport/database/client.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { inTenant } from '@rapport/database/tenant.ts';

import { recordAuditEvents } from '../../audit.ts';
import type { JobLease } from '../../jobs/job.lease.ts';
import { finishJob } from '../../jobs/job.outcome.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { dayIn, startOfDay, type Days } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import { calendarOfOffice } from '../jurisdictions/jurisdiction.service.ts';
import { addedInputs, periodsToDerive, type DerivedRow } from './derivation.rules.ts';
import { derivationSql } from './derivation.statements.ts';
import { writeDerived, type DerivationCounts } from './derived-observations.service.ts';
import { indicatorDefinitions } from './tables.ts';

interface Derivation extends Days {
  session: DatabaseSession;
  prisma: PrismaClient;
  calendar: Awaited<ReturnType<typeof calendarOfOffice>>;
  now: Date;
  subject: string;
}

/**
 * Derives the observations of indicators from the records of the office, each with one statement over all periods. The observations, the
 * explanation, the audit events and the end of the job are one transaction, so that an attempt that was killed leaves nothing.
 */
export async function runObservationDerivation(
  { database, now }: WorkerDependencies,
  lease: JobLease,
): Promise<void> {
  const { job } = lease;
  await inTenant(database, job.jurisdictionId, (session) =>
    session.write(async () => {
      const { prisma } = database;
      const { lines, firstDay, lastDay } = await prisma.observationDerivation.findFirstOrThrow({
        where: { jobId: job.id },
        include: { lines: { orderBy: { position: 'asc' } } },
      });
      const definitions = await lockDefinitions(session, prisma, lines);
      const retired = definitions.find(({ retiredAt }) => retiredAt !== null);
      if (retired !== undefined) {
        const message = `The indicator ${retired.code} was retired after the derivation was requested.`;
        const problem = { code: 'RETIRED', message };
        return finishJob(database, job, { rowsDone: 0, problem, now: now() });
      }
      const derivation: Derivation = {
        session,
        prisma,
        calendar: await calendarOfOffice(database, job.jurisdictionId),
        firstDay,
        lastDay,
        now: now(),
        subject: job.createdBySubject,
      };
      const outcomes: (DerivationCounts & { code: string; definitionId: string })[] = [];
      for (const { id, indicatorDefinitionId } of lines) {
        const definition = definitions.find((one) => one.id === indicatorDefinitionId);
        if (definition === undefined) throw new Error('A line names an indicator that does not exist');
        const { inputs, ...counts } = await derive(derivation, definition);
        await prisma.observationDerivationLine.updateMany({
          where: { id },
          data: { ...counts, inputs, version: { increment: 1 } },
        });
        outcomes.push({ ...counts, code: definition.code, definitionId: definition.id });
        await lease.progress(outcomes.length, lines.length);
      }
      await finishJob(database, job, { rowsDone: lines.length, problem: null, now: now() });
      await recordAuditEvents(
        prisma,
        {
          jurisdictionId: job.jurisdictionId,
          actorKind: 'WORKER',
          actorSubject: job.createdBySubject,
          requestId: job.id,
        },
        outcomes.map(({ code, definitionId, ...counts }) => ({
          action: 'observations.derived',
          entityType: indicatorDefinitions.typeName,
          entityId: definitionId,
          detail: { indicator: code, ...counts },
        })),
      );
    }),
  );
}

/** Locks always come in the same order, so that two derivations do not wait for each other. */
async function lockDefinitions(
  session: DatabaseSession,
  prisma: PrismaClient,
  lines: readonly RowOf<'ObservationDerivationLine'>[],
): Promise<RowOf<'IndicatorDefinition'>[]> {
  const ids = lines.map(({ indicatorDefinitionId }) => indicatorDefinitionId);
  await session.query({
    text: 'select id from indicator_definition where id = any($1::uuid[]) order by id for update',
    values: [ids],
  });
  return prisma.indicatorDefinition.findMany({ where: { id: { in: ids } } });
}

async function derive(derivation: Derivation, definition: RowOf<'IndicatorDefinition'>) {
  const statement = definition.derivation === null ? null : derivationSql[definition.derivation];
  if (statement === null) throw new Error(`${definition.code} is not derived`);
  const { session, calendar, now } = derivation;
  const { timeZone } = calendar;
  const periods = periodsToDerive(definition, derivation, calendar, dayIn(now, timeZone));
  const found = await session.query({
    text: statement.text,
    values: [
      periods.map(({ first }) => first),
      periods.map(({ after }) => after),
      periods.map(({ first }) => startOfDay(first, timeZone)),
      periods.map(({ after }) => startOfDay(after, timeZone)),
      now,
      definition.derivationCode,
    ],
  });
  const rows = found.rows as DerivedRow[];
  const counts = await writeDerived(derivation, definition, rows, statement.note);
  return { periods: periods.length, ...counts, inputs: addedInputs(rows, statement.note) };
}

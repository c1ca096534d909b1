import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { officeOf, run, type Office } from '../../testing/governance-journey.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

/** Concurrent requests, repeated many times. The order is left to chance; the result must be correct in any order. */
let api: TestApi;
let county: TestJurisdiction;
let office: Office;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  county = await api.jurisdiction();
  office = await officeOf(api, county);
});
afterAll(() => api.close());

const rounds = 8;
const system = <T>(work: (prisma: TestApi['database']['system']['prisma']) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => work(api.database.system.prisma));
const succeeded = (answer: Json): boolean => String(answer.__typename).endsWith('Payload');
/** The refusals that somebody who comes too late may meet; anything else is a fault. */
const refusals = ['CONFLICT', 'INVALID_STATE', 'NOT_FOUND'];

/** Sends everything at once; returns which of it was done. Each refusal must be one of those who come too late. */
async function atOnce<Name extends string>(
  requests: Record<Name, () => Promise<Json>>,
): Promise<Record<Name, boolean>> {
  const names = Object.keys(requests) as Name[];
  // Another first one each time.
  const shuffled = names.map((name) => ({ name, place: Math.random() })).sort((a, b) => a.place - b.place);
  const answers = await Promise.all(
    shuffled.map(async ({ name }) => [name, await requests[name]()] as const),
  );
  for (const [name, answer] of answers) {
    if (!succeeded(answer)) expect(refusals, `${name}: ${JSON.stringify(answer)}`).toContain(answer.code);
  }
  return Object.fromEntries(answers.map(([name, answer]) => [name, succeeded(answer)])) as Record<
    Name,
    boolean
  >;
}

/** A program in review, with a proposed activity and a partner that does not work on it yet. */
async function aProgram(status: 'IN_REVIEW' | 'ACTIVE', number: number) {
  const [program] = await county.programs(1, { status });
  const programId = program?.id ?? '';
  const [activity] = await county.activities({ id: programId }, 1, { status: 'PROPOSED' });
  const partner = await system((prisma) =>
    prisma.partnerOrganization.create({
      data: { jurisdictionId: county.id, code: `P-${number}`, name: 'Partner', kind: 'BUSINESS' },
    }),
  );
  return {
    programId,
    activityId: activity?.id ?? '',
    partnerId: partner.id,
    program: encodeGlobalId('Program', programId),
    activity: encodeGlobalId('Activity', activity?.id ?? ''),
    partner: encodeGlobalId('PartnerOrganization', partner.id),
  };
}

const activate = (id: string) => () =>
  run(office.editor, 'changeProgramStatus', { id, expectedVersion: 1, status: 'ACTIVE' });
const remove = (id: string) => () =>
  run(office.editor, 'deleteRecord', { id, expectedVersion: 1, reason: 'Entered twice' });
const hold = (programId: string) => () =>
  run(office.admin, 'placeLegalHold', { title: 'Inquiry', reason: 'Asked for.', programId });

/** The final state. */
async function standing({ programId, activityId }: { programId: string; activityId: string }) {
  return system(async (prisma) => {
    await prisma.$executeRaw`select app.show_deleted(true)`;
    const program = await prisma.program.findFirstOrThrow({ where: { id: programId } });
    const activity = await prisma.activity.findFirstOrThrow({ where: { id: activityId } });
    return { program, activity };
  });
}

describe('at once', () => {
  it('a program is activated or deleted, once', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const made = await aProgram('IN_REVIEW', round);
      const done = await atOnce({
        activate: activate(made.program),
        activateToo: activate(made.program),
        remove: remove(made.program),
        removeToo: remove(made.program),
      });
      expect(Object.values(done).filter(Boolean)).toHaveLength(1);
      const { program, activity } = await standing(made);
      expect(program.deletedAt === null).toBe(done.activate || done.activateToo);
      expect(activity.deletedAt === null).toBe(program.deletedAt === null);
    }
  });

  it('nothing is deleted under an active hold', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const made = await aProgram('IN_REVIEW', round);
      const done = await atOnce({ hold: hold(made.program), remove: remove(made.program) });
      // A hold names a program that is there; so whichever was first refuses the other.
      expect([done.hold, done.remove].filter(Boolean)).toHaveLength(1);
      expect((await standing(made)).program.deletedAt === null).toBe(done.hold);
    }
  });

  it('an activity is activated, deleted, or goes with its program, which ends or halts', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const made = await aProgram('ACTIVE', round);
      const status = round % 2 === 0 ? 'ENDED' : 'PAUSED';
      const done = await atOnce({
        activate: () =>
          run(office.editor, 'changeActivityStatus', {
            id: made.activity,
            expectedVersion: 1,
            status: 'ACTIVE',
          }),
        remove: remove(made.activity),
        stop: () =>
          run(office.admin, 'changeProgramStatus', { id: made.program, expectedVersion: 1, status }),
      });
      expect(done.activate && done.remove).toBe(false);
      const { program, activity } = await standing(made);
      expect(activity.deletedAt !== null).toBe(done.remove);
      expect(activity.status).toBe(done.activate ? 'ACTIVE' : 'PROPOSED');
      expect(program.status).toBe(status);
      // In either order, no activity becomes ACTIVE from now on.
      const late = await run(office.editor, 'changeActivityStatus', {
        id: made.activity,
        expectedVersion: activity.version,
        status: 'ACTIVE',
      });
      expect(refusals).toContain(late.code);
    }
  });

  it('no program becomes ACTIVE against a rule, with a partner that has no agreement in force', async () => {
    const rule = await run(office.admin, 'createPermissibleActivityRule', {
      title: 'Businesses sign first',
      rationale: 'Because.',
      appliesTo: 'PARTNER_ORGANIZATION',
      partnerKinds: ['BUSINESS'],
      requiredAgreement: 'MOU',
    });
    expect(succeeded(rule)).toBe(true);
    for (let round = 0; round < rounds; round += 1) {
      const made = await aProgram('IN_REVIEW', round);
      const done = await atOnce({
        activate: activate(made.program),
        link: () =>
          run(office.contributor, 'addProgramPartner', {
            programId: made.program,
            partnerOrganizationId: made.partner,
          }),
        removePartner: remove(made.partner),
      });
      const links = await system((prisma) =>
        prisma.programPartner.count({
          where: { programId: made.programId, partnerOrganization: { deletedAt: null } },
        }),
      );
      const { program } = await standing(made);
      expect(
        { isActive: program.status === 'ACTIVE', hasUnsigned: links > 0 },
        JSON.stringify(done),
      ).not.toEqual({
        isActive: true,
        hasUnsigned: true,
      });
    }
  });

  it('a publication goes out before a conflict about its program is disclosed, or waits', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const made = await aProgram('ACTIVE', round);
      const { publication } = await run(
        office.editor,
        'createPublication',
        { kind: 'PROGRAM_REPORT', title: 'A year', body: 'The work of the year.', programId: made.program },
        'publication { id version }',
      );
      const publish = () =>
        run(office.editor, 'publish', { id: publication.id, expectedVersion: publication.version });
      const done = await atOnce({
        publish,
        change: () =>
          run(office.editor, 'updatePublication', {
            id: publication.id,
            expectedVersion: publication.version,
            body: 'Other words.',
          }),
        disclose: () =>
          run(office.contributor, 'discloseConflict', {
            subject: { programId: made.program },
            nature: 'OTHER',
            description: 'A stake.',
          }),
      });
      expect(done.disclose).toBe(true);
      expect(done.publish && done.change).toBe(false);
      const row = await system((prisma) =>
        prisma.publication.findFirstOrThrow({ where: { programId: made.programId } }),
      );
      expect(row.status).toBe(done.publish ? 'PUBLISHED' : 'DRAFT');
      if (!done.publish) {
        const again = await run(office.editor, 'publish', {
          id: publication.id,
          expectedVersion: row.version,
        });
        expect(again).toMatchObject({ code: 'INVALID_STATE' });
      }
    }
  });

  it('a retention run and a hold agree on what is kept', async () => {
    await run(office.admin, 'setRetentionRule', {
      recordType: 'PROGRAM',
      retainMonths: 1,
      rationale: 'Schedule.',
    });
    for (let round = 0; round < rounds; round += 1) {
      const [old] = await county.programs(1, { status: 'ENDED', endsOn: new Date('2020-01-01') });
      const programId = old?.id ?? '';
      await run(office.admin, 'requestRetentionRun', { dryRun: false });
      const [answer] = await Promise.all([hold(encodeGlobalId('Program', programId))(), api.drainQueue()]);
      if (!succeeded(answer)) expect(answer.code).toBe('NOT_FOUND');
      const left = await system((prisma) => prisma.program.count({ where: { id: programId } }));
      expect(left === 1).toBe(succeeded(answer));
    }
  });
});

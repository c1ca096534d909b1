import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import type { PartnerKind } from '@rapport/database/generated/prisma/enums.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { approved, officeOf, requested, run, type Office } from '../../testing/governance-journey.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let office: Office;
let now = new Date('2026-06-15T12:00:00Z');

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
});
beforeEach(async () => {
  now = new Date('2026-06-15T12:00:00Z');
  kern = await api.jurisdiction();
  office = await officeOf(api, kern);
});
afterAll(() => api.close());

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** Writes past the API. */
function written<T>(work: (prisma: TestApi['database']['system']['prisma']) => Promise<T>): Promise<T> {
  const { system } = api.database;
  return inSystem(system, () => work(system.prisma));
}

async function aPartner(kind: PartnerKind, programRowId: string | null, code = 'P-1'): Promise<string> {
  const partner = await written((prisma) =>
    prisma.partnerOrganization.create({
      data: { jurisdictionId: kern.id, code, name: `Partner ${code}`, kind },
    }),
  );
  if (programRowId !== null) {
    await written((prisma) =>
      prisma.programPartner.create({
        data: { jurisdictionId: kern.id, programId: programRowId, partnerOrganizationId: partner.id },
      }),
    );
  }
  return partner.id;
}

async function rule(values: object): Promise<Json> {
  const input = { title: 'A rule', rationale: 'Because.', ...values };
  return (await run(office.admin, 'createPermissibleActivityRule', input, 'rule { id }')).rule;
}

const move = (id: string, expectedVersion: number, status: string): Promise<Json> =>
  run(office.editor, 'changeProgramStatus', { id, expectedVersion, status }, 'program { status version }');

const blockerFields = 'blockers { code message subject { kind id } rule { title } review { id } }';
const gateFields = `gate { isOpen requirements { state reviewKind agreementKind rule { title } subject { kind id } review { id status } } ${blockerFields} }`;
async function gateOf(type: 'program' | 'activity', id: string): Promise<Json> {
  const { data } = await office.editor.query(`query ($id: ID!) { ${type}(id: $id) { ${gateFields} } }`, {
    id,
  });
  return data[type].gate;
}

async function inReview(): Promise<{ id: string; rowId: string; program: { id: string } }> {
  const [program] = await kern.programs(1, { status: 'IN_REVIEW' });
  if (!program) throw new Error('no program');
  return { id: encodeGlobalId('Program', program.id), rowId: program.id, program };
}

describe('a program', () => {
  it('becomes ACTIVE where nothing is asked of it', async () => {
    const { id } = await inReview();
    expect(await gateOf('program', id)).toEqual({ isOpen: true, requirements: [], blockers: [] });
    expect((await move(id, 1, 'ACTIVE')).program.status).toBe('ACTIVE');
  });

  it('waits for the review that a rule requires, and learns from whom', async () => {
    await rule({ appliesTo: 'PROGRAM', programTypes: ['COMMUNITY_FORUM'], requiredReview: 'ETHICS' });
    const { id } = await inReview();
    const refused = await move(id, 1, 'ACTIVE');
    expect(refused).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'status'],
      message:
        'This is not approved yet. Rule "A rule": the ethics review of the program "Program 1" has not been requested.',
    });
    expect(await gateOf('program', id)).toMatchObject({
      isOpen: false,
      requirements: [
        { state: 'MISSING', reviewKind: 'ETHICS', review: null, subject: { kind: 'PROGRAM', id } },
      ],
      blockers: [{ code: 'REVIEW_MISSING', rule: { title: 'A rule' }, subject: { kind: 'PROGRAM', id } }],
    });
    const review = await requested(office.editor, { programId: id });
    expect((await gateOf('program', id)).blockers).toMatchObject([
      { code: 'REVIEW_OPEN', review: { id: review.id } },
    ]);
    const decision = { id: review.id, expectedVersion: 1, decision: 'APPROVED', expiresOn: '2026-06-20' };
    await run(office.reviewer, 'decideReview', decision);
    expect((await move(id, 1, 'ACTIVE')).program.status).toBe('ACTIVE');
    await move(id, 2, 'PAUSED');
    now = new Date('2026-06-21T00:00:00Z');
    expect((await gateOf('program', id)).blockers).toMatchObject([{ code: 'REVIEW_EXPIRED' }]);
    expect((await move(id, 3, 'ACTIVE')).message).toContain('is no longer valid');
    await approved(office, { programId: id });
    expect((await move(id, 3, 'ACTIVE')).program.status).toBe('ACTIVE');
  });

  it('is refused with the blockers of its gate, and without any if its status is the reason', async () => {
    await rule({ appliesTo: 'PROGRAM', requiredReview: 'ETHICS' });
    await rule({ appliesTo: 'PARTNER_ORGANIZATION', requiredAgreement: 'MOU', title: 'Partners' });
    const { id, rowId } = await inReview();
    const partnerId = await aPartner('BUSINESS', rowId);
    const review = await requested(office.editor, { programId: id });
    const refusal = async (status: string): Promise<Json> => {
      const document = `mutation ($input: ChangeProgramStatusInput!) { changeProgramStatus(input: $input) { ... on InvalidStateError { reason ${blockerFields} } } }`;
      const { data, errors } = await office.editor.query(document, {
        input: { id, expectedVersion: 1, status },
      });
      expect(errors).toEqual([]);
      return data.changeProgramStatus;
    };
    const subject = { kind: 'PARTNER_ORGANIZATION', id: encodeGlobalId('PartnerOrganization', partnerId) };
    const refused = await refusal('ACTIVE');
    expect(refused).toMatchObject({
      reason: 'NOT_APPROVED',
      blockers: [
        { code: 'REVIEW_OPEN', subject: { kind: 'PROGRAM', id }, review: { id: review.id } },
        { code: 'AGREEMENT_MISSING', subject, rule: { title: 'Partners' }, review: null },
      ],
    });
    expect(refused.blockers).toEqual((await gateOf('program', id)).blockers);
    expect(await refusal('COMPLETED')).toEqual({ reason: 'WRONG_STATUS', blockers: [] });
  });

  it('answers for its partners and for its money', async () => {
    const { id, rowId } = await inReview();
    const partnerId = await aPartner('BUSINESS', rowId);
    const line = await written((prisma) =>
      prisma.budgetLine.create({
        data: {
          jurisdictionId: kern.id,
          programId: rowId,
          fiscalYear: 2026,
          fundingType: 'DONATION',
          expenseType: 'FOOD',
          description: 'Food for forums',
          plannedCents: 100_000n,
        },
      }),
    );
    await rule({
      appliesTo: 'PARTNER_ORGANIZATION',
      partnerKinds: ['BUSINESS'],
      requiredReview: 'ETHICS',
      requiredAgreement: 'MOU',
    });
    await rule({ appliesTo: 'PARTNER_ORGANIZATION', partnerKinds: ['FAITH'], requiredReview: 'LEGAL' });
    await rule({
      appliesTo: 'BUDGET_LINE',
      fundingTypes: ['DONATION'],
      amountCentsMinimum: 100_000,
      requiredReview: 'FISCAL',
    });
    await rule({ appliesTo: 'BUDGET_LINE', amountCentsMinimum: 100_001, requiredReview: 'LEGAL' });
    const partnerOrganizationId = encodeGlobalId('PartnerOrganization', partnerId);
    const budgetLineId = encodeGlobalId('BudgetLine', line.id);
    expect((await gateOf('program', id)).blockers).toMatchObject([
      { code: 'REVIEW_MISSING', subject: { kind: 'PARTNER_ORGANIZATION', id: partnerOrganizationId } },
      { code: 'AGREEMENT_MISSING', subject: { kind: 'PARTNER_ORGANIZATION', id: partnerOrganizationId } },
      { code: 'REVIEW_MISSING', subject: { kind: 'BUDGET_LINE', id: budgetLineId } },
    ]);
    await approved(office, { partnerOrganizationId });
    await approved(office, { budgetLineId }, 'FISCAL');
    await written((prisma) =>
      prisma.agreement.create({
        data: {
          jurisdictionId: kern.id,
          partnerOrganizationId: partnerId,
          programId: rowId,
          kind: 'MOU',
          title: 'MOU',
          signedOn: day('2026-01-01'),
          expiresOn: day('2026-06-15'),
        },
      }),
    );
    expect((await gateOf('program', id)).isOpen).toBe(true);
    now = new Date('2026-06-16T00:00:00Z');
    expect((await move(id, 1, 'ACTIVE')).message).toBe(
      'This is not approved yet. Rule "A rule": the agreement (MOU) with the partner organization "Partner P-1" has ended.',
    );
    await written((prisma) =>
      prisma.partnerOrganization.updateMany({ where: { id: partnerId }, data: { deletedAt: now } }),
    );
    expect((await move(id, 1, 'ACTIVE')).program.status).toBe('ACTIVE');
  });

  it('takes a deleted partner back only if it may run with it', async () => {
    const { id, rowId } = await inReview();
    const partner = encodeGlobalId('PartnerOrganization', await aPartner('BUSINESS', rowId));
    await rule({ appliesTo: 'PARTNER_ORGANIZATION', requiredReview: 'ETHICS' });
    const removal = { id: partner, expectedVersion: 1, reason: 'Recorded twice.' };
    expect((await run(office.editor, 'deleteRecord', removal)).__typename).toBe('DeleteRecordPayload');
    expect((await move(id, 1, 'ACTIVE')).program.status).toBe('ACTIVE');
    const refused = await run(office.editor, 'restoreRecord', { id: partner });
    expect(refused).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'id'] });
    expect(refused.message).toContain('the ethics review of the partner organization "Partner P-1"');
    await move(id, 2, 'PAUSED');
    expect((await run(office.editor, 'restoreRecord', { id: partner })).__typename).toBe(
      'RestoreRecordPayload',
    );
    expect((await move(id, 3, 'ACTIVE')).message).toContain('has not been requested');
  });

  it('is not opened by the rules, reviews or agreements of another tenant, nor closed', async () => {
    const stranger = await officeOf(api, await api.jurisdiction());
    const input = { title: 'Theirs', rationale: 'R', appliesTo: 'PROGRAM', requiredReview: 'ETHICS' };
    await run(stranger.admin, 'createPermissibleActivityRule', input);
    const { id } = await inReview();
    expect((await gateOf('program', id)).isOpen).toBe(true);
    const { data } = await stranger.editor.query(`query ($id: ID!) { program(id: $id) { ${gateFields} } }`, {
      id,
    });
    expect(data).toEqual({ program: null });
  });
});

describe('an activity', () => {
  it('answers for itself and its partners, by its kind and the type of its program', async () => {
    const [program] = await kern.programs(1, { status: 'ACTIVE', type: 'SCHOOL_OUTREACH' });
    const [activity] = await kern.activities(program ?? { id: '' }, 1, {
      status: 'PROPOSED',
      startsAt: new Date('2026-07-01T17:00:00Z'),
    });
    const id = encodeGlobalId('Activity', activity?.id ?? '');
    await rule({
      appliesTo: 'ACTIVITY',
      activityKinds: ['FORUM'],
      programTypes: ['SCHOOL_OUTREACH'],
      requiredReview: 'PRIVACY',
    });
    await rule({ appliesTo: 'ACTIVITY', activityKinds: ['LECTURE'], requiredReview: 'LEGAL' });
    await rule({ appliesTo: 'PROGRAM', requiredReview: 'LEGAL' });
    expect((await gateOf('activity', id)).requirements).toMatchObject([
      { reviewKind: 'PRIVACY', state: 'MISSING' },
    ]);
    const activate = () =>
      run(
        office.editor,
        'changeActivityStatus',
        { id, expectedVersion: 1, status: 'ACTIVE' },
        'activity { status }',
      );
    expect(await activate()).toMatchObject({ code: 'INVALID_STATE' });
    await approved(office, { activityId: id }, 'PRIVACY');
    const conflict = await run(
      office.contributor,
      'discloseConflict',
      {
        subject: { programId: encodeGlobalId('Program', program?.id ?? '') },
        nature: 'OTHER',
        description: 'S',
      },
      'disclosure { id }',
    );
    expect((await activate()).message).toContain('A matter before the ethics reviewers');
    await run(office.reviewer, 'resolveConflict', {
      id: conflict.disclosure.id,
      expectedVersion: 1,
      resolution: 'RECUSED',
      note: 'N',
    });
    expect((await activate()).activity.status).toBe('ACTIVE');
  });
});

describe('the gates of a list', () => {
  it('take as many statements for many things as for one', async () => {
    const programs = await kern.programs(6);
    await rule({ appliesTo: 'PROGRAM', requiredReview: 'ETHICS' });
    await rule({ appliesTo: 'PARTNER_ORGANIZATION', requiredReview: 'LEGAL', requiredAgreement: 'MOU' });
    for (const [index, program] of programs.entries()) {
      await aPartner('SCHOOL', program.id, `P-${index}`);
      await kern.activities(program, 2);
      await requested(office.editor, { programId: encodeGlobalId('Program', program.id) });
    }
    const document = `query ($first: Int) { programs(first: $first) { edges { node { ${gateFields} activities { edges { node { gate { isOpen } } } } } } } }`;
    const one = await office.editor.query(document, { first: 1 });
    const many = await office.editor.query(document, { first: 20 });
    expect(many.errors).toEqual([]);
    expect(many.data.programs.edges).toHaveLength(6);
    for (const { node } of many.data.programs.edges) expect(node.gate.blockers).toHaveLength(3);
    expect(many.statementCount).toBe(one.statementCount);
  });
});

describe('at the same time', () => {
  type Prisma = TestApi['database']['system']['prisma'];
  const matter = 'A matter before the ethics reviewers';

  /** Returns once somebody waits for the lock of a gate. */
  async function somebodyWaits(prisma: Prisma): Promise<void> {
    for (;;) {
      const waiting = await prisma.$queryRaw<unknown[]>`
        select 1 from pg_locks where locktype = 'advisory' and not granted
           and database = (select oid from pg_database where datname = current_database())`;
      if (waiting.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it('an activation waits for a disclosure that is under way, and knows of it then', async () => {
    const { id, rowId } = await inReview();
    const partnerOrganizationId = await aPartner('BUSINESS', rowId);
    const activation = await written(async (prisma) => {
      await prisma.conflictDisclosure.create({
        data: {
          jurisdictionId: kern.id,
          partnerOrganizationId,
          discloserSubject: 'somebody',
          nature: 'OTHER',
          description: 'A stake.',
        },
      });
      await prisma.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${`gates of ${kern.id}`}, 0))`;
      const answer = move(id, 1, 'ACTIVE');
      await somebodyWaits(prisma);
      return { answer };
    });
    expect((await activation.answer).message).toContain(matter);
  });

  it('a disclosure waits for an activation that is under way, and comes after it', async () => {
    const { rowId } = await inReview();
    const partnerId = await aPartner('BUSINESS', rowId);
    const disclosure = await written(async (prisma) => {
      await prisma.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`gates of ${kern.id}`}, 0))`;
      const answer = run(office.contributor, 'discloseConflict', {
        subject: { partnerOrganizationId: encodeGlobalId('PartnerOrganization', partnerId) },
        nature: 'OTHER',
        description: 'A stake.',
      });
      await somebodyWaits(prisma);
      expect(await prisma.conflictDisclosure.count({ where: { jurisdictionId: kern.id } })).toBe(0);
      return { answer };
    });
    expect((await disclosure.answer).__typename).toBe('DiscloseConflictPayload');
  });

  it('what closes gates and what passes them never wait for each other in a circle', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, rowId } = await inReview();
      const partnerOrganizationId = encodeGlobalId(
        'PartnerOrganization',
        await aPartner('BUSINESS', rowId, `P-${round}`),
      );
      const about = (subject: object) =>
        run(office.contributor, 'discloseConflict', { subject, nature: 'OTHER', description: 'A stake.' });
      const [activation, ...closers] = await Promise.all([
        move(id, 1, 'ACTIVE'),
        about({ programId: id }),
        about({ partnerOrganizationId }),
        run(office.editor, 'requestReview', { kind: 'LEGAL', subject: { programId: id } }),
        rule({ appliesTo: 'PROGRAM', requiredReview: 'ETHICS' }),
      ]);
      expect(['ChangeProgramStatusPayload', 'InvalidStateError']).toContain(activation.__typename);
      expect(closers.filter(({ code }) => code !== undefined)).toEqual([]);
      expect((await gateOf('program', id)).isOpen).toBe(false);
    }
  });
});

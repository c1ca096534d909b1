import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { mutate, type Outcome } from '../testing/mutate.ts';
import { raceTrackOf, type RaceTrack } from '../testing/races.ts';
import { worldOf, type Reference, type World } from '../testing/scenarios/scenario.ts';
import { aPartner } from '../testing/scenarios/partners.scenarios.ts';
import { aSurveyVersion } from '../testing/scenarios/surveys.scenarios.ts';
import { aStaffMember } from '../testing/scenarios/office.scenarios.ts';
import { aTraining } from '../testing/scenarios/staff.scenarios.ts';
import { importDataset, upload } from '../testing/survey-journey.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

/** Jobs and mutations at once. Each race is decided by the database and not by chance: see `raceTrackOf`. */
let api: TestApi;
let track: RaceTrack;
let world: World;

beforeAll(async () => {
  api = await startTestApi();
  track = await raceTrackOf(api);
});
beforeEach(async () => {
  world = worldOf(api, await api.jurisdiction());
});
afterAll(async () => {
  await track.close();
  await api.close();
});

const send = (name: string, input: object): Promise<Outcome> =>
  mutate(world.as('ADMIN'), name, input, '__typename');
const done = { code: undefined };

/** The job of the county that waits, and a function that runs it and returns its outcome. */
async function waitingJob() {
  const { id, kind } = await world.system((prisma) =>
    prisma.job.findFirstOrThrow({ where: { jurisdictionId: world.county.id, status: 'QUEUED' } }),
  );
  return async () => {
    // An attempt that fails is repeated, as the queue does it.
    await api.worker.run({ jobId: id, kind }).catch(() => api.worker.run({ jobId: id, kind }));
    const { status, problemCode } = await world.system((prisma) =>
      prisma.job.findFirstOrThrow({ where: { id } }),
    );
    return { status, problemCode };
  };
}

const succeeded = { status: 'SUCCEEDED', problemCode: null };

describe('an import at the same time', () => {
  /** A program with the external code P. */
  async function aProgram(): Promise<Reference> {
    const [program] = await world.county.programs(1, { status: 'ACTIVE', externalCode: 'P' });
    return { id: encodeGlobalId('Program', program?.id ?? ''), version: 1 };
  }

  async function anImport(dataset: object, ...lines: string[]) {
    const uploadId = await upload(world.as('ADMIN'), lines.join('\n'));
    const { __typename } = await importDataset(world.as('ADMIN'), { uploadId, dataset });
    expect(__typename).toBe('ImportDatasetPayload');
    return waitingJob();
  }

  const budget = () =>
    anImport(
      { table: 'BUDGET' },
      'program,fiscal_year,funding_type,expense_type,description,planned',
      'P,2026,FEES,FOOD,Food,100.00',
    );
  const plannedActivities = () =>
    anImport(
      { table: 'ACTIVITIES' },
      'code,program,title,kind,starts_at,headcount',
      'A,P,Forum,FORUM,2026-01-15T18:00Z,',
    );
  const heldActivities = () =>
    anImport(
      { table: 'ACTIVITIES' },
      'code,program,title,kind,starts_at,headcount',
      'A,P,Forum,FORUM,2026-01-15T18:00Z,12',
    );
  const count = (model: 'budgetLine' | 'activity' | 'response' | 'trainingCompletion') =>
    world.system((prisma) => {
      const where = { jurisdictionId: world.county.id };
      switch (model) {
        case 'budgetLine':
          return prisma.budgetLine.count({ where });
        case 'activity':
          return prisma.activity.count({ where });
        case 'response':
          return prisma.response.count({ where });
        case 'trainingCompletion':
          return prisma.trainingCompletion.count({ where });
      }
    });

  it('plans no money in a program that ends', async () => {
    const program = await aProgram();
    const run = await budget();
    const status = { id: program.id, expectedVersion: program.version, status: 'ENDED' };
    const race = await track.overlap(() => send('changeProgramStatus', status), run);
    expect(race).toMatchObject({ waited: true, first: done, second: { status: 'FAILED' } });
    expect(await count('budgetLine')).toBe(0);
  });

  it('keeps a program from ending until its money is planned', async () => {
    const program = await aProgram();
    const run = await budget();
    const status = { id: program.id, expectedVersion: program.version, status: 'ENDED' };
    const race = await track.overlap(run, () => send('changeProgramStatus', status));
    expect(race).toMatchObject({ waited: true, first: succeeded, second: done });
    expect(await count('budgetLine')).toBe(1);
  });

  it.each([
    ['planned', () => plannedActivities()],
    ['held', () => heldActivities()],
  ])('records no %s activities in a program that is deleted', async (_name, file) => {
    const { id } = await aProgram();
    const run = await file();
    const completed = { id, expectedVersion: 1, status: 'COMPLETED' };
    expect(await send('changeProgramStatus', completed)).toMatchObject(done);
    const input = { id, expectedVersion: 2, reason: 'Entered twice.' };
    const race = await track.overlap(() => send('deleteRecord', input), run);
    expect(race).toMatchObject({ waited: true, first: done, second: { status: 'FAILED' } });
    expect(await count('activity')).toBe(0);
  });

  it('records no held activities that a new rule blocks', async () => {
    await aProgram();
    const run = await heldActivities();
    const rule = {
      title: 'Rule',
      rationale: 'Because.',
      appliesTo: 'ACTIVITY',
      requiredReview: 'LEGAL',
    };
    const race = await track.overlap(() => send('createPermissibleActivityRule', rule), run);
    expect(race).toMatchObject({ waited: true, first: done, second: { status: 'FAILED' } });
    expect(await count('activity')).toBe(0);
  });

  it('keeps a rule from being created until its held activities are recorded', async () => {
    await aProgram();
    const run = await heldActivities();
    const rule = {
      title: 'Rule',
      rationale: 'Because.',
      appliesTo: 'ACTIVITY',
      requiredReview: 'LEGAL',
    };
    const race = await track.overlap(run, () => send('createPermissibleActivityRule', rule));
    expect(race).toMatchObject({ waited: true, first: succeeded, second: done });
    expect(await count('activity')).toBe(1);
  });

  it('adds no responses to a version that is closed', async () => {
    const { id, version } = await aSurveyVersion(world, 'fieldSurveyVersion');
    const dataset = { surveyResponses: { surveyVersionId: id } };
    const run = await anImport(dataset, 'respondent_key,trust,respect', 'r1,5,6');
    const input = { id, expectedVersion: version };
    const race = await track.overlap(() => send('closeSurveyVersion', input), run);
    expect(race).toMatchObject({
      waited: true,
      first: done,
      second: { status: 'FAILED', problemCode: 'VERSION_NOT_FIELDED' },
    });
    expect(await count('response')).toBe(0);
  });

  it('keeps a version from being closed until its responses are recorded', async () => {
    const { id, version } = await aSurveyVersion(world, 'fieldSurveyVersion');
    const dataset = { surveyResponses: { surveyVersionId: id } };
    const run = await anImport(dataset, 'respondent_key,trust,respect', 'r1,5,6');
    const input = { id, expectedVersion: version };
    const race = await track.overlap(run, () => send('closeSurveyVersion', input));
    expect(race).toMatchObject({ waited: true, first: succeeded, second: done });
    expect(await count('response')).toBe(1);
  });

  it('records completions as long as the training holds now', async () => {
    const { id, version } = await aTraining(world);
    await aStaffMember(world);
    const run = await anImport(
      { table: 'TRAINING' },
      'staff_code,training_code,completed_on,hours',
      'staff-1,training-1,2026-01-15,2',
    );
    const input = { id, expectedVersion: version, validMonths: 6 };
    const race = await track.overlap(() => send('updateTraining', input), run);
    expect(race).toMatchObject({ waited: true, first: done, second: succeeded });
    const completion = await world.system((prisma) =>
      prisma.trainingCompletion.findFirstOrThrow({ where: { jurisdictionId: world.county.id } }),
    );
    expect(completion.expiresOn).toEqual(new Date('2026-07-15'));
  });
});

describe('a retention run at the same time', () => {
  const longAgo = new Date('2001-01-01');

  /** A run that has been asked for, with a month for each of these types. */
  async function aRun(...recordTypes: ('PROGRAM' | 'PARTNER_ORGANIZATION')[]) {
    for (const recordType of recordTypes) {
      await world.run('setRetentionRule', { recordType, retainMonths: 1, rationale: 'The schedule.' });
    }
    await world.run('requestRetentionRun', { dryRun: false }, { selection: 'retentionRun { id }' });
    return waitingJob();
  }

  async function anOldProgram(): Promise<string> {
    const [program] = await world.county.programs(1, { status: 'ENDED', endsOn: longAgo });
    return program?.id ?? '';
  }

  async function anOldPartner(): Promise<Reference> {
    const partner = await aPartner(world);
    await world.system(
      (prisma) =>
        prisma.$executeRaw`update partner_organization set updated_at = ${longAgo} where id = ${decodeGlobalId(partner.id)?.id ?? ''}::uuid`,
    );
    return partner;
  }

  const isThere = async ({ id }: Reference): Promise<boolean> => {
    const { data } = await world.as('ADMIN').query('query ($id: ID!) { node(id: $id) { id } }', { id });
    return data.node !== null;
  };
  const holdOn = (programId: string) => ({
    title: 'Hold',
    reason: 'A lawsuit.',
    programId: encodeGlobalId('Program', programId),
  });
  const programs = () =>
    world.system((prisma) => prisma.program.count({ where: { jurisdictionId: world.county.id } }));

  it('sees a hold that is being placed', async () => {
    const programId = await anOldProgram();
    const run = await aRun('PROGRAM');
    const race = await track.overlap(() => send('placeLegalHold', holdOn(programId)), run);
    expect(race).toMatchObject({ waited: true, first: done, second: succeeded });
    expect(await programs()).toBe(1);
  });

  it('keeps a hold from being placed until it has ended', async () => {
    const programId = await anOldProgram();
    const run = await aRun('PROGRAM');
    const race = await track.overlap(run, () => send('placeLegalHold', holdOn(programId)));
    expect(race).toMatchObject({ waited: true, first: succeeded, second: { code: 'NOT_FOUND' } });
    expect(await programs()).toBe(0);
  });

  it('keeps a hold on everything from being placed until it has ended', async () => {
    await anOldProgram();
    const run = await aRun('PROGRAM');
    const race = await track.overlap(run, () => send('placeLegalHold', { title: 'H', reason: 'R.' }));
    expect(race).toMatchObject({ waited: true, first: succeeded, second: done });
    expect(await programs()).toBe(0);
  });

  it('keeps a record that is being changed and is not past its time any more', async () => {
    const partner = await anOldPartner();
    const run = await aRun('PARTNER_ORGANIZATION');
    const input = { id: partner.id, expectedVersion: partner.version, name: 'Another name' };
    const race = await track.overlap(() => send('updatePartnerOrganization', input), run);
    expect(race).toMatchObject({ waited: true, first: done, second: succeeded });
    expect(await isThere(partner)).toBe(true);
  });

  it('keeps a record that another one is about to name', async () => {
    const partner = await anOldPartner();
    const run = await aRun('PARTNER_ORGANIZATION');
    const agreement = { partnerOrganizationId: partner.id, kind: 'MOU', title: 'Agreement' };
    const race = await track.overlap(() => send('createAgreement', agreement), run);
    expect(race).toMatchObject({ waited: true, first: done, second: succeeded });
    expect(await isThere(partner)).toBe(true);
  });

  it('is asked for once by two sweeps', async () => {
    await world.run('setRetentionRule', { recordType: 'PROGRAM', retainMonths: 1, rationale: 'S.' });
    const { waited } = await track.overlap(
      () => api.worker.sweep(),
      () => api.worker.sweep(),
    );
    expect(waited).toBe(true);
    const runs = await world.system((prisma) =>
      prisma.retentionRun.count({ where: { jurisdictionId: world.county.id } }),
    );
    expect(runs).toBe(1);
  });
});

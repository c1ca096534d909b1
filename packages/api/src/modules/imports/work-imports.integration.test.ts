import { inSystem } from '@rapport/database/system.ts';
import type { Prisma } from '@rapport/database/generated/prisma/client.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { importTable, issuesOf } from '../../testing/file-journey.ts';
import { importDataset, readImport, startApiWithWorker, upload } from '../../testing/survey-journey.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
type County = Awaited<ReturnType<Api['jurisdiction']>>;
let api: Api;
let neighbour: County;

beforeAll(async () => {
  api = await startApiWithWorker({ now: () => new Date('2026-06-01T12:00:00Z') });
  neighbour = await api.jurisdiction();
  await areaIn(neighbour, 'FOREIGN');
});
afterAll(() => api.close());

/** Reads or writes past the API. */
function past<T>(work: (prisma: Api['database']['system']['prisma']) => Promise<T>): Promise<T> {
  const { system } = api.database;
  return inSystem(system, () => work(system.prisma));
}

function areaIn(county: County, code: string, more: Partial<Prisma.AreaUncheckedCreateInput> = {}) {
  return past((prisma) =>
    prisma.area.create({ data: { jurisdictionId: county.id, code, name: code, ...more } }),
  );
}

function nodes(connection: { edges: { node: object }[] }): object[] {
  return connection.edges.map(({ node }) => node);
}

/** A county with an area NORTH and an editor. */
async function office() {
  const county = await api.jurisdiction();
  await areaIn(county, 'NORTH');
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  return {
    county,
    editor,
    load: (table: string, content: string, more: object = {}) =>
      importTable(api, editor, table, content, more),
  };
}

const programHeader =
  'code,title,type,summary,strategy,lead_agency_type,target_problem,target_population,target_area,starts_on,ends_on';

describe('importing programs', () => {
  it('reads every column, and proposes the programs', async () => {
    const { county, editor, load } = await office();
    const csv = [
      programHeader,
      'YOUTH,"Know your rights, early",YOUTH_LEGAL_LITERACY,Lessons,In school,COMMUNITY,Few know,Students,NORTH,2026-01-15,2026-12-15',
      'REENTRY,Coming home,REENTRY,,,,,,,,',
    ].join('\n');
    const done = await load('PROGRAMS', csv);
    expect(done).toMatchObject({
      kind: 'PROGRAMS',
      rowsRead: 2,
      rowsImported: 2,
      issueCount: 0,
      ignoredColumns: [],
      job: { status: 'SUCCEEDED' },
    });
    const { data } = await editor.query(
      `{ programs(orderBy: { field: TITLE, direction: DESCENDING }) { edges { node {
           externalCode title type status summary strategy leadAgencyType targetProblem targetPopulation
           targetArea { code } startsOn endsOn proposedBySubject } } } }`,
    );
    const proposedBySubject = county.subjectOf('EDITOR');
    expect(nodes(data.programs)).toEqual([
      {
        externalCode: 'YOUTH',
        title: 'Know your rights, early',
        type: 'YOUTH_LEGAL_LITERACY',
        status: 'PROPOSED',
        summary: 'Lessons',
        strategy: 'In school',
        leadAgencyType: 'COMMUNITY',
        targetProblem: 'Few know',
        targetPopulation: 'Students',
        targetArea: { code: 'NORTH' },
        startsOn: '2026-01-15',
        endsOn: '2026-12-15',
        proposedBySubject,
      },
      {
        externalCode: 'REENTRY',
        title: 'Coming home',
        type: 'REENTRY',
        status: 'PROPOSED',
        summary: null,
        strategy: null,
        leadAgencyType: 'PROSECUTOR',
        targetProblem: null,
        targetPopulation: null,
        targetArea: null,
        startsOn: null,
        endsOn: null,
        proposedBySubject,
      },
    ]);
  });

  it('names line, column and code of everything wrong, in the order of the lines, and imports nothing', async () => {
    const { county, editor, load } = await office();
    await areaIn(county, 'OLD', { retiredAt: new Date() });
    await load('PROGRAMS', `code,title,type\nTAKEN,Taken,REENTRY\nGONE,Gone,REENTRY\n`);
    await past((prisma) =>
      prisma.program.updateMany({
        where: { jurisdictionId: county.id, externalCode: 'GONE' },
        data: { deletedAt: new Date() },
      }),
    );
    const row = (code: string, cells = ',,,,,,', type = 'REENTRY', title = 'A title') =>
      `${code},${title},${type},,${cells}`;
    const done = await load(
      'PROGRAMS',
      [
        programHeader,
        row('NEW'),
        row('TAKEN'),
        row('a b', ',,,,NORTH,,', 'Re entry'),
        row('NEW', ',,,,SOUTH,,'),
        row('LATE', ',,,,,2026-02-01,2026-01-01'),
        row('GONE', ',,,,FOREIGN,,'),
        row('NAMED', ',,,,OLD,,', 'REENTRY', 'For Mr. Walker'),
        row('RETIRED', ',,,,OLD,,'),
        row('', ',,,,,,'),
      ].join('\n'),
    );
    expect(issuesOf(done)).toEqual([
      [3, 'code', 'ALREADY_IMPORTED', 'TAKEN'],
      [4, 'code', 'INVALID_CODE', null],
      [4, 'type', 'UNKNOWN_CHOICE', 'Re entry'],
      [5, 'code', 'DUPLICATE_ROW', null],
      [6, 'ends_on', 'ENDS_BEFORE_START', null],
      [7, 'code', 'ALREADY_IMPORTED', 'GONE'],
      [7, 'target_area', 'UNKNOWN_CODE', 'FOREIGN'],
      [8, 'title', 'LIKELY_IDENTIFYING_TEXT', null],
      [8, 'target_area', 'RETIRED_CODE', 'OLD'],
      [9, 'target_area', 'RETIRED_CODE', 'OLD'],
      [10, 'code', 'EMPTY_CELL', ''],
    ]);
    expect(done).toMatchObject({ rowsRead: 9, rowsImported: 0, job: { problem: { code: 'ROWS_REFUSED' } } });
    expect(JSON.stringify(done)).not.toContain('Walker');
    const { data } = await editor.query(`{ programs { totalCount } }`);
    expect(data.programs.totalCount).toBe(1);
  });

  it('imports likely names in texts after a confirmation with a reason, which is audited, and never identifiers', async () => {
    const { county, load } = await office();
    const csv = 'code,title,type\nWALK,Lessons of Mr. Walker,REENTRY\nB,Lessons,REENTRY\n';
    const refused = await load('PROGRAMS', csv);
    expect(issuesOf(refused)).toEqual([[2, 'title', 'LIKELY_IDENTIFYING_TEXT', null]]);
    expect(refused).toMatchObject({ rowsImported: 0, job: { problem: { code: 'ROWS_REFUSED' } } });
    const textConfirmation = { reason: 'He is a teacher who is named on our posters.' };
    expect(await load('PROGRAMS', csv, { textConfirmation })).toMatchObject({
      rowsImported: 2,
      issueCount: 0,
    });
    const events = await past((prisma) =>
      prisma.auditEvent.findMany({ where: { jurisdictionId: county.id, action: 'text.confirmed' } }),
    );
    expect(events).toMatchObject([
      { entityType: 'DatasetImport', detail: { ...textConfirmation, findings: 1 } },
    ]);
    const certain = await load('PROGRAMS', `${csv}C,Case no. 24-1187,REENTRY\n`, { textConfirmation });
    expect(issuesOf(certain)).toContainEqual([4, 'title', 'IDENTIFYING_TEXT', null]);
    expect(certain).toMatchObject({ rowsImported: 0 });
  });

  it('only checks in a dry run, and refuses the same file a second time', async () => {
    const { county, load } = await office();
    const csv = 'code,title,type\nA,A program,REENTRY\n';
    const rows = () => past((prisma) => prisma.program.count({ where: { jurisdictionId: county.id } }));
    expect(await load('PROGRAMS', csv, { dryRun: true })).toMatchObject({
      rowsRead: 1,
      rowsImported: 0,
      job: { status: 'SUCCEEDED' },
    });
    expect(await rows()).toBe(0);
    expect(await load('PROGRAMS', csv)).toMatchObject({ rowsImported: 1 });
    expect((await load('PROGRAMS', csv)).job.problem.code).toBe('FILE_ALREADY_IMPORTED');
    // The same bytes as another kind of file are another file.
    expect((await load('PARTNERS', csv)).job.problem.code).toBe('MISSING_COLUMN');
    expect(await rows()).toBe(1);
  });

  it('brings a program in once, however many files have it at once', async () => {
    const { county, editor } = await office();
    const importIds: string[] = [];
    for (const title of ['One', 'Two', 'Three']) {
      const csv = `code,title,type\nSAME,${title},REENTRY\n${title},${title},REENTRY\n`;
      const uploadId = await upload(editor, csv);
      const answer = await importDataset(editor, { uploadId, dataset: { table: 'PROGRAMS' } });
      importIds.push(answer.datasetImport.id);
    }
    const jobs = await past((prisma) =>
      prisma.job.findMany({ where: { jurisdictionId: county.id }, select: { id: true, kind: true } }),
    );
    // One that lost the race fails on our side, and its message comes again.
    await Promise.allSettled(jobs.map(({ id: jobId, kind }) => api.worker.run({ kind, jobId })));
    await api.drainQueue();
    const done = await Promise.all(importIds.map((id) => readImport(editor, id)));
    expect(done.map(({ job }) => job.status).sort()).toEqual(['FAILED', 'FAILED', 'SUCCEEDED']);
    for (const { job, issues } of done.filter((one) => one.job.status === 'FAILED')) {
      expect(job.problem.code).toBe('ROWS_REFUSED');
      expect(issues.edges.map(({ node }: { node: { code: string } }) => node.code)).toEqual([
        'ALREADY_IMPORTED',
      ]);
    }
    const { data } = await editor.query(`{ programs { totalCount } }`);
    expect(data.programs.totalCount).toBe(2);
  });

  it('records an event for each program, which names the import', async () => {
    const { county, load } = await office();
    const { id } = await load('PROGRAMS', 'code,title,type\nA,A program,REENTRY\nB,B program,REENTRY\n');
    const events = await past((prisma) =>
      prisma.auditEvent.findMany({ where: { jurisdictionId: county.id, action: 'program.created' } }),
    );
    expect(events).toHaveLength(2);
    const [first] = events;
    expect(first).toMatchObject({ actorKind: 'WORKER', actorSubject: county.subjectOf('EDITOR') });
    expect(Buffer.from(id, 'base64').toString()).toContain(
      String((first?.detail as { datasetImportId: string }).datasetImportId),
    );
  });

  it('requires the permission to write programs: an analyst imports populations and no programs', async () => {
    const { county } = await office();
    const analyst = api.as({ jurisdiction: county, role: 'ANALYST' });
    const { key } = await county.apiKey({ scopes: ['import.read', 'import.write', 'activity.write'] });
    for (const client of [analyst, api.as(key)]) {
      const uploadId = await upload(client, 'code,title,type\nA,A program,REENTRY\n');
      for (const table of ['PROGRAMS', 'ACTIVITIES', 'PARTNERS', 'TRAINING', 'BUDGET']) {
        expect(await importDataset(client, { uploadId, dataset: { table } })).toMatchObject({
          __typename: 'ForbiddenError',
          code: 'FORBIDDEN',
          path: ['input', 'dataset', 'table'],
        });
      }
    }
  });
});

describe('importing partners', () => {
  it('reads every column, and refuses a code that is there', async () => {
    const { editor, load } = await office();
    const csv = [
      'code,name,kind,description,website,area',
      'HIGH,North High School,SCHOOL,Hosts lessons,https://example.org,NORTH',
      'SHOP,"Shop, Inc.",BUSINESS,,,',
    ].join('\n');
    expect(await load('PARTNERS', csv)).toMatchObject({ rowsImported: 2, issueCount: 0 });
    const { data } = await editor.query(
      `{ partnerOrganizations(orderBy: { field: NAME, direction: ASCENDING }) { edges { node {
           code name kind description website area { code } } } } }`,
    );
    expect(nodes(data.partnerOrganizations)).toEqual([
      {
        code: 'HIGH',
        name: 'North High School',
        kind: 'SCHOOL',
        description: 'Hosts lessons',
        website: 'https://example.org',
        area: { code: 'NORTH' },
      },
      {
        code: 'SHOP',
        name: 'Shop, Inc.',
        kind: 'BUSINESS',
        description: null,
        website: null,
        area: null,
      },
    ]);
    const again = await load(
      'PARTNERS',
      'code,name,kind,website,area\nSHOP,Shop,BUSINESS,,FOREIGN\nNEW,New,FAITH,javascript:1,\n',
    );
    expect(issuesOf(again)).toEqual([
      [2, 'code', 'ALREADY_IMPORTED', 'SHOP'],
      [2, 'area', 'UNKNOWN_CODE', 'FOREIGN'],
      [3, 'website', 'INVALID_URL', 'javascript:1'],
    ]);
  });
});

describe('importing budget lines', () => {
  const header = 'program,fiscal_year,funding_type,expense_type,description,planned\n';

  it('reads dollars as cents, and refuses lines that are there and programs that are not, or are over', async () => {
    const { county, editor, load } = await office();
    await county.programs(1, { externalCode: 'P' });
    await county.programs(1, { externalCode: 'OVER', status: 'ENDED' });
    await neighbour.programs(1, { externalCode: 'THEIRS' });
    const csv = `${header}P,2026,GENERAL_FUND,PRINTING,Handouts,1234.50\nP,2026,GENERAL_FUND,PRINTING,Posters,0.29\n`;
    expect(await load('BUDGET', csv)).toMatchObject({ rowsImported: 2, issueCount: 0 });
    const { data } = await editor.query(
      `{ budgetLines(orderBy: { field: CREATED_AT, direction: ASCENDING }) { edges { node {
           program { externalCode } fiscalYear fundingType expenseType description plannedCents spentCents proposedBySubject } } } }`,
    );
    const both = {
      program: { externalCode: 'P' },
      fiscalYear: 2026,
      fundingType: 'GENERAL_FUND',
      expenseType: 'PRINTING',
      spentCents: 0,
      proposedBySubject: county.subjectOf('EDITOR'),
    };
    expect(nodes(data.budgetLines)).toEqual(
      expect.arrayContaining([
        { ...both, description: 'Handouts', plannedCents: 123450 },
        { ...both, description: 'Posters', plannedCents: 29 },
      ]),
    );
    expect(data.budgetLines.edges).toHaveLength(2);
    const line = (program: string, description: string, planned = '5') =>
      `${program},2026,GENERAL_FUND,PRINTING,${description},${planned}\n`;
    const again = await load(
      'BUDGET',
      header +
        line('P', 'Handouts') +
        line('P', 'New') +
        line('THEIRS', 'New') +
        line('OVER', 'New') +
        line('P', 'New', '6') +
        line('P', 'Other', '"1,000"'),
    );
    expect(issuesOf(again)).toEqual([
      [2, 'description', 'ALREADY_IMPORTED', null],
      [4, 'program', 'UNKNOWN_CODE', 'THEIRS'],
      [5, 'program', 'PROGRAM_ENDED', 'OVER'],
      [6, 'program', 'DUPLICATE_ROW', null],
      [7, 'planned', 'INVALID_NUMBER', '1,000'],
    ]);
  });
});

describe('importing completed trainings', () => {
  const header = 'staff_code,training_code,completed_on,hours\n';

  async function trainedOffice() {
    const made = await office();
    const jurisdictionId = made.county.id;
    await past(async (prisma) => {
      for (const staffCode of ['S-1', 'S-2']) {
        await prisma.staffMember.create({
          data: {
            jurisdictionId,
            staffCode,
            displayName: staffCode,
            position: 'PROSECUTOR',
            startedOn: new Date('2020-01-01'),
          },
        });
      }
      await prisma.training.create({
        data: { jurisdictionId, code: 'ETHICS', title: 'Ethics', validMonths: 12 },
      });
      await prisma.training.create({ data: { jurisdictionId, code: 'ONCE', title: 'Once' } });
      await prisma.training.create({
        data: { jurisdictionId, code: 'OLD', title: 'Old', retiredAt: new Date('2026-02-01') },
      });
    });
    return made;
  }

  it('records them with the day on which they expire', async () => {
    const { editor, load } = await trainedOffice();
    const csv = `${header}S-1,ETHICS,2026-03-31,1.5\nS-2,ONCE,2026-03-31,\n`;
    expect(await load('TRAINING', csv)).toMatchObject({ rowsImported: 2, issueCount: 0 });
    const { data } = await editor.query(
      `{ trainingCompletions { edges { node {
           staffMember { staffCode } training { code } completedOn expiresOn hours holds } } } }`,
    );
    const completedOn = '2026-03-31';
    expect(nodes(data.trainingCompletions)).toEqual(
      expect.arrayContaining([
        {
          staffMember: { staffCode: 'S-1' },
          training: { code: 'ETHICS' },
          completedOn,
          expiresOn: '2027-03-31',
          hours: 1.5,
          holds: true,
        },
        {
          staffMember: { staffCode: 'S-2' },
          training: { code: 'ONCE' },
          completedOn,
          expiresOn: null,
          hours: null,
          holds: true,
        },
      ]),
    );
    expect(data.trainingCompletions.edges).toHaveLength(2);
  });

  it('refuses who and what is unknown, what is there, and what has not happened yet', async () => {
    const { load } = await trainedOffice();
    await load('TRAINING', `${header}S-1,ETHICS,2026-03-31,1.5\n`);
    const done = await load(
      'TRAINING',
      `${header}S-1,ETHICS,2026-03-31,2\nS-9,ETHICS,2026-03-31,\nS-2,NONE,2026-03-31,\nS-2,ONCE,2026-07-01,\nS-2,ONCE,2026-03-31,many\nWalker Ann,ONCE,2026-03-31,\nS-2,OLD,2026-01-31,\nS-2,OLD,2026-03-31,\n`,
    );
    expect(issuesOf(done)).toEqual([
      [2, 'completed_on', 'ALREADY_IMPORTED', '2026-03-31'],
      [3, 'staff_code', 'UNKNOWN_CODE', 'S-9'],
      [4, 'training_code', 'UNKNOWN_CODE', 'NONE'],
      [5, 'completed_on', 'IN_FUTURE', '2026-07-01'],
      [6, 'hours', 'INVALID_NUMBER', 'many'],
      [7, 'staff_code', 'INVALID_CODE', null],
      [9, 'completed_on', 'RETIRED_CODE', '2026-03-31'],
    ]);
  });
});

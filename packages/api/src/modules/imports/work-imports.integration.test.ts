import { inSystem } from '@rapport/database/system.ts';
import type { Prisma } from '@rapport/database/generated/prisma/client.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { importTable, issuesOf } from '../../testing/file-journey.ts';
import { importDataset, startApiWithWorker, upload } from '../../testing/survey-journey.ts';

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
           title type status summary leadAgencyType targetProblem targetPopulation startsOn endsOn } } } }`,
    );
    expect(data.programs.edges.map((edge: { node: object }) => edge.node)).toEqual([
      {
        title: 'Know your rights, early',
        type: 'YOUTH_LEGAL_LITERACY',
        status: 'PROPOSED',
        summary: 'Lessons',
        leadAgencyType: 'COMMUNITY',
        targetProblem: 'Few know',
        targetPopulation: 'Students',
        startsOn: '2026-01-15',
        endsOn: '2026-12-15',
      },
      {
        title: 'Coming home',
        type: 'REENTRY',
        status: 'PROPOSED',
        summary: null,
        leadAgencyType: 'PROSECUTOR',
        targetProblem: null,
        targetPopulation: null,
        startsOn: null,
        endsOn: null,
      },
    ]);
    const rows = await past((prisma) =>
      prisma.program.findMany({
        where: { jurisdictionId: county.id, externalCode: 'YOUTH' },
        include: { targetArea: true },
      }),
    );
    expect(rows).toMatchObject([
      { strategy: 'In school', targetArea: { code: 'NORTH' }, proposedBySubject: county.subjectOf('EDITOR') },
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
        row('a b', ',,,,NORTH,,', 'Reentry'),
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
      [4, 'type', 'UNKNOWN_CHOICE', 'Reentry'],
      [5, 'code', 'DUPLICATE_ROW', null],
      [6, 'ends_on', 'ENDS_BEFORE_START', null],
      [7, 'code', 'ALREADY_IMPORTED', 'GONE'],
      [7, 'target_area', 'UNKNOWN_CODE', 'FOREIGN'],
      [8, 'title', 'IDENTIFYING_TEXT', null],
      [9, 'target_area', 'RETIRED_CODE', 'OLD'],
      [10, 'code', 'EMPTY_CELL', ''],
    ]);
    expect(done).toMatchObject({ rowsRead: 9, rowsImported: 0, job: { problem: { code: 'ROWS_REFUSED' } } });
    expect(JSON.stringify(done)).not.toContain('Walker');
    const { data } = await editor.query(`{ programs { totalCount } }`);
    expect(data.programs.totalCount).toBe(1);
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

  it('is for those who may write programs: an analyst imports populations and no programs', async () => {
    const { county } = await office();
    const analyst = api.as({ jurisdiction: county, role: 'ANALYST' });
    const { key } = await county.apiKey({ scopes: ['import.read', 'import.write', 'activity.write'] });
    for (const client of [analyst, api.as(key)]) {
      const uploadId = await upload(client, 'code,title,type\nA,A program,REENTRY\n');
      for (const table of ['PROGRAMS', 'ACTIVITIES', 'PARTNERS', 'BUDGET']) {
        expect(await importDataset(client, { uploadId, dataset: { table } })).toMatchObject({
          __typename: 'ForbiddenError',
          code: 'FORBIDDEN',
        });
      }
    }
  });
});

describe('importing partners', () => {
  it('reads every column, and refuses a code that is there', async () => {
    const { county, load } = await office();
    const csv = [
      'code,name,kind,description,website,area',
      'HIGH,North High School,SCHOOL,Hosts lessons,https://example.org,NORTH',
      'SHOP,"Shop, Inc.",BUSINESS,,,',
    ].join('\n');
    expect(await load('PARTNERS', csv)).toMatchObject({ rowsImported: 2, issueCount: 0 });
    const rows = await past((prisma) =>
      prisma.partnerOrganization.findMany({
        where: { jurisdictionId: county.id },
        orderBy: { code: 'asc' },
        include: { area: true },
      }),
    );
    expect(rows).toMatchObject([
      {
        code: 'HIGH',
        name: 'North High School',
        kind: 'SCHOOL',
        description: 'Hosts lessons',
        website: 'https://example.org',
        area: { code: 'NORTH' },
        proposedBySubject: county.subjectOf('EDITOR'),
      },
      { code: 'SHOP', name: 'Shop, Inc.', kind: 'BUSINESS', description: null, website: null, area: null },
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
    const { county, load } = await office();
    await county.programs(1, { externalCode: 'P' });
    await county.programs(1, { externalCode: 'OVER', status: 'ENDED' });
    await neighbour.programs(1, { externalCode: 'THEIRS' });
    const csv = `${header}P,2026,GENERAL_FUND,PRINTING,Handouts,1234.50\nP,2026,GENERAL_FUND,PRINTING,Posters,0.29\n`;
    expect(await load('BUDGET', csv)).toMatchObject({ rowsImported: 2, issueCount: 0 });
    const rows = await past((prisma) =>
      prisma.budgetLine.findMany({ where: { jurisdictionId: county.id }, orderBy: { plannedCents: 'asc' } }),
    );
    expect(rows).toMatchObject([
      { description: 'Posters', plannedCents: 29n, fiscalYear: 2026 },
      {
        description: 'Handouts',
        plannedCents: 123450n,
        fundingType: 'GENERAL_FUND',
        expenseType: 'PRINTING',
        proposedBySubject: county.subjectOf('EDITOR'),
      },
    ]);
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

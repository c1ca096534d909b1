import { DatasetKind } from '@rapport/database/generated/prisma/enums.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { importTable, importTemplate } from '../../testing/file-journey.ts';
import {
  fieldedVersion,
  groupQuestion,
  importDataset,
  importResponses,
  readImport,
  startApiWithWorker,
  trustQuestion,
  upload,
} from '../../testing/survey-journey.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;

beforeAll(async () => {
  api = await startApiWithWorker({ now: () => new Date('2026-06-01T12:00:00Z') });
  county = await api.jurisdiction();
  const jurisdictionId = county.id;
  const { system } = api.database;
  // The records that the examples refer to.
  await inSystem(system, async () => {
    await system.prisma.area.create({ data: { jurisdictionId, code: 'EXAMPLE-AREA', name: 'Example' } });
    await system.prisma.staffMember.create({
      data: {
        jurisdictionId,
        staffCode: 'EXAMPLE-STAFF',
        displayName: 'Example',
        position: 'OTHER',
        startedOn: new Date('2020-01-01'),
      },
    });
    await system.prisma.training.create({
      data: { jurisdictionId, code: 'EXAMPLE-TRAINING', title: 'Example' },
    });
  });
});
afterAll(() => api.close());

const editor = () => api.as({ jurisdiction: county, role: 'EDITOR' });

describe('the template of', () => {
  it('every table can be imported as it is, once there is what its examples refer to', async () => {
    for (const table of [
      'PROGRAMS',
      'PARTNERS',
      'TRAINING',
      'BUDGET',
      'ACTIVITIES',
      'OBSERVATIONS',
      'JUSTICE_COUNTS',
    ]) {
      if (table === 'ACTIVITIES') {
        const { system } = api.database;
        await inSystem(system, () =>
          system.prisma.program.updateMany({
            where: { jurisdictionId: county.id, externalCode: 'EXAMPLE-PROGRAM' },
            data: { status: 'ACTIVE' },
          }),
        );
      }
      const { csv, fileName } = await importTemplate(editor(), table);
      expect(fileName).toBe(`${table.toLowerCase()}-template.csv`);
      const done = await importTable(api, editor(), table, csv);
      expect(done).toMatchObject({
        kind: table,
        issueCount: 0,
        ignoredColumns: [],
        job: { status: 'SUCCEEDED' },
      });
      const hasTwoExamples = ['ACTIVITIES', 'OBSERVATIONS', 'JUSTICE_COUNTS'].includes(table);
      expect(done.rowsImported).toBe(hasTwoExamples ? 2 : 1);
    }
  });

  it('populations can be imported when its county is replaced, and not before', async () => {
    const { csv, columns } = await importTemplate(editor(), 'POPULATIONS');
    expect(
      columns.map((column: { name: string; isRequired: boolean }) => [column.name, column.isRequired]),
    ).toEqual([
      ['fips', true],
      ['state', true],
      ['county', true],
      ['year', true],
      ['age_band', false],
      ['sex', false],
      ['race_ethnicity', false],
      ['ethnicity', false],
      ['population', true],
    ]);
    const importFile = async (content: string) => {
      const uploadId = await upload(editor(), content);
      const dataset = { populations: { source: 'Synthetic' } };
      const { datasetImport } = await importDataset(editor(), { uploadId, dataset });
      await api.drainQueue();
      return readImport(editor(), datasetImport.id);
    };
    expect(await importFile(csv)).toMatchObject({ rowsImported: 0, issueCount: 3 });
    expect(await importFile(csv.replaceAll('99001', '06029'))).toMatchObject({
      rowsImported: 3,
      issueCount: 0,
      warningCount: 0,
    });
  });

  it('responses has the columns of a survey version, and can be imported as it is', async () => {
    const words = (text: string) => [{ language: 'en', text }];
    const { versionId } = await fieldedVersion(editor(), [
      trustQuestion,
      groupQuestion('area', ['north', 'south']),
      {
        code: 'topics',
        kind: 'MULTIPLE_CHOICE',
        text: words('What matters?'),
        choices: ['safety', 'youth'].map((code) => ({ code, label: words(code) })),
      },
      { code: 'words', kind: 'TEXT', text: words('In your words?') },
      { code: 'day', kind: 'DATE', text: words('When?') },
    ]);
    const { csv, columns } = await importTemplate(editor(), 'SURVEY_RESPONSES', versionId);
    expect(columns.map((column: { name: string; kind: string }) => [column.name, column.kind])).toEqual([
      ['respondent_key', 'CODE'],
      ['submitted_at', 'DATE_TIME'],
      ['trust', 'DECIMAL'],
      ['area', 'CHOICE'],
      ['topics', 'LIST'],
      ['words', 'TEXT'],
      ['day', 'DATE'],
    ]);
    expect(columns[3]).toMatchObject({ description: 'Your area', allowedValues: ['north', 'south'] });
    expect(await importResponses(api, editor(), versionId, csv)).toMatchObject({
      rowsImported: 1,
      issueCount: 0,
    });
  });

  it('every kind describes its columns, with an example that is allowed', async () => {
    const kinds = Object.values(DatasetKind).filter((kind) => kind !== 'SURVEY_RESPONSES');
    for (const kind of kinds) {
      const { columns } = await importTemplate(editor(), kind);
      for (const column of columns) {
        expect(column.description, `${kind}.${column.name}`).toMatch(/\.$/);
        expect(column.example, `${kind}.${column.name}`).not.toBe('');
        if (column.allowedValues.length === 0) continue;
        for (const one of column.example.split(';'))
          expect(column.allowedValues, `${kind}.${column.name}`).toContain(one);
      }
    }
  });

  it('a survey version of another tenant is answered like that of an absent one', async () => {
    const { versionId } = await fieldedVersion(editor(), [trustQuestion]);
    const neighbour = await api.jurisdiction();
    const ask = async (client: ReturnType<typeof editor>, variables: Record<string, unknown>) =>
      client.query(
        `query ($kind: DatasetKind!, $version: ID) { importTemplate(kind: $kind, surveyVersionId: $version) { csv } }`,
        variables,
      );
    const stranger = api.as({ jurisdiction: neighbour, role: 'EDITOR' });
    const foreign = await ask(stranger, { kind: 'SURVEY_RESPONSES', version: versionId });
    const absent = await ask(stranger, {
      kind: 'SURVEY_RESPONSES',
      version: Buffer.from(`SurveyVersion:${crypto.randomUUID()}`).toString('base64'),
    });
    expect(foreign.data).toBeNull();
    expect(foreign.errors?.map(({ message, extensions }) => [message, extensions])).toEqual(
      absent.errors?.map(({ message, extensions }) => [message, extensions]),
    );
    const without = await ask(editor(), { kind: 'SURVEY_RESPONSES' });
    expect(without.errors?.[0]?.message).toBe('Name the survey version that was answered.');
    const needless = await ask(editor(), { kind: 'BUDGET', version: versionId });
    expect(needless.errors?.[0]?.message).toBe('A file of BUDGET does not belong to a survey version.');
    const viewer = await ask(api.as({ jurisdiction: county, role: 'VIEWER' }), { kind: 'BUDGET' });
    expect(viewer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

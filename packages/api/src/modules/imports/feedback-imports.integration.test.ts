import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { importTable, importTemplate, issuesOf } from '../../testing/file-journey.ts';
import { importDataset, startApiWithWorker, upload } from '../../testing/survey-journey.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;

beforeAll(async () => {
  api = await startApiWithWorker({ now: () => new Date('2026-06-01T12:00:00Z') });
});
afterAll(() => api.close());

const mutate = (name: string, type: string, payload: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Error { message } ${payload} } }`;
const createArea = mutate('createArea', 'CreateAreaInput', '... on CreateAreaPayload { area { id } }');
const createChannel = mutate(
  'createFeedbackChannel',
  'CreateFeedbackChannelInput',
  '... on CreateFeedbackChannelPayload { feedbackChannel { id } }',
);

const listed = `{ feedbackItems(first: 50, orderBy: { field: RECEIVED_ON, direction: ASCENDING }) { edges { node {
  externalCode summary words receivedOn dueOn feedbackChannel { name } area { code } language category priority status
  triagedAt decisionReason decidedAt } } } }`;

/** A county in Pacific time with the area NORTH and a hotline that answers within 10 days. */
async function office() {
  const county = await api.jurisdiction({ calendar: { timeZone: 'America/Los_Angeles' } });
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  const area = await editor.query(createArea, { input: { code: 'NORTH', name: 'North' } });
  expect(area.data.createArea.__typename).toBe('CreateAreaPayload');
  const channel = await editor.query(createChannel, {
    input: { kind: 'HOTLINE', name: 'Hotline', responseDays: 10 },
  });
  expect(channel.data.createFeedbackChannel.__typename).toBe('CreateFeedbackChannelPayload');
  return {
    county,
    editor,
    load: (content: string, more: object = {}) => importTable(api, editor, 'FEEDBACK', content, more),
    items: async () => {
      const { data } = await editor.query(listed);
      return data.feedbackItems.edges.map(({ node }: { node: object }) => node) as object[];
    },
  };
}

const header =
  'code,text,received_on,channel,area,language,category,priority,status,decision_reason,decided_on';

describe('importing feedback', () => {
  it('reads every column, and counts the due day from the channel', async () => {
    const { load, items } = await office();
    const done = await load(
      [
        header,
        'F1,"Evening hours, please",2026-03-01,Hotline,NORTH,es,COURT_PROCESS,high,declined,"Nobody is in the building.",2026-03-31',
        'F2,Lights at the bus stop,2026-05-20,,,,,,,,',
        'F3,Lessons on rights,2026-05-21,,,,YOUTH,LOW,under review,,',
      ].join('\n'),
    );
    expect(done).toMatchObject({
      kind: 'FEEDBACK',
      rowsRead: 3,
      rowsImported: 3,
      issueCount: 0,
      job: { status: 'SUCCEEDED' },
    });
    const open = { decisionReason: null, decidedAt: null, triagedAt: null, words: null, language: 'en' };
    const nowhere = { feedbackChannel: null, area: null };
    expect(await items()).toEqual([
      {
        ...open,
        externalCode: 'F1',
        summary: 'Evening hours, please',
        receivedOn: '2026-03-01',
        dueOn: '2026-03-11',
        feedbackChannel: { name: 'Hotline' },
        area: { code: 'NORTH' },
        language: 'es',
        category: 'COURT_PROCESS',
        priority: 'HIGH',
        status: 'DECLINED',
        decisionReason: 'Nobody is in the building.',
        // The beginning of the day in the time zone of the office.
        decidedAt: '2026-03-31T07:00:00.000Z',
      },
      {
        ...open,
        ...nowhere,
        externalCode: 'F2',
        summary: 'Lights at the bus stop',
        receivedOn: '2026-05-20',
        dueOn: '2026-06-19',
        category: null,
        priority: null,
        status: 'RECEIVED',
      },
      {
        ...open,
        ...nowhere,
        externalCode: 'F3',
        summary: 'Lessons on rights',
        receivedOn: '2026-05-21',
        dueOn: '2026-06-20',
        category: 'YOUTH',
        priority: 'LOW',
        status: 'UNDER_REVIEW',
      },
    ]);
  });

  it('names line, column and code of everything wrong, and imports nothing', async () => {
    const { load, items } = await office();
    await load('code,text,received_on\nTAKEN,Lights,2026-01-01\n');
    const done = await load(
      [
        header,
        'NEW,Lights,2026-01-02,,,,,,,,',
        'TAKEN,Lights,2026-01-02,,,,,,,,',
        'NEW,Lights,2026-01-02,,,,,,,,',
        'C,Lights,2026-06-02,hotline,SOUTH,,,,,,',
        'D,Lights,2026-01-02,,,,,,TRIAGED,,',
        'E,Lights,2026-01-02,,,,YOUTH,LOW,ADOPTED,,',
        'F,Lights,2026-01-02,,,,YOUTH,LOW,ADOPTED,Yes,2026-01-01',
        'G,Lights,2026-01-02,,,,,,RECEIVED,Yes,2026-01-03',
        'H,Lights,2026-01-02,,,,YOUTH,LOW,CLOSED,Yes,2026-06-03',
        'I,"My case no. 24-1187, call 555-123-4567",2026-01-02,,,,,,,,',
        'J,Lights for Mr. Walker,2026-01-02,,,,,,,,',
        'K,,01/02/2026,,,english,HEAT,SOON,,,',
      ].join('\n'),
    );
    expect(issuesOf(done)).toEqual([
      [3, 'code', 'ALREADY_IMPORTED', 'TAKEN'],
      [4, 'code', 'DUPLICATE_ROW', null],
      [5, 'channel', 'UNKNOWN_CODE', 'hotline'],
      [5, 'area', 'UNKNOWN_CODE', 'SOUTH'],
      [5, 'received_on', 'IN_FUTURE', '2026-06-02'],
      [6, 'category', 'EMPTY_CELL', null],
      [6, 'priority', 'EMPTY_CELL', null],
      [7, 'decision_reason', 'EMPTY_CELL', null],
      [7, 'decided_on', 'EMPTY_CELL', null],
      [8, 'decided_on', 'ENDS_BEFORE_START', null],
      [9, 'decision_reason', 'CONFLICTING_CHOICES', null],
      [9, 'decided_on', 'CONFLICTING_CHOICES', null],
      [10, 'status', 'UNKNOWN_CHOICE', 'CLOSED'],
      [11, 'text', 'IDENTIFYING_TEXT', null],
      [12, 'text', 'LIKELY_IDENTIFYING_TEXT', null],
      [13, 'text', 'EMPTY_CELL', ''],
      [13, 'received_on', 'INVALID_DATE', '01/02/2026'],
      [13, 'language', 'INVALID_LANGUAGE', 'english'],
      [13, 'category', 'UNKNOWN_CHOICE', 'HEAT'],
      [13, 'priority', 'UNKNOWN_CHOICE', 'SOON'],
    ]);
    expect(done).toMatchObject({ rowsRead: 12, rowsImported: 0, job: { problem: { code: 'ROWS_REFUSED' } } });
    expect(JSON.stringify(done)).not.toMatch(/Walker|1187|555-123/);
    expect(await items()).toHaveLength(1);
  });

  it('proposes a format in a dry run, reads a file of another list with columns and values named, and passes over what it has', async () => {
    const { load, items } = await office();
    const csv = (rows: string[]) =>
      ['\uFEFFTicket;Request;Received;Source;Topic;Caller phone', ...rows].join('\r\n');
    const first = '311-7;Lights, more of them;3/31/2026;Phone;Streets;555-123-4567';
    const format = {
      dateFormat: 'MONTH_DAY_YEAR',
      missingCodes: ['N/A'],
      columns: [
        { column: 'Ticket', field: 'code' },
        { column: 'Request', field: 'text' },
        { column: 'Received', field: 'received_on' },
        { column: 'Source', field: 'channel', recode: [{ from: 'Phone', to: 'Hotline' }] },
        { column: 'Topic', field: 'category', recode: [{ from: 'Streets', to: 'QUALITY_OF_LIFE' }] },
      ],
    };
    const checked = await load(csv([first]), { dryRun: true, format });
    expect(checked).toMatchObject({ rowsRead: 1, rowsImported: 0, issueCount: 0 });
    expect(checked.proposal.format).toMatchObject({ delimiter: 'SEMICOLON', dateFormat: 'MONTH_DAY_YEAR' });
    expect(checked.ignoredColumns).toEqual(['Caller phone']);
    expect(await items()).toEqual([]);
    expect(await load(csv([first]), { format })).toMatchObject({ rowsImported: 1 });
    const second = '311-8;Lights again;4/1/2026;N/A;N/A;';
    const more = await load(csv([first, second]), { format, onlyNew: true });
    expect(more).toMatchObject({ rowsImported: 1, rowsKnown: 1 });
    expect(await items()).toMatchObject([
      { externalCode: '311-7', receivedOn: '2026-03-31', category: 'QUALITY_OF_LIFE', dueOn: '2026-04-10' },
      { externalCode: '311-8', receivedOn: '2026-04-01', feedbackChannel: null, category: null },
    ]);
  });

  it('reads its own template, and keeps the items of each office apart', async () => {
    const [one, other] = [await office(), await office()];
    const template = await importTemplate(one.editor, 'FEEDBACK');
    expect(template).toMatchObject({ fileName: 'feedback-template.csv' });
    expect(template.columns.map(({ name }: { name: string }) => name)).toEqual(header.split(','));
    expect(await one.load(template.csv)).toMatchObject({ rowsImported: 1, issueCount: 0 });
    expect(await other.items()).toEqual([]);
    expect(await other.load(template.csv)).toMatchObject({ rowsImported: 1, issueCount: 0 });
  });

  it('requires the permissions to record and to triage feedback', async () => {
    const { county } = await office();
    for (const scopes of [['feedback.write'], ['feedbackTriage.write'], []] as const) {
      const { key } = await county.apiKey({ scopes: ['import.read', 'import.write', ...scopes] });
      const client = api.as(key);
      const uploadId = await upload(client, 'code,text,received_on\nA,Lights,2026-01-01\n');
      expect(await importDataset(client, { uploadId, dataset: { table: 'FEEDBACK' } })).toMatchObject({
        __typename: 'ForbiddenError',
        path: ['input', 'dataset', 'table'],
      });
    }
  });
});

/**
 * Contestant: the same answers from hand-written SQL over `pg`, behind a plain http server. It has no
 * GraphQL, token or limits, so it measures the cost of the database, the rows and the JSON. The tenant is set
 * in the message that begins the transaction, under the same policies.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import pg from 'pg';

import { programSettings, serveContestant, type ContestantSettings } from './child.ts';
import { flatSize, nestedChildren } from './works.ts';

const settings = programSettings<ContestantSettings>();
const timestamptzOid = 1184;
const dateOid = 1082;

/** "2026-05-01 18:30:00+00" or "2026-05-01 18:30:00.25+00" as ISO 8601 with milliseconds. */
function instant(text: string): string {
  const time = text.slice(11, -3);
  return `${text.slice(0, 10)}T${(time.includes('.') ? time : `${time}.`).padEnd(12, '0')}Z`;
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === timestamptzOid) return instant;
    if (oid === dateOid) return (text: string) => text;
    return pg.types.getTypeParser(oid, format) as (text: string) => unknown;
  },
};

const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: settings.connectionsMax });
pool.on('error', () => undefined);
const begin = `begin read only; select app.enter_jurisdiction(${pg.escapeLiteral(settings.jurisdictionId)})`;

interface Row {
  id: string;
  title: string;
  type: string;
  status: string;
  startsOn: string;
  createdAt: string;
}

interface NestedRow extends Row {
  activityId: string;
  activityTitle: string;
  startsAt: string;
  kind: string;
}

const flat = {
  name: 'flat',
  text: `select id, title, type, status, starts_on as "startsOn", created_at as "createdAt"
           from program order by id desc limit ${flatSize + 1}`,
  types,
};

const nested = {
  name: 'nested',
  text: `select p.id, p.title, p.type, p.status, p.starts_on as "startsOn", p.created_at as "createdAt",
                a.id as "activityId", a.title as "activityTitle", a.starts_at as "startsAt", a.kind
           from (select * from program order by id desc limit ${flatSize + 1}) p
          cross join lateral (select * from activity where program_id = p.id order by starts_at desc, id desc limit ${nestedChildren}) a`,
  types,
};

/** One transaction. The answer does not wait for its end. */
async function read<R extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<R[]> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const { rows } = await client.query<R>(statement);
    client.query('commit').then(
      () => client.release(),
      () => client.release(true),
    );
    return rows;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function edge<N extends Row>({ createdAt, ...node }: N): { cursor: string; node: Omit<N, 'createdAt'> } {
  return { cursor: Buffer.from(`${createdAt},${node.id}`).toString('base64url'), node };
}

async function flatAnswer(): Promise<object> {
  const rows = await read<Row>(flat);
  const edges = rows.slice(0, flatSize).map(edge);
  return {
    data: {
      programs: { edges, pageInfo: { hasNextPage: rows.length > flatSize, endCursor: edges.at(-1)?.cursor } },
    },
  };
}

async function nestedAnswer(): Promise<object> {
  const programs = new Map<string, Row & { activities: { edges: { node: object }[] } }>();
  for (const row of await read<NestedRow>(nested)) {
    const { activityId, activityTitle, startsAt, kind, ...program } = row;
    let known = programs.get(row.id);
    if (!known) programs.set(row.id, (known = { ...program, activities: { edges: [] } }));
    known.activities.edges.push({ node: { id: activityId, title: activityTitle, startsAt, kind } });
  }
  const edges = [...programs.values()].slice(0, flatSize).map(edge);
  return {
    data: {
      programs: {
        edges,
        pageInfo: { hasNextPage: programs.size > flatSize, endCursor: edges.at(-1)?.cursor },
      },
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  request.resume();
  const body = JSON.stringify(await (request.url === '/nested' ? nestedAnswer() : flatAnswer()));
  response
    .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    .end(body);
}

serveContestant((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
});

/** The measured requests of each contestant, and the check that all of them return the same rows. */
export const flatSize = 20;
export const nestedChildren = 10;

export type ContestantName = 'rapport' | 'postgraphile' | 'handwritten';
export type WorkName = 'flat-list' | 'nested-list';

export const contestantNames: readonly ContestantName[] = ['rapport', 'postgraphile', 'handwritten'];
export const workNames: readonly WorkName[] = ['flat-list', 'nested-list'];

/** A request: its path and its document. */
export interface Work {
  path: string;
  query: string;
}

const page = 'pageInfo { hasNextPage endCursor }';

/** Our request with a page of programs of any size, for counting statements. */
export function rapportQuery(work: WorkName, first: number): string {
  const activities =
    work === 'nested-list'
      ? `activities(first: ${nestedChildren}) { edges { node { id title startsAt kind } } }`
      : '';
  return `query Benchmark { programs(first: ${first}) { edges { cursor node { id title type status startsOn ${activities} } } ${page} } }`;
}

function postgraphileQuery(work: WorkName): string {
  const activities =
    work === 'nested-list'
      ? `activitiesByJurisdictionIdAndProgramId(first: ${nestedChildren}, orderBy: [STARTS_AT_DESC, ROW_ID_DESC]) { edges { node { id: rowId title startsAt kind } } }`
      : '';
  return `query Benchmark { allPrograms(first: ${flatSize}, orderBy: [ROW_ID_DESC]) { edges { cursor node { id: rowId title type status startsOn ${activities} } } ${page} } }`;
}

export const works: Readonly<Record<ContestantName, Readonly<Record<WorkName, Work>>>> = {
  rapport: {
    'flat-list': { path: '/graphql', query: rapportQuery('flat-list', flatSize) },
    'nested-list': { path: '/graphql', query: rapportQuery('nested-list', flatSize) },
  },
  postgraphile: {
    'flat-list': { path: '/graphql', query: postgraphileQuery('flat-list') },
    'nested-list': { path: '/graphql', query: postgraphileQuery('nested-list') },
  },
  handwritten: {
    'flat-list': { path: '/flat', query: '' },
    'nested-list': { path: '/nested', query: '' },
  },
};

interface ActivityNode {
  id: string;
  title: string;
  startsAt: string;
  kind: string;
}

interface ProgramNode {
  id: string;
  title: string;
  type: string;
  status: string;
  startsOn: string;
}

type Activities = { edges: { node: ActivityNode }[] };

interface Answer {
  errors?: unknown;
  data?: Record<
    string,
    {
      edges: { cursor: string; node: ProgramNode & Record<string, unknown> }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    }
  >;
}

/**
 * The rows of an answer in their order. Excludes parts that contestants format differently: global ids and
 * cursors, and the notation of instants. Throws if the answer has errors or too few rows.
 */
export function rowsOf(work: WorkName, body: string): unknown[] {
  const answer = JSON.parse(body) as Answer;
  const list = Object.values(answer.data ?? {})[0];
  if (answer.errors !== undefined || !list) throw new Error(`An answer with errors: ${body.slice(0, 500)}`);
  const { edges, pageInfo } = list;
  if (edges.length !== flatSize || !pageInfo.hasNextPage || pageInfo.endCursor !== edges.at(-1)?.cursor) {
    throw new Error(`Not a page of ${flatSize}: ${body.slice(0, 500)}`);
  }
  return edges.map(({ node }) => {
    const { id, title, type, status, startsOn } = node;
    const program = { id: rowId(id), title, type, status, startsOn };
    if (work === 'flat-list') return program;
    const activities = Object.values(node).find((value) => typeof value === 'object') as Activities;
    if (activities.edges.length !== nestedChildren) throw new Error(`Not ${nestedChildren} activities.`);
    return {
      ...program,
      activities: activities.edges.map(({ node: child }) => ({
        id: rowId(child.id),
        title: child.title,
        startsAt: new Date(child.startsAt).toISOString(),
        kind: child.kind,
      })),
    };
  });
}

/** Our global ids are "Type:uuid" in base64url. */
function rowId(id: string): string {
  return id.includes('-') ? id : (Buffer.from(id, 'base64url').toString().split(':')[1] ?? id);
}

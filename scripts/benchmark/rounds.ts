import { startChild, type Child, type ContestantSettings } from './child.ts';
import { spread, type Spread } from './spread.ts';
import type { LoadRequest, LoadResult } from './load.program.ts';
import { contestantNames, rowsOf, workNames, works, type ContestantName, type WorkName } from './works.ts';

export interface RoundOptions {
  rounds: number;
  /** How long one contestant runs one work in each round. */
  milliseconds: number;
  warmUpMilliseconds: number;
  concurrency: number;
  /** Options for Node in the process of our API, such as --cpu-prof. */
  nodeOptions: readonly string[];
}

export interface ContestantFigures {
  requestsPerSecond: Spread;
  /** Processor time of the contestant's process in microseconds, without the database. */
  processorMicroseconds: Spread;
}

export interface WorkFigures {
  work: WorkName;
  of: Record<ContestantName, ContestantFigures>;
  /** Our requests per second divided by theirs, per round. */
  ratioToPostGraphile: Spread;
  ratioToHandwritten: Spread;
}

interface Sample {
  requestsPerSecond: number;
  processorMicroseconds: number;
}

/**
 * Runs every contestant with every work in short alternating rounds, so that other activity on the machine
 * affects all of them. First checks that all of them return the same rows, and throws if they do not.
 */
export async function measureThroughput(
  settings: ContestantSettings,
  token: string,
  options: RoundOptions,
): Promise<WorkFigures[]> {
  const children: Child[] = [];
  const start = async (name: string, given: object, nodeOptions?: readonly string[]): Promise<Child> => {
    const child = await startChild(name, given, nodeOptions);
    children.push(child);
    return child;
  };
  try {
    const load = await start('load', { concurrency: options.concurrency });
    const contestants = new Map<ContestantName, Child>();
    for (const name of contestantNames)
      contestants.set(name, await start(name, settings, name === 'rapport' ? options.nodeOptions : []));
    const of = (name: ContestantName): Child => contestants.get(name) as Child;

    const request = (name: ContestantName, work: WorkName, milliseconds: number): LoadRequest => ({
      port: of(name).ready as number,
      path: works[name][work].path,
      headers: name === 'rapport' ? { authorization: `Bearer ${token}` } : {},
      body: JSON.stringify({ query: works[name][work].query }),
      milliseconds,
    });
    const sample = async (name: ContestantName, work: WorkName, milliseconds: number): Promise<Sample> => {
      const before = (await of(name).ask({})) as number;
      const result = (await load.ask(request(name, work, milliseconds))) as LoadResult;
      const used = ((await of(name).ask({})) as number) - before;
      return {
        requestsPerSecond: (result.requests / result.milliseconds) * 1000,
        processorMicroseconds: used / result.requests,
      };
    };

    for (const work of workNames) await expectSameRows(work, request);
    for (const name of contestantNames)
      for (const work of workNames) await sample(name, work, options.warmUpMilliseconds);

    const samples = new Map<string, Sample[]>();
    for (let round = 0; round < options.rounds; round += 1) {
      for (const work of workNames) {
        // The first contestant is last in the next round.
        const order = round % 2 === 0 ? contestantNames : contestantNames.toReversed();
        for (const name of order) {
          const key = `${name} ${work}`;
          samples.set(key, [...(samples.get(key) ?? []), await sample(name, work, options.milliseconds)]);
        }
      }
    }
    return workNames.map((work) => figuresOf(work, (name) => samples.get(`${name} ${work}`) ?? []));
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}

function figuresOf(work: WorkName, samplesOf: (name: ContestantName) => readonly Sample[]): WorkFigures {
  const figures = (name: ContestantName): ContestantFigures => ({
    requestsPerSecond: spread(samplesOf(name).map((one) => one.requestsPerSecond)),
    processorMicroseconds: spread(samplesOf(name).map((one) => one.processorMicroseconds)),
  });
  const ratioTo = (other: ContestantName): Spread => {
    const theirs = samplesOf(other);
    return spread(
      samplesOf('rapport').map(
        (ours, round) => ours.requestsPerSecond / (theirs[round]?.requestsPerSecond ?? 0),
      ),
    );
  };
  return {
    work,
    of: {
      rapport: figures('rapport'),
      postgraphile: figures('postgraphile'),
      handwritten: figures('handwritten'),
    },
    ratioToPostGraphile: ratioTo('postgraphile'),
    ratioToHandwritten: ratioTo('handwritten'),
  };
}

async function expectSameRows(
  work: WorkName,
  request: (name: ContestantName, work: WorkName, milliseconds: number) => LoadRequest,
): Promise<void> {
  const seen: string[] = [];
  for (const name of contestantNames) {
    const { port, path, headers, body } = request(name, work, 0);
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    seen.push(JSON.stringify(rowsOf(work, await response.text())));
    if (seen[0] !== seen.at(-1))
      throw new Error(`${name} answers ${work} with different rows than the first contestant.`);
  }
}

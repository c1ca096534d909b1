import { parseArgs } from 'node:util';

import { canonicalTable, exactCells } from '@rapport/statistics/comparison/canonical.table.ts';
import { hiddenCells } from '@rapport/statistics/comparison/hidden.cells.ts';
import { comparisonFunnel, comparisonIntervals } from '@rapport/statistics/comparison/comparison.picture.ts';
import { comparisonOf, type Comparison } from '@rapport/statistics/comparison/comparison.table.ts';
import { nearestPeers, type PeerGroup } from '@rapport/statistics/comparison/place.peers.ts';
import { DEFAULT_THRESHOLD } from '@rapport/statistics/disclosure/threshold.ts';

import { readDataFile, RefusalError, valueOf } from '../estimate/data-file.ts';
import { exportComparison } from './export.ts';
import { demonstrationIndicator, syntheticOffices, type County } from './synthetic.ts';

const help = `npm run --silent compare-counties -- --file FILE --state NAME

Compares the counties of a state: real populations from a file, and invented numbers of crimes. It shows what a state agency sees, without
a server. The figures are synthetic.

  --file FILE       A CSV file with the columns fips, state, county, year and population.
  --state NAME      The state, as the file names it.
  --encoding NAME   UTF_8 or WINDOWS_1252. Default: UTF_8.
  --like FIPS       Compare with the counties nearest to this one by population.
  --peers N         How many of them. Default: 10.
  --seed N          Another seed gives other invented numbers. Default: 1.
  --export FOLDER   Also write the table as CSV, XLSX, Parquet and JSON-stat with a codebook into this folder.
  --picture KIND    Print a Vega-Lite specification instead: funnel or intervals.
`;

export interface Outcome {
  output: string;
  exitCode: number;
}

/** Runs the command. A mistake of the user gives one sentence and the exit code 1. */
export async function compareCounties(args: readonly string[]): Promise<Outcome> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean' },
        file: { type: 'string' },
        state: { type: 'string' },
        encoding: { type: 'string', default: 'UTF_8' },
        like: { type: 'string' },
        peers: { type: 'string', default: '10' },
        seed: { type: 'string', default: '1' },
        picture: { type: 'string' },
        export: { type: 'string' },
      },
    });
    if (values.help === true) return { output: help, exitCode: 0 };
    const { file, state, like, picture, encoding } = values;
    if (file === undefined || state === undefined) return problem('Name a --file and a --state.');
    if (encoding !== 'UTF_8' && encoding !== 'WINDOWS_1252')
      return problem('The --encoding is UTF_8 or WINDOWS_1252.');
    const [peers, seed] = [wholeNumber('--peers', values.peers), wholeNumber('--seed', values.seed)];
    const counties = (await readCounties(file, encoding)).filter(
      (one) => one.state.toLowerCase() === state.toLowerCase(),
    );
    if (counties.length === 0) return problem(`The file has no county of ${state}.`);
    const found = compare(counties, { like: like ?? null, peers, seed });
    if (picture === undefined) {
      const text = textOf(counties, found);
      if (values.export === undefined) return { output: text, exitCode: 0 };
      const files = await exportComparison(values.export, counties, found.comparison);
      return { output: `${text}\nWritten: ${files.join(', ')}.\n`, exitCode: 0 };
    }
    if (picture !== 'funnel' && picture !== 'intervals')
      return problem('A --picture is funnel or intervals.');
    const indicator = demonstrationIndicator();
    const spec =
      picture === 'funnel'
        ? valueOf(comparisonFunnel(indicator, found.comparison, 'multiplicative'))
        : comparisonIntervals(indicator, found.comparison, 'NAME');
    return { output: `${JSON.stringify(spec, null, 2)}\n`, exitCode: 0 };
  } catch (error) {
    if (error instanceof RefusalError) {
      const { row, column } = error.refused.place;
      const at = [row === undefined ? '' : `line ${row}`, column === undefined ? '' : `column ${column}`];
      return problem([...at.filter((one) => one !== ''), error.message].join(': '));
    }
    if (error instanceof TypeError || error instanceof RangeError) return problem(error.message);
    throw error;
  }
}

const problem = (message: string): Outcome => ({ output: `${message}\n`, exitCode: 1 });

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) === 0)
    throw new RangeError(`${name} is a whole number from 1 to 999999.`);
  return Number(text);
}

async function readCounties(path: string, encoding: 'UTF_8' | 'WINDOWS_1252'): Promise<County[]> {
  const file = await readDataFile(path, encoding);
  const [states, names, years, populations] = [
    file.texts('state'),
    file.texts('county'),
    file.numbers('year'),
    file.numbers('population'),
  ];
  return file.texts('fips').map((fips, index) => ({
    fips,
    state: states[index] ?? '',
    name: names[index] ?? '',
    year: years[index] ?? 0,
    population: populations[index] ?? 0,
  }));
}

interface Found {
  comparison: Comparison;
  peers: PeerGroup | null;
}

function compare(
  counties: readonly County[],
  { like, peers, seed }: { like: string | null; peers: number; seed: number },
): Found {
  const definition = demonstrationIndicator();
  const year = counties[0]?.year ?? 0;
  const period = { firstDay: `${year}-01-01`, lastDay: `${year}-12-31` };
  const table = canonicalTable(
    exactCells({ definition, revisions: [definition] }, [period], [null], syntheticOffices(counties, seed)),
    hiddenCells,
    DEFAULT_THRESHOLD,
  );
  const population = {
    name: 'population',
    scale: 'LOG',
    values: new Map(counties.map((one) => [one.fips, one.population])),
  } as const;
  const group =
    like === null
      ? null
      : valueOf(
          nearestPeers(
            counties.map(({ fips }) => fips),
            [population],
            like,
            peers,
          ),
        );
  const among =
    group === null || like === null ? null : new Set([like, ...group.peers.map(({ place }) => place)]);
  const comparison = comparisonOf(table, {
    period,
    group: null,
    among,
    overdispersion: 'multiplicative',
    standardization: null,
  });
  return { comparison, peers: group };
}

function textOf(counties: readonly County[], { comparison, peers }: Found): string {
  const { assessment, total, placesInTotal } = comparison;
  const lines = [
    `Synthetic figures. Only the populations are real: ${counties.length} counties of ${counties[0]?.state ?? ''}, ${counties[0]?.year ?? ''}.`,
    '',
    comparison.sentence,
    assessment.ok ? `Method: ${assessment.value.method}.` : `No expected value: ${assessment.reason}`,
    ...(peers === null
      ? []
      : [`${peers.method}: ${peers.likeness?.words ?? 'too few to say how alike they are'}.`]),
    total.kind === 'ESTIMATE'
      ? `The total of all ${placesInTotal} comparable counties is ${total.value.toFixed(1)} ${total.unit}.`
      : 'The total of the state is not shown.',
    '',
    ...comparison.places.map(({ sentence }) => sentence()),
  ];
  return `${lines.join('\n')}\n`;
}

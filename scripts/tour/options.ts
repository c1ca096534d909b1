import { parseArgs } from 'node:util';

import { dataDirectory } from '../local/data-directory.ts';
import { runningServer } from '../local/running-server.ts';

const help = `npm run tour                                with synthetic responses
npm run tour -- --responses FILE            with your own file: a CSV without quoted cells
    --key COLUMN        the respondents' pseudonyms            (respondent_key)
    --measure COLUMN    a number to measure                    (trust)
    --minimum, --maximum, --top-box NUMBER                     (0, 10, 7)
    --by COLUMN         the column to group by                 (area)
npm run tour -- --populations FILE          county populations: fips, state, county, year, population
    --encoding UTF_8 | WINDOWS_1252         of the file        (UTF_8)
--url URL       the server                                     (the one on this machine)
--folder DIR    the folder of the exported files                (.rapport/tour)`;

export interface TourOptions {
  url: string;
  folder: string;
  responses: string | undefined;
  populations: string | undefined;
  key: string;
  measure: string;
  by: string;
  minimum: number;
  maximum: number;
  topBox: number;
  encoding: 'UTF_8' | 'WINDOWS_1252';
}

function refuse(message: string): never {
  console.error(`${message}\n\n${help}`);
  process.exit(1);
}

function number(name: string, text: string): number {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value)
    ? refuse(`--${name} must be a number, but is "${text}".`)
    : value;
}

function encodingOf(text: string): TourOptions['encoding'] {
  const name = text.toUpperCase().replaceAll('-', '_');
  if (name === 'UTF_8' || name === 'WINDOWS_1252') return name;
  return refuse(`--encoding must be UTF_8 or WINDOWS_1252, but is "${text}".`);
}

/** Reads the command line. Prints the help and exits on --help or an error. */
export function readOptions(): TourOptions {
  const text = { type: 'string' } as const;
  const read = () =>
    parseArgs({
      options: {
        url: text,
        folder: text,
        responses: text,
        populations: text,
        key: { ...text, default: 'respondent_key' },
        measure: { ...text, default: 'trust' },
        minimum: { ...text, default: '0' },
        maximum: { ...text, default: '10' },
        'top-box': { ...text, default: '7' },
        by: { ...text, default: 'area' },
        encoding: { ...text, default: 'UTF_8' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  let values: ReturnType<typeof read>;
  try {
    values = read();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const data = dataDirectory();
  const { url = runningServer(data)?.url ?? `http://127.0.0.1:${process.env['PORT'] ?? '4000'}` } = values;
  return {
    url,
    folder: values.folder ?? data.tour,
    responses: values.responses,
    populations: values.populations,
    key: values.key,
    measure: values.measure,
    by: values.by,
    minimum: number('minimum', values.minimum),
    maximum: number('maximum', values.maximum),
    topBox: number('top-box', values['top-box']),
    encoding: encodingOf(values.encoding),
  };
}

/**
 * Makes the measurements for docs/decisions/0003-data-path.md.
 *
 *   npm run benchmark                  about five minutes, prints tables
 *   npm run benchmark -- --quick       less precise, about a minute
 *   npm run benchmark -- --try         one round over few rows: checks that everything works, without measuring
 *   npm run benchmark -- --json        one JSON object per line on standard output
 *   npm run benchmark -- --node-option=--cpu-prof   Node's options for the process of our API
 */
import { parseArgs } from 'node:util';

import { createTokenVerifier } from '@rapport/api/auth/token.verifier.ts';
import { startTestIssuer } from '@rapport/testkit/services/test-issuer.ts';

import type { ContestantSettings } from './child.ts';
import { measureColdStart } from './cold-start.ts';
import { measureMeasurement } from './measurement.ts';
import { createDataset, fewRows, manyRows } from './dataset.ts';
import { jsonLines, table, type Figures } from './report.ts';
import { measureThroughput } from './rounds.ts';
import { countStatements } from './statements.ts';
import { measureTenancy } from './tenancy.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    try: { type: 'boolean', default: false },
    'node-option': { type: 'string', multiple: true, default: [] },
  },
});

const connections = 16;
const large = { attendances: 1_000_000, people: 100_000, places: 3_142 };
const efforts = {
  full: {
    rounds: 25,
    milliseconds: 400,
    warmUpMilliseconds: 3_000,
    tenancyRounds: 25,
    coldStarts: 15,
    measurement: { ...large, rounds: 9, respondents: 2_000, questions: [10, 20, 40] },
  },
  quick: {
    rounds: 9,
    milliseconds: 300,
    warmUpMilliseconds: 3_000,
    tenancyRounds: 9,
    coldStarts: 9,
    measurement: { ...large, rounds: 3, respondents: 2_000, questions: [10] },
  },
  try: {
    rounds: 1,
    milliseconds: 50,
    warmUpMilliseconds: 50,
    tenancyRounds: 1,
    coldStarts: 1,
    measurement: {
      attendances: 2_000,
      people: 2_000,
      places: 100,
      rounds: 1,
      respondents: 100,
      questions: [4],
    },
  },
};
const effort = options.try ? efforts.try : options.quick ? efforts.quick : efforts.full;

const say = (text: string): void => console.error(text);

async function measure(): Promise<Figures> {
  say('Starting PostgreSQL and seeding …');
  const dataset = await createDataset(options.try ? fewRows : manyRows);
  const issuer = await startTestIssuer();
  try {
    const token = await issuer.sign(dataset.subject);
    const settings: ContestantSettings = {
      databaseUrl: dataset.urls.api,
      connectionsMax: connections,
      jurisdictionId: dataset.jurisdictionId,
      issuer: issuer.issuer,
      audience: issuer.audience,
      jwksUrl: issuer.jwksUrl.href,
    };
    const statements = await countStatements(
      dataset.urls.api,
      createTokenVerifier(issuer.verification),
      token,
    );
    say('Measuring throughput …');
    const works = await measureThroughput(settings, token, {
      ...effort,
      concurrency: connections,
      nodeOptions: options['node-option'],
    });
    say('Measuring row-level security …');
    const tenancy = await measureTenancy(dataset, effort.tenancyRounds);
    say('Measuring cold starts …');
    const coldStart = await measureColdStart(settings, token, effort.coldStarts);
    say('Measuring derivation and estimators …');
    const measurement = await measureMeasurement(dataset, effort.measurement);
    return { works, statements, tenancy, coldStart, measurement };
  } finally {
    await issuer.close();
    await dataset.close();
  }
}

// Ctrl-C: PostgreSQL and the contestants end with this process.
process.once('SIGINT', () => process.exit(130));

const figures = await measure();
console.log(options.json ? jsonLines(figures).join('\n') : table(figures));

/**
 * Submits responses to a survey without an account, over HTTP, with the limits of a deployment. Afterward, it counts them in the database: none is lost, and none is there twice.
 * One in ten is sent twice at the same time with the same key, as a browser does that got no answer. One in ten is an invitation that two browsers use at the same time.
 *
 *   npm run benchmark:submissions                  4,000 responses
 *   npm run benchmark:submissions -- 400           so many responses
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { hashSecret, newSecret } from '@rapport/api/secret-token.ts';
import pg from 'pg';

import { startChild, type ContestantSettings } from './child.ts';
import { createEmptyDataset } from './dataset.ts';
import { choiceCount, seedOffice, seedVersion, type SeededSurvey } from './exports.data.ts';

const submissions = Number(process.argv[2] ?? 4_000);
const questions = 10;
const browsers = 16;
/** Each link allows 60 responses a second, and a burst of 600. */
const openLinks = 8;
const connectionsMax = 10;
/** The answers to the questions with numbers are the digits of the number of a response. */
const base = 11;

interface Submission {
  readonly serial: number;
  readonly token: string;
  /** The keys of the requests that are sent at the same time. */
  readonly keys: readonly string[];
}

const document = `mutation ($input: SubmitResponseInput!) {
  submitResponse(input: $input) { ... on SubmitResponsePayload { outcome } ... on Error { code message } }
}`;

interface Answer {
  data?: { submitResponse?: { outcome?: string; code?: string; message?: string } };
  errors?: { message: string; extensions?: { code?: string } }[];
}

const dataset = await createEmptyDataset();
const admin = new pg.Client({ connectionString: dataset.adminUrl });
await admin.connect();
const settings: ContestantSettings = {
  databaseUrl: dataset.urls.api,
  connectionsMax,
  jurisdictionId: '',
  issuer: 'https://nobody.example',
  audience: 'nobody',
  jwksUrl: 'https://nobody.example/keys',
  keepsRates: true,
};
const server = await startChild('rapport', settings);
const address = `http://127.0.0.1:${String(server.ready)}/graphql`;
let refused = 0;
try {
  const survey = await seedVersion(admin, await seedOffice(admin, 'submissions'), questions);
  const planned = await plan(survey, submissions);
  const accepted = new Set<number>();
  const send = async (some: readonly Submission[]): Promise<void> => {
    const waiting = some.values();
    const browser = async (): Promise<void> => {
      for (const one of waiting) {
        const outcomes = await Promise.all(one.keys.map((key) => submit(one, key)));
        if (outcomes.includes('ACCEPTED')) accepted.add(one.serial);
      }
    };
    await Promise.all(Array.from({ length: browsers }, browser));
  };
  // The first ones warm up the server.
  const first = Math.floor(submissions / 10);
  await send(planned.slice(0, first));
  const started = performance.now();
  await send(planned.slice(first));
  const seconds = (performance.now() - started) / 1000;
  const { stored, distinct } = await counted(survey);
  const requests = planned.reduce((sum, { keys }) => sum + keys.length, 0);
  const [lost, doubled] = [submissions - distinct, stored - distinct];
  console.log(
    `${submissions.toLocaleString('en')} responses in ${requests.toLocaleString('en')} requests: ${((submissions - first) / seconds).toFixed(0)} responses a second after the first ${first}, over ${browsers} connections; ${refused} requests had to wait for the limits over time`,
  );
  console.log(`${accepted.size} accepted, ${stored} stored, ${lost} lost, ${doubled} doubled`);
  if (accepted.size !== submissions || lost !== 0 || doubled !== 0) process.exitCode = 1;
} finally {
  await server.stop();
  await admin.end();
  await dataset.close();
}

/** The responses to submit: by an open link, and by invitations. */
async function plan({ jurisdictionId, surveyVersionId }: SeededSurvey, count: number): Promise<Submission[]> {
  const isInvited = (serial: number): boolean => serial % 10 === 5;
  const invited = Array.from({ length: count }, (_, serial) => serial).filter(isInvited);
  const open = Array.from({ length: openLinks }, newSecret);
  const secrets = new Map(invited.map((serial) => [serial, newSecret()]));
  const link = async (kind: string, token: string, invitations: number): Promise<string> => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into survey_link (jurisdiction_id, survey_version_id, kind, label, token_hash, invitation_count, used_invitations)
       values ($1, $2, $3::survey_link_kind, $3::text, $4, $5, $6) returning id`,
      [
        jurisdictionId,
        surveyVersionId,
        kind,
        hashSecret(token),
        invitations,
        Buffer.alloc(Math.ceil(invitations / 8)),
      ],
    );
    return rows[0]?.id ?? '';
  };
  for (const secret of open) await link('OPEN', secret, 0);
  await admin.query(
    `insert into survey_invitation (jurisdiction_id, survey_link_id, position, token_hash)
     select $1, $2, place - 1, hash from unnest($3::text[]) with ordinality as made (hash, place)`,
    [
      jurisdictionId,
      await link('SINGLE_USE', newSecret(), invited.length),
      [...secrets.values()].map(hashSecret),
    ],
  );
  return Array.from({ length: count }, (_, serial) => {
    const secret = secrets.get(serial);
    const key = randomUUID();
    if (secret !== undefined) return { serial, token: secret, keys: [key, randomUUID()] };
    const token = open[serial % openLinks] ?? '';
    return { serial, token, keys: serial % 10 === 0 ? [key, key] : [key] };
  });
}

/** Sends one request until it is not refused by the limits over time. Returns its outcome. */
async function submit({ serial, token }: Submission, submissionKey: string): Promise<string> {
  const answers = Array.from({ length: questions }, (_, place) =>
    place % 2 === 0
      ? { questionCode: `q${place}`, number: Math.floor(serial / base ** (place / 2)) % base }
      : { questionCode: `q${place}`, choiceCodes: [`c${(serial + place) % choiceCount}`] },
  );
  const body = JSON.stringify({
    query: document,
    variables: { input: { token, submissionKey, language: 'en', answers } },
  });
  for (;;) {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { data, errors } = (await response.json()) as Answer;
    const { outcome, code, message } = data?.submitResponse ?? {};
    if (outcome !== undefined) return outcome;
    // The other browser was first.
    if (code !== undefined) return code;
    const [error] = errors ?? [];
    if (error?.extensions?.code !== 'RATE_LIMITED')
      throw new Error(`${response.status}: ${message ?? error?.message ?? ''}`);
    refused += 1;
    await sleep(Number(response.headers.get('retry-after') ?? 1) * 1000);
  }
}

/** The responses in the database, and how many different ones they are. */
async function counted({ surveyVersionId }: SeededSurvey): Promise<{ stored: number; distinct: number }> {
  const { rows } = await admin.query<{ stored: number; distinct: number }>(
    `select count(*)::int as stored, count(distinct digits)::int as distinct
       from (select string_agg(answer.number_value::text, ',' order by question.position) as digits
               from response left join answer on answer.response_id = response.id and answer.number_value is not null
               left join question on question.id = answer.question_id
              where response.survey_version_id = $1 group by response.id) given`,
    [surveyVersionId],
  );
  return rows[0] ?? { stored: 0, distinct: 0 };
}

import { createApp } from '@rapport/api/app.ts';
import { createTokenVerifier } from '@rapport/api/auth/token.verifier.ts';
import { unlimitedRates } from '@rapport/api/testing/unlimited-rates.ts';
import { createDatabase } from '@rapport/database/database.ts';
import { startTestIssuer } from '@rapport/testkit/services/test-issuer.ts';

import { comparedCode } from './nation.rows.ts';
import { unusedServices } from './services.ts';

/** The compact form: all places and periods at once. */
const columns = `query ($indicator: String!, $period: PeriodInput!) {
  comparison(indicator: $indicator, period: $period) {
    commonValue placesInTotal columns { slugs firstDays states values lower upper }
  }
}`;

/** The same with names, counts and everything that is said about the whole. */
const allColumns = `query ($indicator: String!, $period: PeriodInput!) {
  comparison(indicator: $indicator, period: $period) {
    name unit sentence commonValue method phi caveats placesInTotal
    columns { slugs names firstDays states values lower upper numerators denominators }
  }
}`;

/** A page as the dashboard shows it. */
const page = `query ($indicator: String!, $period: PeriodInput!) {
  comparison(indicator: $indicator, period: $period) {
    sentence commonValue
    places(first: 50) {
      totalCount
      edges { node { slug name verdict sentence figure { __typename ... on Estimate { value interval { lower upper } } } } }
    }
  }
}`;

export const forms = { columns, 'all columns': allColumns, 'a page of 50': page } as const;
export type Form = keyof typeof forms;

export interface Analyst {
  slug: string;
  subject: string;
}

export interface Question {
  analyst: Analyst;
  form: Form;
}

/** The answer of `nation.program.ts`: how long the field took, on the clock and of the processor. */
export interface TimedAnswer {
  ms: number;
  processorMs: number;
  bytes: number;
}

export interface Field {
  /** Asks as an analyst of the agency does: with a token, through the app, in this process. Returns the text of the answer. */
  ask(analyst: Analyst, form: Form): Promise<string>;
  close(): Promise<void>;
}

const period = { days: { from: '2025-10-01', to: '2025-12-31' } };

/** The deployed API in this process, with limits and authentication. */
export async function createField(databaseUrl: string): Promise<Field> {
  const issuer = await startTestIssuer();
  const database = createDatabase({ url: databaseUrl, connectionsMax: 2, statementsArePrepared: true });
  const app = createApp({
    ...unusedServices,
    database,
    verifyToken: createTokenVerifier(issuer.verification),
    log: (entry) => console.error(entry),
    now: () => new Date(),
    corsOrigins: [],
    isExplorable: false,
    connectionsMax: 2,
    rates: unlimitedRates,
  });
  const tokens = new Map<string, string>();
  return {
    async ask({ slug, subject }, form) {
      const token = tokens.get(subject) ?? (await issuer.sign(subject));
      tokens.set(subject, token);
      const response = await app.fetch('http://127.0.0.1/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'x-jurisdiction': slug,
        },
        body: JSON.stringify({ query: forms[form], variables: { indicator: comparedCode, period } }),
      });
      const text = await response.text();
      if (!response.ok || text.includes('"errors"'))
        throw new Error(`The field answered ${text.slice(0, 500)}`);
      return text;
    },
    async close() {
      await database.close();
      await issuer.close();
    },
  };
}

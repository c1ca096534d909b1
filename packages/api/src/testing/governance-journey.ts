import type { TestApi } from './test-api.ts';
import type { Json, TestClient } from './test-client.ts';
import type { TestJurisdiction } from './seed-kit.ts';

import { failure } from './contract-checks.ts';

/** Runs a mutation with one input, and returns its result. */
export async function run(client: TestClient, field: string, input: object, selection = ''): Promise<Json> {
  const type = `${(field[0] ?? '').toUpperCase()}${field.slice(1)}`;
  const document = `mutation ($input: ${type}Input!) { ${field}(input: $input) { ${failure} ${selection ? `... on ${type}Payload { ${selection} }` : ''} } }`;
  const { data, errors } = await client.query(document, { input });
  if (!data) throw new Error(`${field}: ${JSON.stringify(errors)}`);
  return data[field];
}

/** The members of one office who take part in governance: one of each role, and a second reviewer. */
export interface Office {
  editor: TestClient;
  admin: TestClient;
  contributor: TestClient;
  analyst: TestClient;
  viewer: TestClient;
  reviewer: TestClient;
  otherReviewer: TestClient;
}

export async function officeOf(api: TestApi, jurisdiction: TestJurisdiction): Promise<Office> {
  const { subject } = await jurisdiction.member('ETHICS_REVIEWER');
  return {
    editor: api.as({ jurisdiction, role: 'EDITOR' }),
    admin: api.as({ jurisdiction, role: 'ADMIN' }),
    contributor: api.as({ jurisdiction, role: 'CONTRIBUTOR' }),
    analyst: api.as({ jurisdiction, role: 'ANALYST' }),
    viewer: api.as({ jurisdiction, role: 'VIEWER' }),
    reviewer: api.as({ jurisdiction, role: 'ETHICS_REVIEWER' }),
    otherReviewer: api.as({ jurisdiction, subject }),
  };
}

export const reviewSelection =
  'review { id kind status version conditions decidedAt expiresOn subject { kind id } }';

/** Requests a review. */
export async function requested(client: TestClient, subject: object, kind = 'ETHICS'): Promise<Json> {
  return (await run(client, 'requestReview', { kind, subject }, reviewSelection)).review;
}

/** Requests a review and approves it. */
export async function approved(
  office: Pick<Office, 'editor' | 'reviewer'>,
  subject: object,
  kind = 'ETHICS',
): Promise<Json> {
  const { id, version } = await requested(office.editor, subject, kind);
  const input = { id, expectedVersion: version, decision: 'APPROVED' };
  return (await run(office.reviewer, 'decideReview', input, reviewSelection)).review;
}

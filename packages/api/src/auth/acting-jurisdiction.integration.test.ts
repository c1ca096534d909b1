import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const document = '{ programs { edges { node { title } } } }';
const titles = (data: { programs: { edges: { node: { title: string } }[] } }): string[] =>
  data.programs.edges.map((edge) => edge.node.title);

let api: TestApi;
let kern: TestJurisdiction;
let fresno: TestJurisdiction;
let foreign: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi();
  [kern, fresno, foreign] = await Promise.all([api.jurisdiction(), api.jurisdiction(), api.jurisdiction()]);
  await Promise.all([
    kern.programs(1, { title: 'Of Kern' }),
    fresno.programs(1, { title: 'Of Fresno' }),
    foreign.programs(1, { title: 'Foreign' }),
  ]);
});
afterAll(() => api.close());

describe('the acting jurisdiction of a request', () => {
  it('is the only one, for a member of one jurisdiction', async () => {
    const answer = await api.as({ subject: kern.subjectOf('VIEWER') }).query(document);
    expect(titles(answer.data)).toEqual(['Of Kern']);
  });

  it('is the one in the header, for a member of several', async () => {
    const { subject } = await kern.member('VIEWER');
    await fresno.member('ADMIN', subject);
    for (const [jurisdiction, title] of [
      [kern, 'Of Kern'],
      [fresno, 'Of Fresno'],
    ] as const) {
      expect(titles((await api.as({ subject, jurisdiction }).query(document)).data)).toEqual([title]);
    }
  });

  it('sets the role of its membership, not a higher role in another jurisdiction', async () => {
    const { subject } = await kern.member('VIEWER');
    await fresno.member('ADMIN', subject);
    const mutation =
      'mutation { createProgram(input: { title: "Mine", type: REENTRY }) { __typename ... on Error { code message } } }';
    const inKern = await api.as({ subject, jurisdiction: kern }).query(mutation);
    expect(inKern.data.createProgram).toMatchObject({ __typename: 'ForbiddenError', code: 'FORBIDDEN' });
    const elsewhere = await api.jurisdiction();
    await elsewhere.member('ADMIN', subject);
    const allowed = await api.as({ subject, jurisdiction: elsewhere }).query(mutation);
    expect(allowed.data.createProgram.__typename).toBe('CreateProgramPayload');
  });

  it('must be named by a member of several, and the error lists the choices', async () => {
    const { subject } = await kern.member('VIEWER');
    await fresno.member('VIEWER', subject);
    const answer = await api.as({ subject }).query(document);
    expect(answer.data).toBeNull();
    const [error] = answer.errors;
    expect(error?.extensions['code']).toBe('FORBIDDEN');
    expect(error?.message).toContain('X-Jurisdiction');
    expect(error?.message).toContain(kern.slug);
    expect(error?.message).toContain(fresno.slug);
    expect(error?.message).not.toContain(foreign.slug);
  });

  it('is refused in the same way if it is foreign, missing or suspended', async () => {
    const suspended = await api.jurisdiction({ status: 'SUSPENDED' });
    const { subject } = await kern.member('ADMIN');
    const answers = await Promise.all(
      [foreign.slug, 'county-that-is-not', suspended.slug].map(async (slug) => {
        const answer = await api.as({ subject, jurisdiction: { slug } }).query(document);
        const { status, data, errors, statementCount } = answer;
        return JSON.stringify({ status, data, errors, statementCount }).replaceAll(slug, '<slug>');
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0] ?? '')).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it.each(['UPPER', "x' or 1=1 --", '../etc', 'ü', '-'])(
    'is refused for a slug like %j, without a query',
    async (slug) => {
      const header = Buffer.from(slug).toString('latin1');
      const answer = await api
        .as({ subject: kern.subjectOf('ADMIN'), jurisdiction: { slug: header } })
        .query(document);
      expect([answer.status, answer.errors[0]?.extensions['code']]).toEqual([403, 'FORBIDDEN']);
      expect(answer.statementCount).toBe(0);
    },
  );

  it('ends with the membership, between two requests with one token', async () => {
    const { subject } = await kern.member('VIEWER');
    const person = api.as({ subject });
    expect(titles((await person.query(document)).data)).toContain('Of Kern');
    await kern.removeMember(subject);
    const after = await person.query(document);
    expect(after.data).toBeNull();
    expect(after.errors.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
    const named = await person.query(document, {}, { 'x-jurisdiction': kern.slug });
    expect([named.status, named.data]).toEqual([403, undefined]);
  });

  it('ends when the jurisdiction is suspended', async () => {
    const closing = await api.jurisdiction();
    const person = api.as({ jurisdiction: closing, role: 'ADMIN' });
    expect((await person.query(document)).status).toBe(200);
    await closing.suspend();
    expect((await person.query(document)).status).toBe(403);
  });

  it('is null for a person without a membership', async () => {
    const answer = await api.as({ subject: 'stranger' }).query(document);
    expect(answer.data).toBeNull();
    expect(answer.errors.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
  });

  it('can be a state agency, which can do nothing of an office', async () => {
    const { analystSubject, slug } = await api.agency();
    const asAgency = await api.as({ subject: analystSubject, jurisdiction: { slug } }).query(document);
    expect(asAgency.data).toBeNull();
    expect(asAgency.errors.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
  });

  it('is null for the public, regardless of the header', async () => {
    for (const headers of [{}, { 'x-jurisdiction': kern.slug }]) {
      const answer = await api.asPublic().query(document, {}, headers);
      expect([answer.status, answer.data]).toEqual([401, null]);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(answer.statementCount).toBe(0);
    }
  });
});

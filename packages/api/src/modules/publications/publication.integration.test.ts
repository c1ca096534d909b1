import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { approved, officeOf, requested, run, type Office } from '../../testing/governance-journey.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let office: Office;
let programId: string;
let policyChangeId: string;

const selection =
  'publication { id kind title body language status version publishedAt withdrawnAt withdrawalReason program { id } }';
const draft = async (values = {}, client = office.editor): Promise<Json> =>
  (
    await run(
      client,
      'createPublication',
      { kind: 'ANNOUNCEMENT', title: 'Forum', body: 'We will listen.', ...values },
      selection,
    )
  ).publication;
const act = (field: string, publication: Json, values = {}, client = office.editor): Promise<Json> =>
  run(client, field, { id: publication.id, expectedVersion: publication.version, ...values }, selection);
const requireReview = (publicationKinds: string[]): Promise<Json> =>
  run(
    office.admin,
    'createPermissibleActivityRule',
    {
      title: 'Reports are reviewed',
      rationale: 'ABA 3-1.10.',
      appliesTo: 'PUBLICATION',
      publicationKinds,
      requiredReview: 'ETHICS',
    },
    'rule { id version }',
  );

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  office = await officeOf(api, kern);
  const [program] = await kern.programs(1);
  programId = encodeGlobalId('Program', program?.id ?? '');
  const { system } = api.database;
  const policyChange = await inSystem(system, () =>
    system.prisma.policyChange.create({
      data: {
        jurisdictionId: kern.id,
        programId: program?.id ?? '',
        kind: 'PRIORITY',
        title: 'Street lights',
        insight: 'People said that streets are dark.',
        change: 'The office asked for lights.',
        limits: 'It shows no effect.',
        decidedOn: new Date('2026-03-01'),
      },
    }),
  );
  policyChangeId = encodeGlobalId('PolicyChange', policyChange.id);
  await requireReview(['PROGRAM_REPORT']);
});
afterAll(() => api.close());

describe('a publication', () => {
  it('is drafted, changed, published and withdrawn', async () => {
    const made = await draft({ language: 'es' });
    expect(made).toMatchObject({
      status: 'DRAFT',
      language: 'es',
      version: 1,
      publishedAt: null,
      program: null,
    });
    const changed = await act('updatePublication', made, { title: 'Foro', programId });
    expect(changed.publication).toMatchObject({ title: 'Foro', version: 2, program: { id: programId } });
    const out = await act('publish', changed.publication);
    expect(out.publication).toMatchObject({ status: 'PUBLISHED', version: 3 });
    expect(out.publication.publishedAt).not.toBeNull();
    const withdrawn = await act('withdrawPublication', out.publication, { reason: 'The date was wrong.' });
    expect(withdrawn.publication).toMatchObject({
      status: 'WITHDRAWN',
      withdrawalReason: 'The date was wrong.',
      version: 4,
    });
    for (const [field, values] of [
      ['publish', {}],
      ['withdrawPublication', { reason: 'Again.' }],
      ['updatePublication', { title: 'New' }],
      ['correctPublication', { correctionNote: 'New.' }],
    ] as const) {
      expect(await act(field, withdrawn.publication, values)).toMatchObject({ code: 'INVALID_STATE' });
    }
  });

  it('keeps every version once it is published, for every writer', async () => {
    const { publication } = await act('publish', await draft());
    const changed = await act('updatePublication', publication, { body: 'Other words.' });
    expect(changed.publication).toMatchObject({ body: 'Other words.', status: 'PUBLISHED' });
    const { system } = api.database;
    for (const data of [{ document: '{}' }, { correctionNote: 'x' }, { sha256: '0'.repeat(64) }]) {
      await expect(
        inSystem(system, () => system.prisma.publicationVersion.updateMany({ data })),
      ).rejects.toThrow(/cannot be changed|check constraint/);
    }
    for (const data of [{ slug: 'other' }, { publishedAt: new Date() }, { status: 'DRAFT' as const }]) {
      await expect(
        inSystem(system, () =>
          system.prisma.publication.updateMany({ where: { status: 'PUBLISHED' }, data }),
        ),
      ).rejects.toThrow(/cannot be changed/);
    }
  });

  it('is corrected by a new version with a note, and the old one stays', async () => {
    const { publication } = await act('publish', await draft());
    const note = { correctionNote: 'The hall was another one.' };
    expect(await act('correctPublication', publication, note)).toMatchObject({
      code: 'INVALID_STATE',
      message: 'Nothing has changed since the last version. Change the text first.',
    });
    const same = await act('updatePublication', publication, { body: 'We will listen.', translations: [] });
    expect(same.publication.version).toBe(publication.version);
    const changed = await act('updatePublication', publication, { body: 'We will listen in the new hall.' });
    const corrected = await act('correctPublication', changed.publication, note);
    const { data } = await office.viewer.query(
      `query ($id: ID!) { publication(id: $id) { hasUnpublishedChanges
        versions { edges { node { number document sha256 correctionNote } } } } }`,
      { id: corrected.publication.id },
    );
    const versions = data.publication.versions.edges.map(({ node }: Json) => node);
    expect(versions.map((one: Json) => [one.number, one.correctionNote])).toEqual([
      [2, 'The hall was another one.'],
      [1, null],
    ]);
    expect(versions.map((one: Json) => JSON.parse(one.document).texts[0].body)).toEqual([
      'We will listen in the new hall.',
      'We will listen.',
    ]);
    for (const { document, sha256 } of versions) {
      expect(createHash('sha256').update(document).digest('hex')).toBe(sha256);
    }
    expect(data.publication.hasUnpublishedChanges).toBe(false);
    expect(await act('correctPublication', await draft(), note)).toMatchObject({ code: 'INVALID_STATE' });
  });

  it('names the languages that lack a section before it goes out', async () => {
    const all = { said: 'A', decided: 'B', did: 'C', known: 'D' };
    const spanish = { language: 'es', title: 'Lo que oímos', body: 'Texto.' };
    const made = await draft({
      kind: 'YOU_SAID_WE_DID',
      sections: all,
      translations: [{ ...spanish, sections: { said: 'A', did: 'C' } }],
    });
    const refused = await act('publish', made);
    expect(refused.issues ?? [refused]).toEqual([
      expect.objectContaining({ message: 'The text in "es" lacks the sections decided, known.' }),
    ]);
    const translations = [{ ...spanish, sections: all }];
    const { publication } = await act('updatePublication', made, { translations });
    expect((await act('publish', publication)).publication.status).toBe('PUBLISHED');
    expect(
      await run(office.editor, 'createPublication', {
        kind: 'ANNOUNCEMENT',
        title: 'A',
        body: 'B',
        translations: [spanish, spanish],
      }),
    ).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'translations', '1', 'language'] });
  });

  it('names what its kind is about', async () => {
    const kinds = [
      ['PROGRAM_REPORT', 'programId'],
      ['POLICY_CHANGE', 'policyChangeId'],
      ['FEEDBACK_RESPONSE', 'feedbackItemId'],
    ];
    for (const [kind, field] of kinds) {
      const answer = await run(office.editor, 'createPublication', { kind, title: 'A', body: 'B' });
      expect(answer).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', field] });
    }
    const made = await draft({ kind: 'POLICY_CHANGE', policyChangeId });
    const { data } = await office.viewer.query(
      'query ($id: ID!) { publication(id: $id) { policyChange { title } feedbackItem { id } } }',
      { id: made.id },
    );
    expect(data.publication).toEqual({
      policyChange: { title: 'Street lights' },
      feedbackItem: null,
    });
    expect(await act('updatePublication', made, { policyChangeId: null })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'policyChangeId'],
    });
  });

  it('points to no person and no case', async () => {
    const answer = await run(office.editor, 'createPublication', {
      kind: 'ANNOUNCEMENT',
      title: 'People v. Smith',
      body: 'Call Mr. Smith.',
    });
    expect(answer.findings.map((finding: Json) => finding.path[1])).toEqual(['title', 'body']);
    expect(JSON.stringify(answer)).not.toContain('Smith');
  });

  it('is not read as a record without signing in, though it is out', async () => {
    const { publication } = await act('publish', await draft());
    const { data } = await api
      .asPublic()
      .query('query ($id: ID!) { node(id: $id) { id } }', { id: publication.id });
    expect(data).toEqual({ node: null });
    const { errors } = await api.asPublic().query('{ publications { totalCount } }');
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('the gate in front of a publication', () => {
  const report = () => draft({ kind: 'PROGRAM_REPORT', programId });

  it('asks for the review that a rule requires of its kind', async () => {
    const made = await report();
    expect(await act('publish', made)).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'id'],
      message:
        'This is not approved yet. Rule "Reports are reviewed": the ethics review of the publication "Forum" has not been requested.',
    });
    const review = await requested(office.editor, { publicationId: made.id });
    expect((await act('publish', made)).message).toContain('is open');
    await run(office.reviewer, 'decideReview', { id: review.id, expectedVersion: 1, decision: 'APPROVED' });
    const out = await act('publish', made);
    expect(out.publication.status).toBe('PUBLISHED');
    const { data } = await office.editor.query(
      'query ($id: ID!) { publication(id: $id) { gate { isOpen requirements { state } } } }',
      { id: made.id },
    );
    expect(data.publication.gate).toEqual({ isOpen: true, requirements: [{ state: 'SETTLED' }] });
  });

  it('holds words still while they are reviewed, and asks again once they have changed', async () => {
    const made = await report();
    const review = await requested(office.editor, { publicationId: made.id });
    expect(await act('updatePublication', made, { body: 'Better words.' })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'id'],
    });
    await run(office.reviewer, 'decideReview', { id: review.id, expectedVersion: 1, decision: 'APPROVED' });
    const changed = await act('updatePublication', made, { body: 'Better words.' });
    expect((await act('publish', changed.publication)).message).toContain('is no longer valid');
    await approved(office, { publicationId: made.id });
    expect((await act('publish', changed.publication)).publication.status).toBe('PUBLISHED');
  });

  it('never lets words out that were changed beside a request for their review', async () => {
    for (let round = 0; round < 5; round += 1) {
      const made = await report();
      const [changed, review] = await Promise.all([
        act('updatePublication', made, { body: 'Other words.' }),
        requested(office.editor, { publicationId: made.id }),
      ]);
      const { data } = await office.reviewer.query(
        'query ($id: ID!) { publication(id: $id) { body version } }',
        { id: made.id },
      );
      await run(office.reviewer, 'decideReview', { id: review.id, expectedVersion: 1, decision: 'APPROVED' });
      const out = await act('publish', { id: made.id, version: data.publication.version });
      expect(out.publication.body).toBe(changed.publication ? 'Other words.' : 'We will listen.');
    }
  });

  it('is closed by a conflict about the publication, its program, or the program of its policy change', async () => {
    const about = await draft({ kind: 'POLICY_CHANGE', policyChangeId });
    const own = await draft();
    const plain = await draft();
    const conflicts = [
      { subject: { programId }, nature: 'OTHER', description: 'A stake.' },
      { subject: { publicationId: own.id }, nature: 'OTHER', description: 'A stake.' },
    ];
    const made = await Promise.all(
      conflicts.map((input) => run(office.contributor, 'discloseConflict', input, 'disclosure { id }')),
    );
    const message = 'This is not approved yet. A matter before the ethics reviewers is not resolved.';
    for (const blocked of [about, own, await draft({ programId })]) {
      expect(await act('publish', blocked)).toMatchObject({ code: 'INVALID_STATE', message });
    }
    expect((await act('publish', plain)).publication.status).toBe('PUBLISHED');
    for (const { disclosure } of made) {
      const input = { id: disclosure.id, expectedVersion: 1, resolution: 'MITIGATED', note: 'Arranged.' };
      await run(office.reviewer, 'resolveConflict', input);
    }
    expect((await act('publish', about)).publication.status).toBe('PUBLISHED');
    expect((await act('publish', own)).publication.status).toBe('PUBLISHED');
  });
});

import { inSystem } from '@rapport/database/system.ts';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { officeOf, run, type Office } from '../../testing/governance-journey.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let office: Office;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  office = await officeOf(api, kern);
});
afterAll(() => api.close());

const selection = 'publication { id version slug }';
const sections = { said: 'Evenings.', decided: 'To open later.', did: 'Open until 8.', known: 'By the log.' };
const spanish = { language: 'es', title: 'Horario', body: 'Texto.', sections };

async function drafted(title: string, values: object = {}): Promise<Json> {
  const input = { kind: 'YOU_SAID_WE_DID', title, body: 'Introduction.', sections, ...values };
  return (await run(office.editor, 'createPublication', input, selection)).publication;
}
async function act(field: string, { id, version }: Json, values: object = {}): Promise<Json> {
  const input = { id, expectedVersion: version, ...values };
  return (await run(office.editor, field, input, selection)).publication;
}
const published = async (title: string, values: object = {}): Promise<Json> =>
  act('publish', await drafted(title, values));

const read = `query ($office: String!, $slug: String!) { publicJurisdiction(slug: $office) { publication(slug: $slug) {
  slug kind withdrawnAt withdrawalReason hasWithdrawnFigures
  latestVersion { number text(language: "es") { language title } }
  versions { number sha256 document correctionNote languages texts { language title body sections { said decided did known } }
    figures { kind citation sha256 isWithdrawn } } } } }`;
const asPublic = async (slug: string, of = kern.slug): Promise<Json> => {
  const { data, errors } = await api.asPublic().query(read, { office: of, slug });
  expect(errors).toEqual([]);
  return data.publicJurisdiction?.publication ?? null;
};
const listed = `query ($office: String!, $first: Int, $after: String, $language: String) { publicJurisdiction(slug: $office) {
  publications(first: $first, after: $after, language: $language) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { slug publication { latestVersion { number text(language: "en") { title } } } } } } } }`;

describe('what everyone can read of an office', () => {
  it('is a publication in each language, with its canonical content and hash', async () => {
    const { slug } = await published('Évening court: what we heard', { translations: [spanish] });
    expect(slug).toBe('evening-court-what-we-heard');
    const found = await asPublic(slug);
    expect(found).toMatchObject({ kind: 'YOU_SAID_WE_DID', withdrawnAt: null, hasWithdrawnFigures: false });
    expect(found.latestVersion).toEqual({ number: 1, text: { language: 'es', title: 'Horario' } });
    const [version] = found.versions;
    expect(version.languages).toEqual(['en', 'es']);
    expect(version.texts).toEqual([
      { language: 'en', title: 'Évening court: what we heard', body: 'Introduction.', sections },
      { ...spanish },
    ]);
    expect(createHash('sha256').update(version.document).digest('hex')).toBe(version.sha256);
    expect(JSON.parse(version.document)).toMatchObject({ office: kern.slug, slug, number: 1, figures: [] });
    const { headers } = await api.asPublic().query(read, { office: kern.slug, slug });
    expect(headers.get('cache-control')).toBe('public, max-age=60');
  });

  it('is the earlier version besides the corrected one', async () => {
    const first = await published('Hours');
    const changed = await act('updatePublication', first, { body: 'Another introduction.' });
    expect((await asPublic(first.slug)).versions).toHaveLength(1);
    await act('correctPublication', changed, { correctionNote: 'The hours were wrong.' });
    const { versions, latestVersion } = await asPublic(first.slug);
    expect(latestVersion.number).toBe(2);
    expect(
      versions.map(({ number, correctionNote, texts }: Json) => [number, correctionNote, texts[0].body]),
    ).toEqual([
      [2, 'The hours were wrong.', 'Another introduction.'],
      [1, null, 'Introduction.'],
    ]);
  });

  it('is the reason of a withdrawal, and not the words', async () => {
    const out = await published('Withdrawn later', { body: 'Words that were wrong.' });
    await act('withdrawPublication', out, { reason: 'The count was of another year.' });
    const found = await asPublic(out.slug);
    expect(found.withdrawalReason).toBe('The count was of another year.');
    expect(found.versions).toMatchObject([{ number: 1, document: null, texts: [], figures: [] }]);
    expect(JSON.stringify(found)).not.toContain('Words that were wrong');
    const { data } = await api.asPublic().query(listed, { office: kern.slug, first: 100 });
    const slugs = data.publicJurisdiction.publications.edges.map(({ node }: Json) => node.slug);
    expect(slugs).not.toContain(out.slug);
  });

  it('is a list by pages and by language, newest first, with constant statements', async () => {
    const county = await api.jurisdiction();
    office = await officeOf(api, county);
    for (const number of [1, 2, 3, 4, 5]) {
      await published(`Report ${number}`, number % 2 === 0 ? { translations: [spanish] } : {});
    }
    const list = async (variables: object) => {
      const answer = await api.asPublic().query(listed, { office: county.slug, ...variables });
      expect(answer.errors).toEqual([]);
      const { publications } = answer.data.publicJurisdiction;
      const slugs = publications.edges.map(({ node }: Json) => node.slug);
      return { ...publications, slugs, statements: answer.statementCount };
    };
    const first = await list({ first: 2 });
    expect([first.slugs, first.totalCount]).toEqual([['report-5', 'report-4'], 5]);
    const second = await list({ first: 3, after: first.pageInfo.endCursor });
    expect([second.slugs, second.pageInfo.hasNextPage]).toEqual([
      ['report-3', 'report-2', 'report-1'],
      false,
    ]);
    expect(second.statements).toBe(first.statements);
    const inSpanish = await list({ language: 'es' });
    expect([inSpanish.slugs, inSpanish.totalCount]).toEqual([['report-4', 'report-2'], 2]);
    office = await officeOf(api, kern);
  });
});

describe('what nobody outside can read', () => {
  it('is a draft, the work on a publication, a record that is gone, or that of another office', async () => {
    const secret = 'Words that nobody published.';
    const draft = await drafted('A draft', { body: secret });
    const out = await published('Out');
    await act('updatePublication', out, { body: secret });
    const gone = await published('Gone');
    const { system } = api.database;
    await inSystem(system, async () => {
      const { id } = await system.prisma.publication.findFirstOrThrow({
        where: { jurisdictionId: kern.id, slug: gone.slug },
      });
      await system.prisma.publicationVersion.deleteMany({ where: { publicationId: id } });
      await system.prisma.publication.deleteMany({ where: { id } });
    });
    const other = await api.jurisdiction();
    const agency = await kern.agency();
    for (const slug of [draft.slug, gone.slug, draft.id, out.id, '', 'nothing', "x' or true --"]) {
      expect(await asPublic(slug), slug).toBeNull();
    }
    for (const of of [other.slug, agency.slug, 'nowhere', ''])
      expect(await asPublic(out.slug, of)).toBeNull();
    const { data } = await api.asPublic().query(listed, { office: kern.slug, first: 100 });
    const all = JSON.stringify([data, await asPublic(out.slug)]);
    expect(all).not.toContain(secret);
    expect(all).not.toContain(draft.slug);
  });

  it('is another list by the cursor of one', async () => {
    const { data } = await api.asPublic().query(listed, { office: kern.slug, first: 1 });
    const { endCursor } = data.publicJurisdiction.publications.pageInfo;
    const other = await api.jurisdiction();
    const { errors } = await api.asPublic().query(listed, { office: other.slug, first: 1, after: endCursor });
    expect(errors).toHaveLength(1);
  });

  it('is an office that is suspended', async () => {
    const out = await published('Before the suspension');
    const { system } = api.database;
    const suspend = (status: 'ACTIVE' | 'SUSPENDED') =>
      inSystem(system, () => system.prisma.jurisdiction.update({ where: { id: kern.id }, data: { status } }));
    await suspend('SUSPENDED');
    expect(await asPublic(out.slug)).toBeNull();
    await suspend('ACTIVE');
    expect(await asPublic(out.slug)).not.toBeNull();
  });
});

describe('a figure of a publication', () => {
  it('names a source that exists and is ready', async () => {
    const cited = (source: object) =>
      run(office.editor, 'createPublication', {
        kind: 'ANNOUNCEMENT',
        title: 'A',
        body: 'B',
        figures: [{ source, label: [{ language: 'en', text: 'One in ten' }] }],
      });
    const comparison = { agency: 'nowhere', number: 1 };
    expect(await cited({ comparison })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'figures', '0', 'source', 'comparison'],
    });
  });
});

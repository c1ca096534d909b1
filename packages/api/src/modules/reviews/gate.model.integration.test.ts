import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { inTheWayOf, touching, type Model, type Thing } from '../../testing/gate.model.ts';
import { officeOf, run } from '../../testing/governance-journey.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
const firstDay = Date.parse('2026-06-15T12:00:00Z');
const dayMilliseconds = 24 * 60 * 60 * 1000;
let today = 0;
const dateOf = (day: number): string => new Date(firstDay + day * dayMilliseconds).toISOString().slice(0, 10);

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date(firstDay + today * dayMilliseconds) });
});
afterAll(() => api.close());

type Name = 'editor' | 'contributor' | 'reviewer' | 'otherReviewer' | 'analyst';
const typeNames: Record<Thing['kind'], string> = {
  PROGRAM: 'Program',
  ACTIVITY: 'Activity',
  PARTNER_ORGANIZATION: 'PartnerOrganization',
  PUBLICATION: 'Publication',
};
const subjectFields: Record<Thing['kind'], string> = {
  PROGRAM: 'programId',
  ACTIVITY: 'activityId',
  PARTNER_ORGANIZATION: 'partnerOrganizationId',
  PUBLICATION: 'publicationId',
};

/** An office with two programs, an activity and a publication of each, and two partners; and the account of it. */
async function createWorld() {
  const county = await api.jurisdiction();
  const other = await county.member('ETHICS_REVIEWER');
  const people = {
    ...(await officeOf(api, county)),
    otherReviewer: api.as({ jurisdiction: county, subject: other.subject }),
  };
  const reviewer = county.subjectOf('ETHICS_REVIEWER');
  const jurisdictionId = county.id;
  const { system } = api.database;
  const model: Model = {
    day: today,
    things: new Map(),
    status: new Map(),
    words: new Map(),
    links: new Set(),
    rules: [],
    reviews: [],
    agreements: [],
    conflicts: [],
  };
  const ids = new Map<string, string>();
  const add = (name: string, rowId: string, thing: Thing, status?: string): void => {
    model.things.set(name, thing);
    ids.set(name, encodeGlobalId(typeNames[thing.kind], rowId));
    if (status !== undefined) model.status.set(name, status);
    if (thing.kind === 'PUBLICATION') model.words.set(name, 1);
  };
  const sorts = ['COMMUNITY_FORUM', 'REENTRY'] as const;
  for (const [index, type] of sorts.entries()) {
    const proposers = index === 0 ? ['somebody'] : [reviewer];
    const [program] = await county.programs(1, { type, proposedBySubject: proposers[0] ?? null });
    const programId = program?.id ?? '';
    const [activity] = await county.activities({ id: programId }, 1, {
      status: 'PROPOSED',
      startsAt: new Date('2027-01-01T17:00:00Z'),
      kind: index === 0 ? 'FORUM' : 'MEETING',
    });
    const { partner, publication } = await inSystem(system, async () => ({
      partner: await system.prisma.partnerOrganization.create({
        data: {
          jurisdictionId,
          code: `P-${index}`,
          name: `Partner ${index}`,
          kind: index === 0 ? 'BUSINESS' : 'FAITH',
        },
      }),
      publication: await system.prisma.publication.create({
        data: {
          jurisdictionId,
          kind: index === 0 ? 'PROGRAM_REPORT' : 'ANNOUNCEMENT',
          programId,
          title: 'Report',
          body: 'Words.',
          proposedBySubject: 'somebody',
        },
      }),
    }));
    add(`program${index}`, programId, { kind: 'PROGRAM', sort: type, proposers }, 'PROPOSED');
    add(
      `activity${index}`,
      activity?.id ?? '',
      { kind: 'ACTIVITY', sort: index === 0 ? 'FORUM' : 'MEETING', program: `program${index}`, proposers },
      'PROPOSED',
    );
    add(`partner${index}`, partner.id, {
      kind: 'PARTNER_ORGANIZATION',
      sort: partner.kind,
      proposers: [],
    });
    add(
      `publication${index}`,
      publication.id,
      { kind: 'PUBLICATION', sort: publication.kind, program: `program${index}`, proposers: ['somebody'] },
      'DRAFT',
    );
  }
  const subjects = new Map<Name, string>([
    ['editor', county.subjectOf('EDITOR')],
    ['contributor', county.subjectOf('CONTRIBUTOR')],
    ['reviewer', reviewer],
    ['otherReviewer', other.subject],
    ['analyst', county.subjectOf('ANALYST')],
  ]);
  return {
    people,
    model,
    ids,
    subjects,
    rowIds: { rules: [] as string[], reviews: [] as string[], conflicts: [] as string[] },
    versions: new Map<string, number>(),
  };
}
type World = Awaited<ReturnType<typeof createWorld>>;

/** Counts of events over all runs, to check that the runs reach the cases that they test. */
const seen: Record<string, number> = {};
const count = (what: string): void => {
  seen[what] = (seen[what] ?? 0) + 1;
};

/** One call of the API, what the account says must come of it (null: it succeeds), and what it changes in the account then. */
interface Call {
  who: TestClient;
  field: string;
  input: object;
  selection?: string;
  expected: string | null;
  done: (payload: Json) => void;
}

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
const names = (world: World, ...kinds: Thing['kind'][]): string[] =>
  [...world.model.things].filter(([, { kind }]) => kinds.includes(kind)).map(([name]) => name);
const must = (condition: boolean, code: string): string | null => (condition ? null : code);
const versionOf = (world: World, name: string): number => world.versions.get(name) ?? 1;

type Maker = (world: World, a: number, b: number, c: number) => Call | null;

const makers: Record<string, Maker> = {
  makeRule({ model, people, rowIds }, a, b, c) {
    const kinds = Object.keys(typeNames) as Thing['kind'][];
    const kind = pick(kinds, a) ?? 'PROGRAM';
    const restricted = {
      PROGRAM: 'programTypes',
      ACTIVITY: 'activityKinds',
      PARTNER_ORGANIZATION: 'partnerKinds',
      PUBLICATION: 'publicationKinds',
    }[kind];
    const sorts = [...model.things.values()].filter((thing) => thing.kind === kind).map(({ sort }) => sort);
    const sort = b % 3 === 0 ? null : (pick(sorts, b) ?? null);
    const isAgreement = kind === 'PARTNER_ORGANIZATION' && c % 2 === 0;
    const review = isAgreement ? null : (pick(['ETHICS', 'LEGAL'], c) ?? null);
    return {
      who: people.admin,
      field: 'createPermissibleActivityRule',
      input: {
        title: 'A rule',
        rationale: 'Because.',
        appliesTo: kind,
        ...(sort === null ? {} : { [restricted]: [sort] }),
        ...(isAgreement ? { requiredAgreement: 'MOU' } : { requiredReview: review }),
      },
      selection: 'rule { id }',
      expected: null,
      done: ({ rule }) => {
        model.rules.push({ kind, sort, review, isRetired: false });
        rowIds.rules.push(rule.id);
      },
    };
  },
  retireRule({ model, people, rowIds }, a) {
    const place = a % Math.max(1, model.rules.length);
    const rule = model.rules[place];
    if (!rule) return null;
    return {
      who: people.admin,
      field: 'retirePermissibleActivityRule',
      input: { id: rowIds.rules[place], expectedVersion: rule.isRetired ? 2 : 1 },
      expected: must(!rule.isRetired, 'INVALID_STATE'),
      done: () => (rule.isRetired = true),
    };
  },
  requestReview(world, a, b, c) {
    const { model, people, ids, subjects, rowIds } = world;
    const thing = pick([...model.things.keys()], a) ?? '';
    const kind = pick(['ETHICS', 'ETHICS', 'LEGAL'], b) ?? '';
    const name = pick<Name>(['editor', 'contributor', 'analyst'], c % 7) ?? 'editor';
    const isOpen = model.reviews.some(
      (one) => one.thing === thing && one.kind === kind && one.status === 'OPEN',
    );
    const field = subjectFields[model.things.get(thing)?.kind ?? 'PROGRAM'];
    return {
      who: people[name],
      field: 'requestReview',
      input: { kind, subject: { [field]: ids.get(thing) } },
      selection: 'review { id }',
      expected: name === 'analyst' ? 'FORBIDDEN' : must(!isOpen, 'CONFLICT'),
      done: ({ review }) => {
        model.reviews.push({
          thing,
          kind,
          requester: subjects.get(name) ?? '',
          status: 'OPEN',
          lastDay: Infinity,
          words: 0,
        });
        rowIds.reviews.push(review.id);
      },
    };
  },
  decideReview({ model, people, subjects, rowIds }, a, b, c) {
    const open = model.reviews.filter(({ status }) => status === 'OPEN');
    const review = pick(b % 5 === 0 || open.length === 0 ? model.reviews : open, a);
    if (!review) return null;
    const name = pick<Name>(['otherReviewer', 'reviewer', 'otherReviewer', 'editor'], b) ?? 'reviewer';
    const subject = subjects.get(name) ?? '';
    const isApproval = c % 4 !== 0;
    const lastDay = c % 3 === 0 ? model.day + 1 + (c % 2) : null;
    const touched = touching(model, review.thing);
    const isIndependent =
      review.requester !== subject &&
      !model.things.get(review.thing)?.proposers.includes(subject) &&
      !model.conflicts.some(
        (one) => !one.isResolved && one.discloser === subject && touched.includes(one.thing),
      );
    return {
      who: people[name],
      field: 'decideReview',
      input: {
        id: rowIds.reviews[model.reviews.indexOf(review)],
        expectedVersion: review.status === 'OPEN' ? 1 : 2,
        ...(isApproval
          ? { decision: 'APPROVED', ...(lastDay === null ? {} : { expiresOn: dateOf(lastDay) }) }
          : { decision: 'DECLINED', note: 'No.' }),
      },
      expected:
        name === 'editor'
          ? 'FORBIDDEN'
          : review.status !== 'OPEN'
            ? 'INVALID_STATE'
            : must(isIndependent, 'FORBIDDEN'),
      done: () => {
        review.status = isApproval ? 'APPROVED' : 'DECLINED';
        review.lastDay = lastDay ?? Infinity;
        review.words = model.words.get(review.thing) ?? 0;
        count(review.status);
      },
    };
  },
  withdrawReview({ model, people, subjects, rowIds }, a, b) {
    const review = pick(model.reviews, a);
    if (!review) return null;
    const name = pick<Name>(['editor', 'contributor'], b) ?? 'editor';
    return {
      who: people[name],
      field: 'withdrawReview',
      input: {
        id: rowIds.reviews[model.reviews.indexOf(review)],
        expectedVersion: review.status === 'OPEN' ? 1 : 2,
      },
      expected:
        review.status === 'OPEN'
          ? must(review.requester === subjects.get(name), 'FORBIDDEN')
          : 'INVALID_STATE',
      done: () => (review.status = 'WITHDRAWN'),
    };
  },
  disclose({ model, people, ids, subjects, rowIds }, a, b) {
    const thing = pick([...model.things.keys()], a) ?? '';
    const name = pick<Name>(['contributor', 'reviewer', 'analyst'], b) ?? 'analyst';
    const field = subjectFields[model.things.get(thing)?.kind ?? 'PROGRAM'];
    return {
      who: people[name],
      field: 'discloseConflict',
      input: { subject: { [field]: ids.get(thing) }, nature: 'OTHER', description: 'A stake.' },
      selection: 'disclosure { id }',
      expected: null,
      done: ({ disclosure }) => {
        model.conflicts.push({ thing, discloser: subjects.get(name) ?? '', isResolved: false });
        rowIds.conflicts.push(disclosure.id);
      },
    };
  },
  resolve({ model, people, subjects, rowIds }, a, b) {
    const open = model.conflicts.filter(({ isResolved }) => !isResolved);
    const conflict = pick(b % 5 === 0 || open.length === 0 ? model.conflicts : open, a);
    if (!conflict) return null;
    const name = pick<Name>(['otherReviewer', 'reviewer', 'otherReviewer', 'editor'], b) ?? 'reviewer';
    return {
      who: people[name],
      field: 'resolveConflict',
      input: {
        id: rowIds.conflicts[model.conflicts.indexOf(conflict)],
        expectedVersion: conflict.isResolved ? 2 : 1,
        resolution: 'RECUSED',
        note: 'Out of it.',
      },
      expected:
        name === 'editor' || conflict.discloser === subjects.get(name)
          ? 'FORBIDDEN'
          : must(!conflict.isResolved, 'INVALID_STATE'),
      done: () => (conflict.isResolved = true),
    };
  },
  link(world, a, b) {
    const { model, people, ids } = world;
    const owner = pick(names(world, 'PROGRAM', 'ACTIVITY'), a) ?? '';
    const partner = pick(names(world, 'PARTNER_ORGANIZATION'), b) ?? '';
    const isProgram = model.things.get(owner)?.kind === 'PROGRAM';
    const key = `${owner} ${partner}`;
    const withPartner = { ...model, links: new Set([...model.links, key]) };
    const isRunning = model.status.get(owner) === 'ACTIVE';
    return {
      who: people.editor,
      field: isProgram ? 'addProgramPartner' : 'addActivityPartner',
      input: {
        [isProgram ? 'programId' : 'activityId']: ids.get(owner),
        partnerOrganizationId: ids.get(partner),
      },
      expected: model.links.has(key)
        ? 'CONFLICT'
        : must(!isRunning || inTheWayOf(withPartner, owner).length === 0, 'INVALID_STATE'),
      done: () => model.links.add(key),
    };
  },
  unlink(world, a) {
    const { model, people, ids } = world;
    const key = pick([...model.links], a);
    const [owner = '', partner = ''] = key?.split(' ') ?? [];
    if (key === undefined) return null;
    const isProgram = model.things.get(owner)?.kind === 'PROGRAM';
    return {
      who: people.editor,
      field: isProgram ? 'removeProgramPartner' : 'removeActivityPartner',
      input: {
        [isProgram ? 'programId' : 'activityId']: ids.get(owner),
        partnerOrganizationId: ids.get(partner),
      },
      expected: null,
      done: () => model.links.delete(key),
    };
  },
  agree(world, a, b, c) {
    const { model, people, ids } = world;
    const partner = pick(names(world, 'PARTNER_ORGANIZATION'), a) ?? '';
    const program = b % 2 === 0 ? null : (pick(names(world, 'PROGRAM'), b) ?? null);
    const lastDay = c % 2 === 0 ? null : model.day + (c % 3);
    return {
      who: people.editor,
      field: 'createAgreement',
      input: {
        partnerOrganizationId: ids.get(partner),
        kind: 'MOU',
        title: 'MOU',
        signedOn: '2026-06-01',
        ...(program === null ? {} : { programId: ids.get(program) }),
        ...(lastDay === null ? {} : { expiresOn: dateOf(lastDay) }),
      },
      expected: null,
      done: () => model.agreements.push({ partner, program, lastDay: lastDay ?? Infinity }),
    };
  },
  moveProgram(world, a, b) {
    const { model, people, ids, versions } = world;
    const program = pick(names(world, 'PROGRAM'), a) ?? '';
    const from = model.status.get(program) ?? '';
    const next: Record<string, string> = {
      PROPOSED: 'IN_REVIEW',
      IN_REVIEW: 'ACTIVE',
      ACTIVE: 'PAUSED',
      PAUSED: 'ACTIVE',
    };
    const to = b % 6 === 0 ? 'ACTIVE' : (next[from] ?? 'ACTIVE');
    const isLegal = next[from] === to;
    const isClear = to !== 'ACTIVE' || inTheWayOf(model, program).length === 0;
    if (isLegal && !isClear) count('program refused');
    return {
      who: people.editor,
      field: 'changeProgramStatus',
      input: { id: ids.get(program), expectedVersion: versionOf(world, program), status: to },
      selection: 'program { version }',
      expected: must(isLegal && isClear, 'INVALID_STATE'),
      done: (payload) => {
        if (to === 'ACTIVE') {
          expect(inTheWayOf(model, program)).toEqual([]);
          count('program activated');
        }
        model.status.set(program, to);
        versions.set(program, payload.program.version);
      },
    };
  },
  activate(world, a) {
    const { model, people, ids, versions } = world;
    const activity = pick(names(world, 'ACTIVITY'), a) ?? '';
    const { program = '' } = model.things.get(activity) ?? {};
    const isLegal = model.status.get(activity) === 'PROPOSED' && model.status.get(program) === 'ACTIVE';
    const isClear = inTheWayOf(model, activity).length === 0;
    if (isLegal && !isClear) count('activity refused');
    return {
      who: people.editor,
      field: 'changeActivityStatus',
      input: { id: ids.get(activity), expectedVersion: versionOf(world, activity), status: 'ACTIVE' },
      selection: 'activity { version }',
      expected: must(isLegal && isClear, 'INVALID_STATE'),
      done: (payload) => {
        expect(inTheWayOf(model, activity)).toEqual([]);
        count('activity activated');
        model.status.set(activity, 'ACTIVE');
        versions.set(activity, payload.activity.version);
      },
    };
  },
  rewrite(world, a, b) {
    const { model, people, ids, versions } = world;
    const publication = pick(names(world, 'PUBLICATION'), a) ?? '';
    const isOpen = model.reviews.some((one) => one.thing === publication && one.status === 'OPEN');
    return {
      who: people.editor,
      field: 'updatePublication',
      input: {
        id: ids.get(publication),
        expectedVersion: versionOf(world, publication),
        body: `Words ${b}.`,
      },
      selection: 'publication { version }',
      expected: must(!isOpen, 'INVALID_STATE'),
      done: (payload) => {
        model.words.set(publication, (model.words.get(publication) ?? 0) + 1);
        versions.set(publication, payload.publication.version);
      },
    };
  },
  publish(world, a) {
    const { model, people, ids, versions } = world;
    const publication = pick(names(world, 'PUBLICATION'), a) ?? '';
    const isLegal = model.status.get(publication) === 'DRAFT';
    const isClear = inTheWayOf(model, publication).length === 0;
    if (isLegal && !isClear) count('publication refused');
    return {
      who: people.editor,
      field: 'publish',
      input: { id: ids.get(publication), expectedVersion: versionOf(world, publication) },
      selection: 'publication { version }',
      expected: must(isLegal && isClear, 'INVALID_STATE'),
      done: (payload) => {
        expect(inTheWayOf(model, publication)).toEqual([]);
        count('published');
        model.status.set(publication, 'PUBLISHED');
        versions.set(publication, payload.publication.version);
      },
    };
  },
};

/** How often each call is made; a day passes as often as 1. */
const weights: Record<string, number> = {
  makeRule: 3,
  retireRule: 2,
  requestReview: 4,
  decideReview: 6,
  withdrawReview: 1,
  disclose: 3,
  resolve: 3,
  link: 3,
  unlink: 1,
  agree: 2,
  moveProgram: 8,
  activate: 6,
  rewrite: 1,
  publish: 5,
  passDay: 1,
};
const step = fc.record({
  call: fc.oneof(
    ...Object.entries(weights).map(([call, weight]) => ({ weight, arbitrary: fc.constant(call) })),
  ),
  a: fc.nat({ max: 59 }),
  b: fc.nat({ max: 59 }),
  c: fc.nat({ max: 59 }),
});

const state = /* GraphQL */ `
  {
    programs {
      edges {
        node {
          id
          status
          gate {
            isOpen
          }
          activities {
            edges {
              node {
                id
                status
                gate {
                  isOpen
                }
              }
            }
          }
          publications {
            edges {
              node {
                id
                status
                gate {
                  isOpen
                }
              }
            }
          }
        }
      }
    }
  }
`;

/** Compares the API with the model, for everything that has a status. */
async function compare({ people, model, ids }: World): Promise<void> {
  const { data } = await people.editor.query(state);
  const rows = data.programs.edges.flatMap(({ node }: Json) => [
    node,
    ...[...node.activities.edges, ...node.publications.edges].map((edge: Json) => edge.node),
  ]);
  const told = new Map(rows.map(({ id, status, gate }: Json) => [id, [status, gate.isOpen]]));
  for (const [name, status] of model.status) {
    const reasons = inTheWayOf(model, name);
    expect(told.get(ids.get(name) ?? ''), `${name}: ${reasons.join(', ')}`).toEqual([
      status,
      reasons.length === 0,
    ]);
  }
}

describe('for any calls in any order', () => {
  it('nothing becomes ACTIVE or PUBLISHED with an outstanding requirement, and every refusal has a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 40, size: 'max' }), async (steps) => {
        today = 0;
        const world = await createWorld();
        for (const { call, a, b, c } of steps) {
          if (call === 'passDay') {
            today += 1;
            world.model.day = today;
          }
          const made = makers[call]?.(world, a, b, c);
          if (made) {
            const result = await run(made.who, made.field, made.input, made.selection);
            expect(result.code ?? null, `${made.field}: ${JSON.stringify(result)}`).toBe(made.expected);
            if (made.expected === null) made.done(result);
          }
          await compare(world);
        }
      }),
      { numRuns: 40 },
    );
    // The runs reach what they are about.
    for (const what of [
      'APPROVED',
      'DECLINED',
      'program activated',
      'program refused',
      'activity activated',
      'published',
      'publication refused',
    ]) {
      expect(seen[what] ?? 0, what).toBeGreaterThan(0);
    }
  }, 120_000);
});

import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { valueOnly, withValues } from '../../testing/figures.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

const startsAt = new Date('2026-05-01T18:00:00Z');
const before = new Date('2026-05-01T17:59:59Z');

let now = startsAt;
let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;
let running: { id: string };
let proposed: { id: string };

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
  const [first] = await kern.programs(1, { status: 'ACTIVE' });
  const [second] = await kern.programs(1);
  if (!first || !second) throw new Error('The seed kit made no programs');
  [running, proposed] = [first, second];
});
beforeEach(() => {
  now = startsAt;
});
afterAll(() => api.close());

const failure = '__typename ... on Error { code message path } ... on ConflictError { currentVersion }';
const move = /* GraphQL */ `
  mutation ($input: ChangeActivityStatusInput!) {
    changeActivityStatus(input: $input) {
      ${failure} ... on ChangeActivityStatusPayload { activity { id status cancelReason version } }
    }
  }
`;
const change = /* GraphQL */ `
  mutation ($input: UpdateActivityInput!) {
    updateActivity(input: $input) {
      ${failure} ... on UpdateActivityPayload { activity { status title startsAt version } }
    }
  }
`;
const record = /* GraphQL */ `
  mutation ($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) { ${failure} }
  }
`;

type Status = 'PROPOSED' | 'ACTIVE' | 'COMPLETED' | 'CANCELLED';

/** An activity in a status, at version 1. */
async function activityIn(status: Status, of = running): Promise<string> {
  const [activity] = await kern.activities(of, 1, {
    status,
    startsAt,
    ...(status === 'CANCELLED' ? { cancelReason: 'Snow' } : {}),
  });
  return encodeGlobalId('Activity', activity?.id ?? '');
}

async function moved(id: string, status: Status, more: object = {}, client = editor) {
  const input = {
    id,
    expectedVersion: 1,
    status,
    ...(status === 'CANCELLED' ? { reason: 'Snow' } : {}),
    ...more,
  };
  return (await client.query(move, { input })).data.changeActivityStatus;
}

async function changed(id: string, fields: object) {
  return (await editor.query(change, { input: { id, expectedVersion: 1, ...fields } })).data.updateActivity;
}

describe('a move', () => {
  it.each([
    ['PROPOSED', 'ACTIVE', null],
    ['PROPOSED', 'CANCELLED', 'Snow'],
    ['ACTIVE', 'COMPLETED', null],
    ['ACTIVE', 'CANCELLED', 'Snow'],
  ] as const)('leads from %s to %s', async (from, to, cancelReason) => {
    const id = await activityIn(from);
    expect((await moved(id, to)).activity).toEqual({ id, status: to, cancelReason, version: 2 });
  });

  it('that is not allowed is refused, with the allowed ones', async () => {
    expect(await moved(await activityIn('PROPOSED'), 'COMPLETED')).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'status'],
      message: 'An activity that is PROPOSED can become ACTIVE or CANCELLED, not COMPLETED.',
    });
    expect((await moved(await activityIn('CANCELLED'), 'ACTIVE')).message).toContain(
      'CANCELLED activity can no longer be changed',
    );
  });

  it('to COMPLETED waits for the start', async () => {
    const id = await activityIn('ACTIVE');
    now = before;
    expect(await moved(id, 'COMPLETED')).toMatchObject({
      code: 'INVALID_STATE',
      message: 'An activity cannot be COMPLETED before it has started.',
    });
    now = startsAt;
    expect((await moved(id, 'COMPLETED')).activity.status).toBe('COMPLETED');
  });

  it('to ACTIVE needs a program that is', async () => {
    expect(await moved(await activityIn('PROPOSED', proposed), 'ACTIVE')).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'status'],
      message: 'An activity can become ACTIVE only in a program that is ACTIVE; this one is PROPOSED.',
    });
  });

  it.each([
    ['CANCELLED', { reason: null }],
    ['CANCELLED', { reason: '  ' }],
    ['CANCELLED', { reason: 'x'.repeat(501) }],
    ['ACTIVE', { reason: 'Why not' }],
  ] as const)('to %s is refused with %j', async (status, more) => {
    const id = await activityIn('PROPOSED');
    expect(await moved(id, status, more)).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'reason'],
    });
  });

  it('to CANCELLED is refused for a reason with a telephone number', async () => {
    const reason = 'The speaker, 213-555-0142, is ill';
    expect(await moved(await activityIn('PROPOSED'), 'CANCELLED', { reason })).toMatchObject({
      code: 'IDENTIFYING_TEXT',
      path: ['input', 'reason'],
    });
  });

  it('is in the audit trail', async () => {
    const id = await activityIn('PROPOSED');
    await moved(id, 'ACTIVE');
    const { data } = await api
      .as({ jurisdiction: kern, role: 'ADMIN' })
      .query('{ auditTrail(first: 1) { edges { node { action detail { name value } } } } }');
    expect(data.auditTrail.edges[0].node).toEqual({
      action: 'activity.statusChanged',
      detail: [
        { name: 'fields', value: 'status' },
        { name: 'from', value: 'PROPOSED' },
        { name: 'to', value: 'ACTIVE' },
      ],
    });
  });
});

describe('a change', () => {
  it('of a CANCELLED activity is refused', async () => {
    expect(await changed(await activityIn('CANCELLED'), { title: 'Later' })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'id'],
    });
  });

  it('of a COMPLETED activity corrects it, and leaves it in the past', async () => {
    const id = await activityIn('COMPLETED');
    expect(await changed(id, { startsAt: '2026-05-01T18:00:01Z' })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'startsAt'],
    });
    const { activity } = await changed(id, { title: 'Spring forum', startsAt: '2026-05-01T17:00:00Z' });
    expect(activity).toMatchObject({
      status: 'COMPLETED',
      title: 'Spring forum',
      startsAt: '2026-05-01T17:00:00.000Z',
    });
  });
});

describe('no sequence of calls', () => {
  type Kind = 'FORUM' | 'WORKSHOP';
  type Step =
    | { call: 'move'; to: Status; hasReason: boolean }
    | { call: 'update'; kind: Kind }
    | { call: 'attend' }
    | { call: 'wait' };
  interface State {
    status: Status;
    kind: Kind;
    version: number;
    heads: number | null;
  }
  const step = fc.oneof<fc.WeightedArbitrary<Step>[]>(
    {
      weight: 4,
      arbitrary: fc.record({
        call: fc.constant('move' as const),
        to: fc.constantFrom<Status>('PROPOSED', 'ACTIVE', 'COMPLETED', 'CANCELLED'),
        hasReason: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        call: fc.constant('update' as const),
        kind: fc.constantFrom<Kind>('FORUM', 'WORKSHOP'),
      }),
    },
    { weight: 1, arbitrary: fc.constant<Step>({ call: 'attend' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ call: 'wait' }) },
  );

  beforeAll(async () => {
    await inSystem(api.database.system, () =>
      api.database.system.prisma.permissibleActivityRule.create({
        data: {
          jurisdictionId: kern.id,
          title: 'Workshops are reviewed',
          rationale: 'They touch on pending matters.',
          appliesTo: 'ACTIVITY',
          activityKinds: ['WORKSHOP'],
          requiredReview: 'ETHICS',
        },
      }),
    );
  });

  /** The state after a call, by rules written independently of the code; null if the call is refused. Workshops need a review that nobody approves. */
  function next(one: Step, state: State, isProgramActive: boolean, hasStarted: boolean): State | null {
    const isHeld = state.status === 'ACTIVE' || state.status === 'COMPLETED';
    switch (one.call) {
      case 'wait':
        return state;
      case 'attend':
        return isHeld ? { ...state, heads: (state.heads ?? 0) + 1 } : null;
      case 'update': {
        const isBlocked = isHeld && one.kind === 'WORKSHOP' && state.kind !== 'WORKSHOP';
        if (state.status === 'CANCELLED' || isBlocked) return null;
        return one.kind === state.kind ? state : { ...state, kind: one.kind, version: state.version + 1 };
      }
      case 'move': {
        const isPossible = {
          PROPOSED: false,
          ACTIVE: state.status === 'PROPOSED' && isProgramActive && state.kind !== 'WORKSHOP',
          COMPLETED: state.status === 'ACTIVE' && hasStarted,
          CANCELLED: state.status === 'PROPOSED' || state.status === 'ACTIVE',
        }[one.to];
        if (!isPossible || one.hasReason !== (one.to === 'CANCELLED')) return null;
        return { ...state, status: one.to, version: state.version + 1 };
      }
    }
  }

  async function call(one: Step, id: string, { version: expectedVersion }: State): Promise<boolean> {
    switch (one.call) {
      case 'wait':
        now = startsAt;
        return true;
      case 'move': {
        const input = { id, expectedVersion, status: one.to, ...(one.hasReason ? { reason: 'Snow' } : {}) };
        const { data } = await editor.query(move, { input });
        return data.changeActivityStatus.__typename === 'ChangeActivityStatusPayload';
      }
      case 'update': {
        const { data } = await editor.query(change, { input: { id, expectedVersion, kind: one.kind } });
        return data.updateActivity.__typename === 'UpdateActivityPayload';
      }
      case 'attend': {
        const { data } = await editor.query(record, {
          input: { activityId: id, attendance: { headcount: 1 } },
        });
        return data.recordAttendance.__typename === 'RecordAttendancePayload';
      }
    }
  }

  it('leads anywhere but where the rules say, and a refused call changes nothing', async () => {
    const read = `query ($id: ID!) {
      activity(id: $id) { status kind version cancelReason attendance { headcountTotal ${valueOnly} } }
    }`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 9 }),
        fc.boolean(),
        async (steps, isActive) => {
          now = before;
          const id = await activityIn('PROPOSED', isActive ? running : proposed);
          let state: State = { status: 'PROPOSED', kind: 'FORUM', version: 1, heads: null };
          for (const one of steps) {
            const expected = next(one, state, isActive, now >= startsAt);
            expect(await call(one, id, state)).toBe(expected !== null);
            state = expected ?? state;
          }
          const { activity } = (await editor.query(read, { id })).data;
          expect(withValues(activity)).toEqual({
            status: state.status,
            kind: state.kind,
            version: state.version,
            cancelReason: state.status === 'CANCELLED' ? 'Snow' : null,
            attendance: { headcountTotal: state.heads },
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});

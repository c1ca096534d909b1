import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { actionOf } from '../plugins/authorization.ts';
import { schema } from '../schema.ts';
import { racePairs } from '../testing/race.pairs.ts';
import { raceTrackOf, type RaceTrack, type Step } from '../testing/races.ts';
import { timeFromNow, type Scenario, type World } from '../testing/scenarios/scenario.ts';
import { scenarioOf } from '../testing/scenarios/scenarios.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

/**
 * Mutations that run at once end as if one had run after the other. Each race is decided by the database
 * and not by chance: see `raceTrackOf`.
 */
let api: TestApi;
let track: RaceTrack;

beforeAll(async () => {
  api = await startTestApi();
  track = await raceTrackOf(api);
});
afterAll(async () => {
  await track.close();
  await api.close();
});

async function expectInOrder(
  setup: (world: World) => Promise<readonly [Step, Step]>,
  of: Pick<Scenario, 'isOfAgency'> = {},
): Promise<void> {
  const { actual, expected } = await track.race(setup, of);
  expect(actual).toEqual(await expected());
}

type Setup = Parameters<typeof expectInOrder>[0];
const turned =
  (setup: Setup): Setup =>
  async (world) => {
    const [first, second] = await setup(world);
    return [second, first];
  };

/** A person answers an invitation outside of any jurisdiction: see `invitation.integration.test.ts`. For what needs no account, see `public-mutations.integration.test.ts`. */
const names = Object.values(schema.getMutationType()?.getFields() ?? {})
  .filter((field) => !['signedIn', 'public'].includes(actionOf(field) ?? ''))
  .map(({ name }) => name);

describe('a mutation that is sent twice at once', () => {
  it.each(names)('%s ends as one after the other', (name) =>
    expectInOrder(async (world) => {
      const { by = 'ADMIN', prepare } = scenarioOf(name);
      const step = { name, input: await prepare(world), client: world.as(by) };
      return [step, step];
    }, scenarioOf(name)),
  );
});

describe('two mutations at once end as one after the other', () => {
  it.each(racePairs)('$name', ({ setup }) => expectInOrder(setup));
  it.each(racePairs)('in the other order: $name', ({ setup }) => expectInOrder(turned(setup)));
});

describe('an API key', () => {
  const newKey = { name: 'New key', scopes: ['program.read'], expiresAt: timeFromNow(0.5) };

  /** Creating a key, and ending the membership that creates it. */
  const withMembership =
    (ending: 'removeMembership' | 'changeMembershipRole'): Setup =>
    async (world) => {
      const { subject } = await world.county.member('ADMIN');
      const member = await world.system((prisma) =>
        prisma.membership.findFirstOrThrow({ where: { subject, jurisdictionId: world.county.id } }),
      );
      const input = { id: encodeGlobalId('Membership', member.id), expectedVersion: member.version };
      return [
        {
          name: ending,
          input: ending === 'removeMembership' ? input : { ...input, role: 'VIEWER' },
          client: world.as('ADMIN'),
        },
        {
          name: 'createApiKey',
          input: newKey,
          client: api.as({ subject, jurisdiction: world.county }),
        },
      ];
    };

  /** Creating a key, and revoking the key that creates it. */
  const withKey: Setup = async (world) => {
    const { id, key } = await world.county.apiKey();
    return [
      { name: 'revokeApiKey', input: { id: encodeGlobalId('ApiKey', id) }, client: world.as('ADMIN') },
      { name: 'createApiKey', input: newKey, client: api.as(key) },
    ];
  };

  const cases = [
    ['a membership that ends', withMembership('removeMembership')],
    ['a membership that loses its role', withMembership('changeMembershipRole')],
    ['a key that is revoked', withKey],
  ] as const;

  it.each(cases)('is not created with %s at the same time', async (_name, setup) => {
    const { actual, waited } = await track.race(setup);
    expect(waited).toBe(true);
    expect(actual.answers.find(({ name }) => name === 'createApiKey')).toMatchObject({ code: 'FORBIDDEN' });
    expect(actual.rows.filter((row) => row.startsWith('api_key') && row.includes('New key'))).toEqual([]);
  });

  it.each(cases)('is revoked with %s after it was created', (_name, setup) => expectInOrder(turned(setup)));
});

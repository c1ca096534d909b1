import { createHash } from 'node:crypto';

import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { done } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let agency: TestJurisdiction;
let analyst: TestClient;

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date('2026-03-04T05:06:07.000Z') });
});
beforeEach(async () => {
  agency = await api.agency();
  analyst = api.as({ jurisdiction: agency, role: 'STATE_ANALYST' });
});
afterAll(() => api.close());

const agreementFields = 'dataSharingAgreement { id version }';

interface EvaluatedOptions {
  estimate?: number;
  error?: number;
  claim?: 'ASSOCIATIONAL' | 'QUASI_EXPERIMENTAL';
  programType?: 'NEIGHBORHOOD_SAFETY' | 'REENTRY';
  isAmended?: boolean;
  /** A count of the outcome in a place that has nothing to do with the plan. */
  otherCount?: number;
  firstShared?: string;
  shares?: 'EVALUATION' | 'INDICATOR';
}

/** An office with a registered evaluation of crime-rate and its result, written as the job writes it. */
async function evaluatedOffice(options: EvaluatedOptions = {}) {
  const { estimate = -2, error = 1, claim = 'QUASI_EXPERIMENTAL', isAmended = false } = options;
  const made = await api.jurisdiction({ state: 'CA' });
  const admin = api.as({ jurisdiction: made, role: 'ADMIN' });
  const jurisdictionId = made.id;
  const { prisma } = api.database.system;
  await inSystem(api.database.system, async () => {
    const definition = await prisma.indicatorDefinition.findFirstOrThrow({
      where: { jurisdictionId, code: 'crime-rate' },
    });
    const program = await prisma.program.create({
      data: {
        jurisdictionId,
        title: 'Foot patrols',
        summary: 'Patrols on foot.',
        type: options.programType ?? 'NEIGHBORHOOD_SAFETY',
      },
    });
    const place = await prisma.measurementPlace.create({
      data: { jurisdictionId, code: 'elsewhere', name: 'Elsewhere', kind: 'BEAT' },
    });
    await prisma.observation.create({
      data: {
        jurisdictionId,
        indicatorDefinitionId: definition.id,
        placeId: place.id,
        periodStart: new Date('2024-01-01'),
        periodMonths: 12,
        monthsCovered: 12,
        state: 'VALUE',
        numerator: options.otherCount ?? 400,
        denominator: 50_000,
        source: 'ENTERED',
        recordedBySubject: 'ana',
      },
    });
    const evaluation = await prisma.evaluation.create({
      data: {
        jurisdictionId,
        programId: program.id,
        indicatorDefinitionId: definition.id,
        title: 'A secret title',
        question: 'Do patrols reduce crime?',
        design: 'DIFFERENCE_IN_DIFFERENCES',
        plan: {},
      },
    });
    const job = (kind: 'PLACEBO_CHECK' | 'EVALUATION_RESULT') =>
      prisma.job.create({ data: { jurisdictionId, kind, createdBySubject: 'ana' } });
    const check = await prisma.placeboCheck.create({
      data: {
        jurisdictionId,
        evaluationId: evaluation.id,
        jobId: (await job('PLACEBO_CHECK')).id,
        planSha256: 'none',
      },
    });
    const register = (number: number) => {
      const document = JSON.stringify({ plan: { firstDay: '2022-01-01', lastDay: '2025-12-31' }, number });
      return prisma.evaluationRegistration.create({
        data: {
          jurisdictionId,
          evaluationId: evaluation.id,
          placeboCheckId: check.id,
          number,
          document,
          sha256: createHash('sha256').update(document).digest('hex'),
          isAfterResults: number > 1,
          amendmentReason: number > 1 ? 'A typing error.' : null,
          registeredAt: new Date('2026-01-01'),
          registeredBySubject: 'ana',
        },
      });
    };
    const registration = await register(1);
    await prisma.evaluationResult.create({
      data: {
        jurisdictionId,
        evaluationId: evaluation.id,
        evaluationRegistrationId: registration.id,
        jobId: (await job('EVALUATION_RESULT')).id,
        claimLevel: claim,
        verdict: 'INCONCLUSIVE',
        receipt: JSON.stringify({
          inputs: [{ place: 'P01', numerator: 300, denominator: 20_000 }],
          result: {
            estimate,
            standardError: error,
            interval: { lower: estimate - 2 * error, upper: estimate + 2 * error, confidenceLevel: 0.95 },
            noEffect: 0,
            unit: 'per 100,000 residents',
          },
        }),
        inputsSha256: 'i',
        resultSha256: 'r',
        codeVersion: 'c',
        changedInputs: [],
      },
    });
    if (isAmended) await register(2);
  });
  const offered = await done(
    admin,
    'offerDataSharing',
    {
      agency: agency.slug,
      purpose: 'Comparing programs of the state',
      inForceFrom: '2020-01-01',
      lines: [
        {
          indicatorCode: 'crime-rate',
          kind: options.shares ?? 'EVALUATION',
          firstDay: options.firstShared ?? '2020-01-01',
        },
      ],
    },
    agreementFields,
  );
  const agreement = await done(
    api.as({ jurisdiction: agency, role: 'AGENCY_ADMIN' }),
    'acceptSharingOffer',
    { id: offered.id, expectedVersion: offered.version },
    agreementFields,
  );
  return { made, admin, agreement };
}

const document = /* GraphQL */ `
  {
    pooledEffect(indicator: "crime-rate", programType: NEIGHBORHOOD_SAFETY) {
      scale
      sentence
      effect {
        __typename
        ... on Estimate {
          value
          denominator
          unit
          interval {
            lower
            upper
          }
        }
        ... on NotComparable {
          why
        }
      }
      predictionLimits {
        lower
        upper
      }
      tauSquared
      iSquared
      q
      results {
        officeSlug
        estimate
        weight
      }
      leftOut {
        officeSlug
        reason
      }
      picture {
        specification
        whyNot
      }
    }
  }
`;
async function pooled(client = analyst): Promise<Json> {
  const { data, errors } = await client.query(document);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return data.pooledEffect;
}
const slugsOf = (rows: Json[]): string[] => rows.map(({ officeSlug }) => officeSlug as string).toSorted();

describe('a pooled effect', () => {
  it('is of all results that allow it, as rma of metafor has it, and each office sees the use', async () => {
    const estimates = [
      [-3.1, 0.9],
      [-1.2, 1.1],
      [-4.6, 1.4],
      [0.4, 0.8],
      [-2.2, 1.9],
    ] as const;
    const offices = [];
    for (const [estimate, error] of estimates) offices.push(await evaluatedOffice({ estimate, error }));
    const found = await pooled();
    // The first case of packages/statistics/fixtures/pooled-effect.R.
    expect(found).toMatchObject({
      scale: 'DIFFERENCE',
      effect: {
        value: expect.closeTo(-1.984455, 5),
        denominator: 5,
        unit: 'per 100,000 residents',
        interval: { lower: expect.closeTo(-4.405183, 5), upper: expect.closeTo(0.436272, 5) },
      },
      predictionLimits: { lower: expect.closeTo(-7.168979, 5), upper: expect.closeTo(3.200068, 5) },
      tauSquared: expect.closeTo(2.726725, 5),
      iSquared: expect.closeTo(0.690994, 5),
      q: expect.closeTo(13.849604, 5),
      leftOut: [],
    });
    expect(slugsOf(found.results)).toEqual(offices.map(({ made }) => made.slug).toSorted());
    expect(JSON.parse(found.picture.specification).data.values).toHaveLength(7);
    expect(found.sentence).toContain('pooled effect of 5 results is -1.98 per 100,000 residents');
    expect(JSON.stringify(found)).not.toContain('secret title');
    const { data } = await (offices[0] as { admin: TestClient }).admin.query(
      '{ sharedFigureUses { edges { node { purpose indicatorCode firstDay lastDay } } } }',
    );
    expect(data.sharedFigureUses.edges).toEqual([
      {
        node: {
          purpose: 'POOLED_EFFECT',
          indicatorCode: 'crime-rate',
          firstDay: '2022-01-01',
          lastDay: '2025-12-31',
        },
      },
    ]);
  });

  it('names every result that it leaves out, with the reason, and gives no effect of one alone', async () => {
    const good = await evaluatedOffice();
    const cases = [
      ['CLAIM_LEVEL', await evaluatedOffice({ claim: 'ASSOCIATIONAL' })],
      ['OUTDATED', await evaluatedOffice({ isAmended: true })],
      ['SMALL_COUNT', await evaluatedOffice({ otherCount: 3 })],
    ] as const;
    const found = await pooled();
    expect(slugsOf(found.results)).toEqual([good.made.slug]);
    expect(found.leftOut.map(({ officeSlug, reason }: Json) => [officeSlug, reason]).toSorted()).toEqual(
      cases.map(([reason, { made }]) => [made.slug, reason]).toSorted(),
    );
    expect(found.effect).toMatchObject({
      __typename: 'NotComparable',
      why: expect.stringContaining('at least two results'),
    });
    expect(found.picture.specification).toBeNull();
  });

  it('has nothing of another type of program, other periods, figures alone, or an agreement that ended', async () => {
    await evaluatedOffice({ programType: 'REENTRY' });
    await evaluatedOffice({ firstShared: '2023-01-01' });
    await evaluatedOffice({ shares: 'INDICATOR' });
    const shared = await evaluatedOffice();
    expect(slugsOf((await pooled()).results)).toEqual([shared.made.slug]);
    expect((await pooled()).leftOut).toEqual([]);
    const other = api.as({ jurisdiction: await api.agency(), role: 'STATE_ANALYST' });
    expect((await pooled(other)).results).toEqual([]);
    await done(
      shared.admin,
      'revokeDataSharing',
      { id: shared.agreement.id, expectedVersion: shared.agreement.version, reason: 'The study is over.' },
      agreementFields,
    );
    expect(await pooled()).toMatchObject({ results: [], leftOut: [] });
  });

  it('is refused for an indicator that does not ship, and to an office', async () => {
    const query = (code: string) =>
      `{ pooledEffect(indicator: "${code}", programType: REENTRY) { sentence } }`;
    expect((await analyst.query(query('own-code'))).errors[0]).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    const { admin } = await evaluatedOffice();
    expect((await admin.query(query('crime-rate'))).errors[0]).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
  });
});

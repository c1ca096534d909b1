import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { seededRandom } from '@rapport/statistics/seeded.random.ts';

import { done } from './mutate.ts';
import type { TestApi } from './test-api.ts';
import type { Json, TestClient } from './test-client.ts';

/** An observed panel in a county. Ids are global. */
export interface ObservedPanel {
  indicatorDefinitionId: string;
  /** By code: P01, P02 and so on. */
  places: ReadonlyMap<string, string>;
}

export interface PanelOptions {
  places: number;
  /** Years from 2010 on. */
  years: number;
  /** The first places, which have the program. */
  treated: number;
  /** The change of the rate per 1,000 in treated places from `startYear` on. */
  effect: number;
  startYear: number;
  seed?: number;
}

const population = 20_000;

/** The calls of a place in a year: a level of the place, a trend that all share, chance, and the effect. */
export function callsOf(
  { treated, effect, startYear, seed = 7 }: PanelOptions,
  place: number,
  year: number,
): number {
  const random = seededRandom(seed * 10_007 + place * 101 + year);
  // Of three uniform numbers: close to normal.
  const noise = (random() + random() + random() - 1.5) * 60;
  const rate = 30 + 2 * place + (year - 2010) * 0.4 + (place < treated && year >= startYear ? effect : 0);
  return Math.round((rate / 1_000) * population + noise);
}

const codeOf = (place: number): string => `P${String(place + 1).padStart(2, '0')}`;

/** Writes the rates of places by year into the database, without the API. */
export async function observedPanel(
  api: TestApi,
  jurisdictionId: string,
  options: PanelOptions,
): Promise<ObservedPanel> {
  const { system } = api.database;
  return inSystem(system, async () => {
    const definition = await system.prisma.indicatorDefinition.create({
      data: {
        jurisdictionId,
        code: 'calls-for-service',
        name: 'Calls for service',
        description: 'Calls for service in a place.',
        measure: 'RATE',
        numerator: 'Calls.',
        denominator: 'Residents.',
        unit: 'per 1,000 residents',
        multiplier: 1_000,
        direction: 'LOWER_IS_BETTER',
        frequency: 'YEAR',
        source: 'Dispatch records',
      },
    });
    const places = new Map<string, string>();
    for (let place = 0; place < options.places; place += 1) {
      const code = codeOf(place);
      const { id } = await system.prisma.measurementPlace.create({
        data: { jurisdictionId, code, name: `Beat ${place + 1}`, kind: 'BEAT' },
      });
      places.set(code, encodeGlobalId('MeasurementPlace', id));
      await system.prisma.observation.createMany({
        data: Array.from({ length: options.years }, (_, index) => ({
          jurisdictionId,
          indicatorDefinitionId: definition.id,
          placeId: id,
          periodStart: new Date(`${2010 + index}-01-01`),
          periodMonths: 12,
          monthsCovered: 12,
          state: 'VALUE' as const,
          numerator: callsOf(options, place, 2010 + index),
          denominator: population,
          source: 'ENTERED' as const,
          recordedBySubject: 'ana',
        })),
      });
    }
    return {
      indicatorDefinitionId: encodeGlobalId('IndicatorDefinition', definition.id),
      places,
    };
  });
}

/** The input of a difference in differences of a panel. */
export function panelEvaluation(
  { indicatorDefinitionId, places }: ObservedPanel,
  { treated, years, startYear }: PanelOptions,
) {
  return {
    title: 'Foot patrols and calls for service',
    question: 'Do foot patrols reduce calls for service?',
    design: 'DIFFERENCE_IN_DIFFERENCES',
    indicatorDefinitionId,
    plan: {
      firstDay: '2010-01-01',
      lastDay: `${2010 + years - 1}-12-31`,
      startsOn: `${startYear}-01-01`,
      units: [...places.values()].map((placeId, index) => ({
        placeId,
        role: index < treated ? 'TREATED' : 'COMPARISON',
      })),
      expectedEffect: 'DECREASE',
      decisionRule: 'Extend the patrols to all beats if calls fall by at least 3 per 1,000 residents.',
      minimumDetectableEffect: 3,
    },
  };
}

/** Creates an evaluation and returns its id and version. */
export const createEvaluation = async (
  client: TestClient,
  input: object,
): Promise<{ id: string; version: number }> =>
  await done(client, 'createEvaluation', input, 'evaluation { id version }');

/** Checks the plan of an evaluation, and returns the check. */
export async function checkPlan(api: TestApi, client: TestClient, evaluationId: string): Promise<Json> {
  const { id } = await done(client, 'requestPlaceboCheck', { evaluationId }, 'placeboCheck { id }');
  await api.drainQueue();
  const { data } = await client.query(
    `query ($id: ID!) { node(id: $id) { ... on PlaceboCheck {
       id runs falseAlarms falseAlarmRate nominalRate rateLower rateUpper verdict isFlagged note
       job { status rowsDone rowsExpected problem { code message } } } } }`,
    { id },
  );
  return data.node;
}

/** Registers an evaluation as it is, and returns the registration. */
export const register = (client: TestClient, input: object): Promise<Json> =>
  done(
    client,
    'registerEvaluation',
    input,
    'evaluationRegistration { id number sha256 document isAfterResults amendmentReason registeredAt }',
  );

const outcomeFields = `
  sentence noEffect pValue standardError method breakdownValue caveats lostUnits diagnostics charts
  claimReasons { code atMost text }
  estimate { __typename ... on Estimate { value interval { lower upper } unit } ... on Suppressed { reason threshold } }
  trend { period treated { __typename ... on Estimate { value } } comparison { __typename ... on Estimate { value } } withoutProgram }
  eventStudy { eventTime estimate lower upper } balance { covariate before after }`;

/** Runs a registered evaluation, and returns the result. */
export async function resultOf(api: TestApi, client: TestClient, evaluationId: string): Promise<Json> {
  const { id } = await done(client, 'requestEvaluationResult', { evaluationId }, 'evaluationResult { id }');
  await api.drainQueue();
  return readResult(client, id);
}

/** Reads a result again. */
async function readResult(client: TestClient, id: string): Promise<Json> {
  const { data } = await client.query(
    `query ($id: ID!) { evaluationResult(id: $id) {
       id claimLevel verdict inputsSha256 resultSha256 codeVersion receipt
       changedInputs { unit period before after }
       registration { number sha256 isAfterResults }
       job { status problem { code message } }
       outcome { ${outcomeFields} } } }`,
    { id },
  );
  return data.evaluationResult;
}

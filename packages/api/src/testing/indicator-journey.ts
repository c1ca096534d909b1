import { mutate, type Outcome } from './mutate.ts';
import type { TestApi } from './test-api.ts';
import type { Json, TestClient } from './test-client.ts';

/** The ids of indicators of the acting office, in the order of their codes. */
export async function indicatorIds(client: TestClient, codes: readonly string[]): Promise<string[]> {
  const { data } = await client.query(
    `query ($codes: [String!]) { indicators(filter: { codes: $codes }, first: 50) { edges { node { id code } } } }`,
    { codes },
  );
  const found = new Map<string, string>(data.indicators.edges.map(({ node }: Json) => [node.code, node.id]));
  return codes.map((code) => {
    const id = found.get(code);
    if (id === undefined) throw new Error(`The indicator ${code} does not exist`);
    return id;
  });
}

/** Derives the observations of an indicator with a job. The payload is the list of its lines, `results`. */
export async function deriveIndicator(
  api: TestApi,
  client: TestClient,
  id: string,
  period: object,
): Promise<Outcome> {
  const input = { indicatorDefinitionIds: [id], period };
  const requested = await mutate(client, 'requestDerivation', input, 'observationDerivation { id }');
  if (requested.code !== undefined) return requested;
  await api.drainQueue();
  const { data } = await client.query(
    `query ($id: ID!) { observationDerivation(id: $id) {
       job { status rowsDone rowsExpected } lines { written replaced unchanged kept } } }`,
    { id: requested.payload.observationDerivation.id },
  );
  const { job, lines: results } = data.observationDerivation;
  if (job.status !== 'SUCCEEDED') throw new Error(`The derivation is ${String(job.status)}`);
  return { ...requested, payload: { results } };
}

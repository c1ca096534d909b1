import { importFile, type Ask } from './dashboard-data.ts';

/** Runs a mutation, and returns the first object of its payload. Throws its failure. */
async function made(ask: Ask, name: string, selection: string, input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const data = (await ask(
    `mutation($input: ${type}Input!) { ${name}(input: $input) {
       ... on Error { message } ... on ${type}Payload { made: ${selection} } } }`,
    { input },
  )) as Record<string, { message?: string; made?: { id: string; version: number } }>;
  const answer = data[name];
  if (answer?.made === undefined) throw new Error(`${name}: ${answer?.message ?? 'no answer'}`);
  return answer.made;
}

/** A panel of places by year, and how it is evaluated. */
interface Evaluated {
  title: string;
  design: 'DIFFERENCE_IN_DIFFERENCES' | 'MATCHED_COMPARISON';
  places: number;
  years: number;
  /** The index of the first year with the program; null in a place without it. */
  startOf: (place: number) => number | null;
}

const firstYear = 2010;

/** Records a panel through the API, and evaluates it as an analyst would. Returns the id of the evaluation. */
export async function evaluatePanel(ask: Ask, panel: Evaluated): Promise<string> {
  const code = panel.design.toLowerCase().replaceAll('_', '-');
  const indicator = await made(ask, 'createIndicator', 'indicatorDefinition { id version }', {
    code,
    name: `Complaints, ${panel.title}`,
    description: 'Complaints by residents.',
    measure: 'RATE',
    numerator: 'Complaints.',
    denominator: 'Residents.',
    unit: 'per 1,000 residents',
    multiplier: 1000,
    direction: 'LOWER_IS_BETTER',
    frequency: 'YEAR',
    source: 'Test',
  });
  const lines = ['indicator,place,period_start,numerator,denominator'];
  const units: object[] = [];
  const starts = Array.from({ length: panel.places }, (_, place) => panel.startOf(place));
  for (const [place, start] of starts.entries()) {
    const placeCode = `${code}-${place + 1}`;
    const { id: placeId } = await made(ask, 'createMeasurementPlace', 'measurementPlace { id version }', {
      code: placeCode,
      name: `Beat ${place + 1}, ${panel.title}`,
      kind: 'BEAT',
    });
    units.push({
      placeId,
      role: start === null ? 'COMPARISON' : 'TREATED',
      ...(start === null || panel.design === 'MATCHED_COMPARISON'
        ? {}
        : { startsOn: `${firstYear + start}-01-01` }),
    });
    for (let year = 0; year < panel.years; year += 1) {
      const noise = (37 * place + 53 * year + 11 * place * year) % 41;
      const effect = start !== null && year >= start ? -40 : 0;
      lines.push(
        `${code},${placeCode},${firstYear + year}-01-01,${300 + 20 * place + 6 * year + noise + effect},10000`,
      );
    }
  }
  await importFile(ask, lines.join('\n'), { table: 'OBSERVATIONS' });
  const first = Math.min(...starts.flatMap((start) => start ?? []));
  const { id, version } = await made(ask, 'createEvaluation', 'evaluation { id version }', {
    title: panel.title,
    question: 'Do patrols reduce complaints?',
    design: panel.design,
    indicatorDefinitionId: indicator.id,
    plan: {
      firstDay: `${firstYear}-01-01`,
      lastDay: `${firstYear + panel.years - 1}-12-31`,
      startsOn: `${firstYear + first}-01-01`,
      units,
      expectedEffect: 'DECREASE',
      decisionRule: 'Extend the patrols if complaints fall.',
      minimumDetectableEffect: 3,
    },
  });
  await made(ask, 'requestPlaceboCheck', 'placeboCheck { id }', { evaluationId: id });
  await until(ask, id, 'placeboChecks');
  await made(ask, 'registerEvaluation', 'evaluationRegistration { id }', {
    evaluationId: id,
    expectedVersion: version,
  });
  await made(ask, 'requestEvaluationResult', 'evaluationResult { id }', { evaluationId: id });
  await until(ask, id, 'results');
  return id;
}

/** Waits for the only job of an evaluation of a kind. */
async function until(ask: Ask, id: string, jobs: 'placeboChecks' | 'results'): Promise<void> {
  for (;;) {
    const { evaluation } = (await ask(
      `query($id: ID!) { evaluation(id: $id) { found: ${jobs} { edges { node { job { status problem { message } } } } } } }`,
      { id },
    )) as { evaluation: { found: { edges: { node: { job: { status: string } } }[] } } };
    const job = evaluation.found.edges[0]?.node.job;
    if (job?.status === 'SUCCEEDED') return;
    if (job?.status === 'FAILED') throw new Error(JSON.stringify(job));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

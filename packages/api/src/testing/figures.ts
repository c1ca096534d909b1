import type { Json } from './test-client.ts';

/** The selection of a figure in tests that read its value alone. */
export const valueOnly = '{ __typename ... on Estimate { value } ... on NotReported { why } }';

/** An answer with the value of each estimate in its place, and null in the place of a figure that is not reported. */
export function withValues(answer: Json): Json {
  if (Array.isArray(answer)) return answer.map(withValues);
  if (answer === null || typeof answer !== 'object') return answer;
  if (answer.__typename === 'Estimate' && Object.keys(answer).length === 2) return answer.value;
  if (answer.__typename === 'NotReported' && Object.keys(answer).length === 2) return null;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, withValues(value)]));
}

const measured: ReadonlySet<string> = new Set([
  'headcountTotal',
  'uniqueParticipants',
  'newParticipants',
  'hours',
  'resourcesDistributed',
  'plannedCents',
  'spentCents',
]);

/** The selection of fields of a summary or a month. */
export const figureSelection = (fields: readonly string[]): string =>
  fields.map((field) => (measured.has(field) ? `${field} ${valueOnly}` : field)).join(' ');

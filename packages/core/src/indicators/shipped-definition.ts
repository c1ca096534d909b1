import type { IndicatorDraft } from './indicator.ts';

/** A definition and its items with the names of the database, as the migrations that ship them have it. */
export function shippedDefinition(draft: IndicatorDraft): Record<string, unknown> {
  const { denominator, disaggregations, ppiNumber, justiceCountsMetric, derivation, derivationCode } = draft;
  return {
    code: draft.code,
    revision: draft.revision,
    name: draft.name,
    description: draft.description,
    measure: draft.measure,
    numerator: draft.numerator,
    denominator,
    unit: draft.unit,
    multiplier: draft.multiplier,
    direction: draft.direction,
    frequency: draft.frequency,
    disaggregations,
    source: draft.source,
    ppi_number: ppiNumber,
    justice_counts_metric: justiceCountsMetric,
    derivation,
    derivation_code: derivationCode,
    equivalent_revision: draft.equivalentTo?.revision ?? null,
    equivalence_reason: draft.equivalentTo?.reason ?? null,
    items: draft.items.map(({ kind, code, text, isRequired }) => ({
      kind,
      code,
      text,
      is_required: isRequired,
    })),
  };
}

/**
 * A small model of one office that does not use the gate's code: the actions so far, and the actions that
 * must therefore be refused. Reviews are kept as the history of each kind and record, in which the last
 * decision that was not withdrawn counts.
 */
export interface Thing {
  kind: 'PROGRAM' | 'ACTIVITY' | 'PARTNER_ORGANIZATION' | 'PUBLICATION';
  /**
   * The program's type, or the kind of the activity, partner or publication. Rules distinguish records by it.
   */
  sort: string;
  /** The program of an activity or a publication. */
  program?: string;
  proposers: string[];
}

export interface ReviewEntry {
  thing: string;
  kind: string;
  requester: string;
  status: 'OPEN' | 'APPROVED' | 'DECLINED' | 'WITHDRAWN';
  lastDay: number;
  words: number;
}

export interface Model {
  day: number;
  things: Map<string, Thing>;
  status: Map<string, string>;
  words: Map<string, number>;
  /** "thing partner". */
  links: Set<string>;
  rules: { kind: Thing['kind']; sort: string | null; review: string | null; isRetired: boolean }[];
  reviews: ReviewEntry[];
  agreements: { partner: string; program: string | null; lastDay: number }[];
  conflicts: { thing: string; discloser: string; isResolved: boolean }[];
}

/** The record and its partners. */
function belonging(model: Model, thing: string): string[] {
  const partners = [...model.links].map((link) => link.split(' ')).filter(([owner]) => owner === thing);
  return [thing, ...partners.map(([, partner]) => partner ?? '')];
}

/** The records that a conflict must not affect: the record, its partners, and its program. */
export function touching(model: Model, thing: string): string[] {
  const { program } = model.things.get(thing) ?? {};
  return program === undefined ? belonging(model, thing) : [...belonging(model, thing), program];
}

function isApproved(model: Model, thing: string, kind: string): boolean {
  const course = model.reviews.filter(
    (one) => one.thing === thing && one.kind === kind && one.status !== 'WITHDRAWN',
  );
  const last = course.at(-1);
  return (
    last?.status === 'APPROVED' && last.lastDay >= model.day && last.words === (model.words.get(thing) ?? 0)
  );
}

/** Everything that blocks a record, in words for readers of a counterexample. */
export function inTheWayOf(model: Model, thing: string): string[] {
  const reasons: string[] = [];
  const { kind, program } = model.things.get(thing) ?? {};
  const inProgram = kind === 'PROGRAM' ? thing : (program ?? null);
  for (const part of belonging(model, thing)) {
    for (const rule of model.rules) {
      const { kind: partKind, sort } = model.things.get(part) ?? {};
      if (rule.isRetired || rule.kind !== partKind || (rule.sort !== null && rule.sort !== sort)) continue;
      if (rule.review !== null) {
        if (!isApproved(model, part, rule.review)) reasons.push(`${part} lacks ${rule.review}`);
      } else if (
        !model.agreements.some(
          (one) =>
            one.partner === part &&
            (one.program === null || one.program === inProgram) &&
            one.lastDay >= model.day,
        )
      ) {
        reasons.push(`${part} lacks an agreement`);
      }
    }
  }
  if (model.reviews.some((one) => one.thing === thing && one.status === 'OPEN')) {
    reasons.push(`a review of ${thing} is open`);
  }
  const touched = touching(model, thing);
  if (model.conflicts.some((one) => !one.isResolved && touched.includes(one.thing))) {
    reasons.push(`a conflict affects ${thing}`);
  }
  return reasons;
}

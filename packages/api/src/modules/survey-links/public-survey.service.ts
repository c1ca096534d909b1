import { LRUCache } from 'lru-cache';

import type { Context } from '../../context.ts';
import { hashSecret, isSecret } from '../../secret-token.ts';
import { readQuestionnaire, type Questionnaire } from './questionnaire.ts';

/** Whether a link can be answered. */
export const SurveyLinkState = {
  OPEN: 'OPEN',
  NOT_OPEN: 'NOT_OPEN',
  CLOSED: 'CLOSED',
  DISABLED: 'DISABLED',
  FULL: 'FULL',
  USED: 'USED',
} as const;
export type SurveyLinkState = keyof typeof SurveyLinkState;

/** A link as the holder of its secret sees it. */
export interface PublicLink {
  state: SurveyLinkState;
  kind: 'OPEN' | 'SINGLE_USE' | 'KIOSK';
  /** For the API alone. */
  versionId: string;
  officeSlug: string;
  officeName: string;
  opensAt: Date | null;
  closesAt: Date | null;
  questionnaire: Questionnaire;
}

/** Fielded versions never change, so any process can keep what it has read. */
const questionnaires = new LRUCache<string, Questionnaire>({ max: 200 });
const versionOfToken = new LRUCache<string, string>({ max: 10_000 });

interface PublicSurveyRow {
  state: SurveyLinkState;
  kind: PublicLink['kind'];
  survey_version: string;
  office_slug: string;
  office_name: string;
  opens_at: Date | null;
  closes_at: Date | null;
  questionnaire: unknown;
}

/** The link that a secret opens, in one statement. Null for an unknown or expired secret, which are answered alike. */
export async function openLink(context: Context, token: string): Promise<PublicLink | null> {
  if (!isSecret(token)) return null;
  const hash = hashSecret(token);
  const known = versionOfToken.get(hash);
  const cached = known === undefined ? undefined : questionnaires.get(known);
  const { rows } = await context.session.query({
    name: 'public_survey',
    text: 'select state, kind, survey_version::text, office_slug, office_name, opens_at, closes_at, questionnaire from app.public_survey($1, $2, $3)',
    values: [hash, context.now().toISOString(), cached === undefined ? null : known],
  });
  const [row] = rows as unknown as PublicSurveyRow[];
  if (!row) return null;
  const questionnaire = row.questionnaire === null ? cached : readQuestionnaire(row.questionnaire);
  if (questionnaire === undefined) throw new Error('The questionnaire was not read');
  questionnaires.set(row.survey_version, questionnaire);
  versionOfToken.set(hash, row.survey_version);
  return {
    state: row.state,
    kind: row.kind,
    versionId: row.survey_version,
    officeSlug: row.office_slug,
    officeName: row.office_name,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    questionnaire,
  };
}

import type { DatabaseSession } from '@rapport/database/session.ts';

const sharingSql = `
  select distinct other.survey_version_id as id
    from response own join response other on other.respondent_key = own.respondent_key
   where own.survey_version_id = any($1::uuid[]) and other.survey_version_id = any($2::uuid[])`;

/**
 * The versions among `candidates` that share respondents with a version, directly or through other candidates. The same respondent key is the same person. Versions whose
 * responses were removed share nothing.
 */
export async function linkedVersions(
  session: DatabaseSession,
  surveyVersionId: string,
  candidates: readonly string[],
): Promise<ReadonlySet<string>> {
  const linked = new Set<string>();
  for (let reached = [surveyVersionId]; reached.length > 0;) {
    const others = candidates.filter((id) => id !== surveyVersionId && !linked.has(id));
    if (others.length === 0) break;
    const { rows } = await session.query({ text: sharingSql, values: [reached, others] });
    reached = (rows as { id: string }[]).map(({ id }) => id);
    for (const id of reached) linked.add(id);
  }
  return linked;
}

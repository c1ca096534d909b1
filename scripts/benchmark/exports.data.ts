import type pg from 'pg';

/** A version of a survey of an office. */
export interface SeededSurvey {
  jurisdictionId: string;
  surveyVersionId: string;
}

/** Questions of one respondent: half of them numbers, half choices, two of which others may know. */
export const questionCount = 40;
export const choiceCount = 5;

async function idOf(admin: pg.Client, text: string, values: unknown[] = []): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(text, values);
  return rows[0]?.id ?? '';
}

/** Seeds an office without rows. */
export function seedOffice(admin: pg.Client, slug: string): Promise<string> {
  const text = `insert into jurisdiction (slug, name, state, kind) values ($1, $1, 'CA', 'COUNTY') returning id`;
  return idOf(admin, text, [slug]);
}

/** Seeds a survey of an office, with one version that is FIELDED. */
export async function seedVersion(
  admin: pg.Client,
  office: string,
  questions = questionCount,
): Promise<SeededSurvey> {
  const survey = await idOf(
    admin,
    `insert into survey (jurisdiction_id, title) values ($1, 'Trust in the office') returning id`,
    [office],
  );
  const version = await idOf(
    admin,
    `insert into survey_version (jurisdiction_id, survey_id, number, languages) values ($1, $2, 1, '{en}') returning id`,
    [office, survey],
  );
  await admin.query(
    `insert into question (jurisdiction_id, survey_version_id, position, code, kind, text, minimum, maximum, is_demographic)
     select $1, $2, n, 'q' || n, (case when n % 2 = 0 then 'NUMBER' else 'SINGLE_CHOICE' end)::question_kind,
            jsonb_build_object('en', 'Question ' || n), case when n % 2 = 0 then 0 end, case when n % 2 = 0 then 10 end, n in (1, 3)
       from generate_series(0, $3::int - 1) n`,
    [office, version, questions],
  );
  await admin.query(
    `insert into choice (jurisdiction_id, question_id, question_kind, position, code, label, value)
     select q.jurisdiction_id, q.id, q.kind, c, 'c' || c, jsonb_build_object('en', 'Choice ' || c), c
       from question q cross join generate_series(0, $2::int - 1) c where q.survey_version_id = $1 and q.kind = 'SINGLE_CHOICE'`,
    [version, choiceCount],
  );
  await admin.query(`update survey_version set status = 'FIELDED', fielded_at = now() where id = $1`, [
    version,
  ]);
  return { jurisdictionId: office, surveyVersionId: version };
}

/** Seeds a closed survey of an office of its own, with so many answers. Every run has the same rows. */
export async function seedAnswers(admin: pg.Client, slug: string, answers: number): Promise<SeededSurvey> {
  await admin.query(`set statement_timeout = '600s'`);
  const office = await seedOffice(admin, slug);
  const { surveyVersionId: version } = await seedVersion(admin, office);
  await admin.query(
    `insert into response (jurisdiction_id, survey_version_id, respondent_key)
     select $1, $2, 'respondent-' || n from generate_series(1, $3::int) n`,
    [office, version, Math.ceil(answers / questionCount)],
  );
  await admin.query(
    `insert into answer (jurisdiction_id, response_id, question_id, choice_id, number_value)
     select r.jurisdiction_id, r.id, q.id, c.id, case when q.kind = 'NUMBER' then (hashtext(r.id::text || q.code) & 65535) % 11 end
       from response r join question q on q.survey_version_id = r.survey_version_id
       left join choice c on c.question_id = q.id and c.position = (hashtext(r.id::text || q.code) & 65535) % 5
      where r.survey_version_id = $1 order by r.id, q.position`,
    [version],
  );
  await admin.query(`update survey_version set status = 'CLOSED', closed_at = now() where id = $1`, [
    version,
  ]);
  await admin.query('vacuum analyze');
  return { jurisdictionId: office, surveyVersionId: version };
}

/** COPY of the answers of the survey to this process, which counts their bytes. */
export function copiedBytes(admin: pg.Client, { jurisdictionId }: SeededSurvey): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    // The parts of a statement that the driver calls.
    const statement = {
      submit(connection: { query: (text: string) => void }) {
        connection.query(`copy (select * from answer where jurisdiction_id = '${jurisdictionId}') to stdout`);
      },
      handleCopyData: ({ chunk }: { chunk: Buffer }) => (bytes += chunk.length),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(bytes),
      handleError: reject,
    };
    admin.query(statement as unknown as pg.Submittable);
  });
}

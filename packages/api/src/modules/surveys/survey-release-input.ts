import type { PrismaClient } from '@rapport/database/client.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import type {
  ReleaseAnswer,
  ReleaseRespondent,
  SurveyRelease,
  SurveyReleaseInput,
} from '@rapport/statistics/release/release.types.ts';

import { asShownIf } from './shown-if.rules.ts';
import { askedOfGroups, isOptional, releaseQuestion } from './survey-release-question.ts';

/** Rows fetched together. Each statement is short, so that no time limit ends it. */
const fetchRows = 500;

/** The source of a release. */
export interface ReleaseSource {
  input: SurveyReleaseInput;
  /** The row ids of the questions and scales by code. A scale has no code of a question. */
  questionIds: ReadonlyMap<string, string>;
  scaleIds: ReadonlyMap<string, string>;
}

interface SourceOptions {
  /** EXACT for figures of people who can read responses: all questions have figures. */
  use?: 'RELEASE' | 'EXACT';
  /** The frozen release of these responses: its questions with several choices have figures. */
  frozen?: SurveyRelease;
}

const responsesSql = `
  select response.respondent_key as key,
         coalesce((
           select json_agg(json_build_array(answer.question_id, answer.number_value, answer.choice_id, answer.rank) order by answer.slot)
             from answer where answer.response_id = response.id and answer.question_id = any($2::uuid[])
         ), '[]') as answers
    from response
   where response.survey_version_id = $1 and response.ended_by_quota_id is null
   order by response.id`;

interface ResponseRow {
  key: string;
  answers: [questionId: string, number: number | null, choiceId: string | null, rank: number | null][];
}

/** Reads a version with all of its responses, through a cursor in the transaction of the session. `onProgress` gets the number of responses so far, and of all. */
export async function readReleaseSource(
  session: DatabaseSession,
  prisma: PrismaClient,
  surveyVersionId: string,
  threshold: number,
  { use = 'RELEASE', frozen }: SourceOptions = {},
  onProgress: (done: number, expected: number) => Promise<void> = () => Promise.resolve(),
): Promise<ReleaseSource> {
  const byPosition = { orderBy: { position: 'asc' } } as const;
  const { questions, scales } = await prisma.surveyVersion.findFirstOrThrow({
    where: { id: surveyVersionId },
    include: {
      questions: { ...byPosition, include: { choices: byPosition } },
      scales: {
        ...byPosition,
        include: { items: { ...byPosition, include: { question: { select: { code: true } } } } },
      },
    },
  });
  const known = questions.map((question) => ({ ...question, shownIf: asShownIf(question.shownIf) }));
  const ofGroups = askedOfGroups(known);
  const options = new Set(
    frozen?.targets.flatMap(({ choice }) => (choice?.isOption === true ? choice.question : [])),
  );
  const hasFigures = (question: (typeof known)[number]): boolean =>
    use === 'EXACT' || options.has(question.code) || !(ofGroups.has(question.code) || isOptional(question));
  const asked = known.map((question) => releaseQuestion(question, hasFigures(question)));
  const places = new Map(questions.map(({ id }, place) => [id, place]));
  const choicePlaces = new Map(
    questions.flatMap(({ choices }) => choices.map(({ id }, place) => [id, place] as const)),
  );
  const answered = ({ answers, key }: ResponseRow): ReleaseRespondent => {
    const row = questions.map((): ReleaseAnswer => null);
    for (const [questionId, number, choiceId, rank] of answers) {
      const place = places.get(questionId) ?? -1;
      const choice = choicePlaces.get(choiceId ?? '');
      const kind = asked[place]?.kind;
      // A question of numbers can have choices for missing answers. They count as no answer.
      if (kind === 'NUMBER') row[place] = number;
      // Of a ranking, the first choice is the answer.
      else if (kind === 'SINGLE_CHOICE')
        row[place] = rank === null || rank === 1 ? (choice ?? null) : (row[place] ?? null);
      else if (choice !== undefined) row[place] = [...chosenIn(row[place]), choice];
    }
    return { key, answers: row };
  };
  const expected = await prisma.response.count({ where: { surveyVersionId, endedByQuotaId: null } });
  await session.query({
    text: `declare release_responses no scroll cursor for ${responsesSql}`,
    values: [
      surveyVersionId,
      questions.flatMap(({ id }, place) => (['TEXT', 'DATE'].includes(asked[place]?.kind ?? '') ? [] : [id])),
    ],
  });
  const respondents: ReleaseRespondent[] = [];
  for (;;) {
    const { rows } = await session.query({ text: `fetch ${fetchRows} from release_responses` });
    if (rows.length === 0) break;
    respondents.push(...(rows as ResponseRow[]).map(answered));
    await onProgress(respondents.length, Math.max(expected, respondents.length));
  }
  await session.query({ text: 'close release_responses' });
  return {
    input: {
      threshold,
      questions: asked,
      scales: scales
        .filter(({ items }) => use === 'EXACT' || items.every(({ question }) => !ofGroups.has(question.code)))
        .map(({ code, minAnswered, topBoxMinimum, items }) => ({
          code,
          minAnswered,
          topBoxMinimum,
          items: items.map(({ question, isReversed }) => ({ question: question.code, isReversed })),
        })),
      respondents,
    },
    questionIds: new Map(questions.map(({ code, id }) => [code, id])),
    scaleIds: new Map(scales.map(({ code, id }) => [code, id])),
  };
}

/** The choices of an answer so far. */
const chosenIn = (answer: ReleaseAnswer | undefined): readonly number[] =>
  answer == null || typeof answer === 'number' ? [] : answer;

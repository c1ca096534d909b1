import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  startApiWithWorker,
  trustQuestion,
} from '../../testing/survey-journey.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;
let neighbor: typeof county;

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  neighbor = await api.jurisdiction();
});
afterAll(() => api.close());

const editor = () => api.as({ jurisdiction: county, role: 'EDITOR' });
const stranger = () => api.as({ jurisdiction: neighbor, role: 'ADMIN' });

const createVersion = `mutation ($input: CreateSurveyVersionInput!) {
  createSurveyVersion(input: $input) {
    __typename
    ... on Error { code path message }
    ... on ValidationError { issues { path message } }
    ... on CreateSurveyVersionPayload { surveyVersion { id number status version } }
  }
}`;

const move = (
  name: 'fieldSurveyVersion' | 'closeSurveyVersion',
) => `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) {
    __typename
    ... on Error { code path }
    ... on ConflictError { currentVersion }
  }
}`;

async function newSurvey(): Promise<string> {
  const { data } = await editor().query(
    `mutation { createSurvey(input: { title: "Trust" }) { ... on CreateSurveyPayload { survey { id } } } }`,
  );
  return data.createSurvey.survey.id;
}

describe('a survey', () => {
  it('gets versions with rising numbers, also for versions made at the same time', async () => {
    const surveyId = await newSurvey();
    const answers = await Promise.all(
      [1, 2, 3].map(() => editor().query(createVersion, { input: { surveyId, questions: [trustQuestion] } })),
    );
    const numbers = answers.map((answer) => answer.data.createSurveyVersion.surveyVersion.number as number);
    expect(numbers.sort()).toEqual([1, 2, 3]);
  });

  it('is shown in the requested language, a related one, or the first one', async () => {
    const question = {
      ...trustQuestion,
      text: [
        { language: 'en', text: 'How much trust?' },
        { language: 'es', text: '¿Cuánta confianza?' },
      ],
    };
    const { versionId } = await fieldedVersion(editor(), [question]);
    const { data } = await editor().query(
      `query ($id: ID!) { surveyVersion(id: $id) { languages questions { edges { node {
         es: text(language: "es") mexican: text(language: "es-MX") other: text(language: "vi")
         inherited: text(language: "constructor") method: text(language: "toString")
         prototype: text(language: "__proto__") } } } } }`,
      { id: versionId },
    );
    expect(data.surveyVersion.languages).toEqual(['en', 'es']);
    expect(data.surveyVersion.questions.edges[0].node).toEqual({
      es: '¿Cuánta confianza?',
      mexican: '¿Cuánta confianza?',
      other: 'How much trust?',
      inherited: 'How much trust?',
      method: 'How much trust?',
      prototype: 'How much trust?',
    });
  });

  it('refuses an inconsistent questionnaire and names every place', async () => {
    const surveyId = await newSurvey();
    const questions = [trustQuestion, { ...trustQuestion, text: [] }, groupQuestion('x y', [])];
    const { data } = await editor().query(createVersion, { input: { surveyId, questions } });
    expect(data.createSurveyVersion.__typename).toBe('ValidationError');
    const paths = data.createSurveyVersion.issues.map((issue: { path: string[] }) => issue.path.join('.'));
    expect(paths).toEqual(expect.arrayContaining(['input.questions.1.text', 'input.questions.2.code']));
  });

  it('is fielded once, then closed once, and never changed meanwhile', async () => {
    const surveyId = await newSurvey();
    const made = await editor().query(createVersion, { input: { surveyId, questions: [trustQuestion] } });
    const { id } = made.data.createSurveyVersion.surveyVersion;
    const early = await editor().query(move('closeSurveyVersion'), { input: { id, expectedVersion: 1 } });
    expect(early.data.closeSurveyVersion).toMatchObject({ code: 'INVALID_STATE' });
    const both = await Promise.all(
      [1, 2].map(() => editor().query(move('fieldSurveyVersion'), { input: { id, expectedVersion: 1 } })),
    );
    const names = both.map((answer) => answer.data.fieldSurveyVersion.__typename as string).sort();
    expect(names).toEqual(['ConflictError', 'FieldSurveyVersionPayload']);
    const stale = await editor().query(move('closeSurveyVersion'), { input: { id, expectedVersion: 1 } });
    expect(stale.data.closeSurveyVersion).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  it('keeps the database from changing the questions of a fielded version', async () => {
    await fieldedVersion(editor(), [trustQuestion]);
    const { system } = api.database;
    const { inSystem } = await import('@rapport/database/system.ts');
    const change = inSystem(system, () =>
      system.prisma.question.updateMany({
        where: { surveyVersion: { status: 'FIELDED' }, jurisdictionId: county.id },
        data: { code: 'changed' },
      }),
    );
    await expect(change).rejects.toThrow(/fielded/);
  });

  it('is read with the same number of statements for any size', async () => {
    const long = await fieldedVersion(
      editor(),
      Array.from({ length: 60 }, (_, index) => groupQuestion(`g${index}`, ['a', 'b', 'c'])),
    );
    const short = await fieldedVersion(editor(), [groupQuestion('g', ['a'])]);
    const query = `query ($id: ID!) { survey(id: $id) { versions(first: 1) { edges { node {
      questions(first: 100) { edges { node { code choices { code } } } } scales { items { question { code } } } } } } } }`;
    const [ofLong, ofShort] = await Promise.all([
      editor().query(query, { id: long.surveyId }),
      editor().query(query, { id: short.surveyId }),
    ]);
    expect(ofLong.data.survey.versions.edges[0].node.questions.edges).toHaveLength(60);
    expect(ofLong.statementCount).toBe(ofShort.statementCount);
  });

  it('shows another tenant no figures of its questions and scales, as if they did not exist', async () => {
    const area = groupQuestion('area', ['north', 'south']);
    const scale = {
      code: 'trust_scale',
      label: [{ language: 'en', text: 'Trust' }],
      minAnswered: 1,
      items: [{ questionCode: 'trust' }, { questionCode: 'fairness' }],
    };
    const questions = [trustQuestion, { ...trustQuestion, code: 'fairness' }, area];
    const theirs = await fieldedVersion(editor(), questions, [scale]);
    const own = await fieldedVersion(stranger(), questions, [scale]);
    for (const { client, versionId } of [
      { client: editor(), versionId: theirs.versionId },
      { client: stranger(), versionId: own.versionId },
    ]) {
      await closeVersion(client, versionId);
    }
    const result = `query ($target: SurveyResultTarget!, $by: ID) {
      surveyResult(target: $target, by: $by, precision: EXACT) { overall { mean { __typename } } groups { code } }
    }`;
    const ask = async (target: object, by?: string) => {
      const { data, errors } = await stranger().query(result, { target, by });
      return { data, errors: errors.map(({ message, path, extensions }) => ({ message, path, extensions })) };
    };
    const noUuid = '00000000-0000-7000-8000-000000000000';
    const absentQuestion = encodeGlobalId('Question', noUuid);
    const ownTarget = { questionId: own.questionIds['trust'] };

    expect((await ask(ownTarget, own.questionIds['area'])).data.surveyResult.groups).not.toEqual([]);
    expect(await ask(ownTarget, theirs.questionIds['area'])).toEqual(await ask(ownTarget, absentQuestion));
    expect((await ask({ scaleId: own.scaleIds['trust_scale'] })).data.surveyResult).not.toBeNull();
    const foreignScale = await ask({ scaleId: theirs.scaleIds['trust_scale'] });
    expect(foreignScale).toEqual({ data: { surveyResult: null }, errors: [] });
    expect(foreignScale).toEqual(await ask({ scaleId: encodeGlobalId('Scale', noUuid) }));
  });
});

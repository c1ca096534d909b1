import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';

import { aProgram } from './programs.scenarios.ts';
import type { Reference, Scenarios, World } from './scenario.ts';

const english = (text: string) => [{ language: 'en', text }];

export const aSurvey = (world: World): Promise<Reference> =>
  world.run('createSurvey', { title: `Survey ${world.next('survey')}` }) as Promise<Reference>;

const questions = [
  {
    code: 'trust',
    kind: 'NUMBER',
    text: english('How much do you trust the office?'),
    minimum: 0,
    maximum: 10,
    topBoxMinimum: 7,
  },
  {
    code: 'respect',
    kind: 'NUMBER',
    text: english('How much respect were you shown?'),
    minimum: 0,
    maximum: 10,
    allowsDontKnow: true,
  },
];

const legitimacy = {
  code: 'legitimacy',
  label: english('Legitimacy'),
  minAnswered: 1,
  topBoxMinimum: 7,
  items: [{ questionCode: 'trust' }, { questionCode: 'respect', isReversed: true }],
};

const matrix = { matrixCode: 'contacts', matrixText: english('How did it go?') };
const fair = { kind: 'SCALE', minimum: 1, maximum: 5, ...matrix };
const questionsOfNewKinds = [
  {
    code: 'home',
    kind: 'SINGLE_CHOICE',
    text: english('Where do you live?'),
    isDemographic: true,
    isQuasiIdentifier: true,
    choices: [
      { code: 'north', label: english('North') },
      { code: 'south', label: english('South') },
    ],
  },
  { code: 'polite', text: english('They were polite.'), allowsDontKnow: true, ...fair },
  { code: 'clear', text: english('They were clear.'), allowsPreferNotToSay: true, isRequired: true, ...fair },
  {
    code: 'topics',
    kind: 'RANKING',
    text: english('What matters most?'),
    helpText: english('Put the most important topic first.'),
    comparableToId: null,
    shownIf: {
      all: [
        { question: 'trust', isAnswered: true },
        { question: 'respect', from: 5 },
      ],
    },
    choices: [
      { code: 'safety', label: english('Safety') },
      { code: 'courts', label: english('Courts') },
      { code: 'none', label: english('Neither'), missingKind: 'NOT_APPLICABLE' },
    ],
  },
  {
    code: 'why',
    kind: 'TEXT',
    text: english('Why?'),
    shownIf: { all: [{ question: 'topics', anyOf: ['safety'] }] },
  },
];

/** The parts of a version besides its questions. */
const course = {
  quotas: [
    {
      code: 'trusting',
      label: english('People who trust the office'),
      condition: {
        all: [
          { question: 'trust', from: 7, to: 10 },
          { question: 'trust', isAnswered: true },
          { question: 'respect', anyOf: ['DONT_KNOW'] },
        ],
      },
      maxResponses: 100,
    },
  ],
  consentText: english('Your answers are anonymous.'),
  opensAt: '2026-03-01T00:00:00.000Z',
  closesAt: '2099-03-31T00:00:00.000Z',
};

/** The survey of the newest fielded version of the county, and the first question of that version. */
async function fieldedQuestion(world: World): Promise<{ surveyId: string; questionId: string }> {
  const question = await world.system((prisma) =>
    prisma.question.findFirstOrThrow({
      where: { jurisdictionId: world.county.id, position: 0, surveyVersion: { status: 'FIELDED' } },
      orderBy: { id: 'desc' },
      include: { surveyVersion: true },
    }),
  );
  return {
    surveyId: encodeGlobalId('Survey', question.surveyVersion.surveyId),
    questionId: encodeGlobalId('Question', question.id),
  };
}

/** A version that is a DRAFT, or was moved on with these mutations. */
export async function aSurveyVersion(world: World, ...moves: string[]): Promise<Reference> {
  const surveyId = (await aSurvey(world)).id;
  let version = (await world.run('createSurveyVersion', { surveyId, questions })) as Reference;
  for (const move of moves) {
    const input = { id: version.id, expectedVersion: version.version };
    version = (await world.run(move, input)) as Reference;
  }
  return version;
}

/** A survey with a version that is CLOSED. */
async function aClosedSurvey(world: World): Promise<{ survey: string }> {
  const surveyId = (await aSurvey(world)).id;
  let version = (await world.run('createSurveyVersion', { surveyId, questions })) as Reference;
  for (const move of ['fieldSurveyVersion', 'closeSurveyVersion']) {
    const input = { id: version.id, expectedVersion: version.version };
    version = (await world.run(move, input)) as Reference;
  }
  return { survey: surveyId };
}

const profile = {
  visibility: 'SHARED',
  versionNumbers: [1],
  formats: ['SAV', 'XLSX'],
  form: 'DEIDENTIFIED',
  codes: ['trust'],
  language: 'en',
  kAnonymity: 20,
};

const anExportProfile = (world: World, surveyId: string): Promise<Reference> =>
  world.run('createExportProfile', {
    ...profile,
    surveyId,
    name: `Profile ${world.next('profile')}`,
  }) as Promise<Reference>;

/** The id of an announced file. */
async function anUpload(world: World): Promise<string> {
  const file = { fileName: `programs-${world.next('upload')}.csv`, bytes: 64 };
  return (await world.run('requestUpload', file, { selection: 'upload { id }' })).id as string;
}

/** A link of a fielded version, and its secret. */
async function aSurveyLink(world: World, kind: string): Promise<Reference> {
  const surveyVersionId = (await aSurveyVersion(world, 'fieldSurveyVersion')).id;
  const input = { surveyVersionId, kind, label: `Link ${world.next('link')}` };
  return (await world.run('createSurveyLink', input)) as Reference;
}

/** A case of the sample of a fielded version. */
async function aSampleCase(world: World): Promise<Reference> {
  const surveyVersionId = (await aSurveyVersion(world, 'fieldSurveyVersion')).id;
  const caseKey = `case-${world.next('case')}`;
  const selection = 'surveyVersion { sampleCases(first: 1) { edges { node { id version } } } }';
  const made = await world.run(
    'recordSampleCases',
    { surveyVersionId, cases: [{ caseKey, disposition: 'NON_CONTACT' }] },
    { selection },
  );
  return (made['sampleCases'] as { edges: { node: Reference }[] }).edges[0]?.node ?? { id: '', version: 0 };
}

/** A closed version with frozen figures, and 24 respondents of two groups. The questions of its design weights and groups. */
async function aFrozenVersion(world: World) {
  const surveyId = (await aSurvey(world)).id;
  const asked = [
    {
      code: 'area',
      kind: 'SINGLE_CHOICE',
      text: english('Where do you live?'),
      isDemographic: true,
      choices: ['north', 'south'].map((code) => ({ code, label: english(code) })),
    },
    { code: 'weight', kind: 'NUMBER', text: english('The design weight.') },
  ];
  const selection = 'surveyVersion { id version questions(first: 10) { edges { node { id code } } } }';
  let version = await world.run('createSurveyVersion', { surveyId, questions: asked }, { selection });
  const edges = (version['questions'] as { edges: { node: { id: string; code: string } }[] }).edges;
  const idOf = (code: string): string => edges.find(({ node }) => node.code === code)?.node.id ?? '';
  for (const move of ['fieldSurveyVersion', 'closeSurveyVersion']) {
    const input = { id: version['id'], expectedVersion: version['version'] };
    version = await world.run(move, input);
  }
  const id = version['id'] as string;
  const rowOf = (globalId: string): string => decodeGlobalId(globalId)?.id ?? '';
  await world.system(async (prisma) => {
    const owned = { jurisdictionId: world.county.id };
    const choices = await prisma.choice.findMany({
      where: { questionId: rowOf(idOf('area')) },
      orderBy: { position: 'asc' },
    });
    for (let person = 0; person < 24; person += 1) {
      const response = await prisma.response.create({
        data: { ...owned, surveyVersionId: rowOf(id), respondentKey: `p${person}` },
      });
      const responseId = response.id;
      await prisma.answer.createMany({
        data: [
          { ...owned, responseId, questionId: rowOf(idOf('area')), choiceId: choices[person % 2]?.id ?? '' },
          { ...owned, responseId, questionId: rowOf(idOf('weight')), numberValue: 1 + (person % 3) },
        ],
      });
    }
    await prisma.surveyRelease.create({
      data: { ...owned, surveyVersionId: rowOf(id), threshold: 10, frame: { dimensions: [], targets: [] } },
    });
  });
  return { id, area: idOf('area'), weight: idOf('weight') };
}

export const surveyScenarios: Scenarios = {
  createWeightSet: {
    event: 'weightSet.created',
    entity: 'WeightSet',
    prepare: async (world) => {
      const { id, area, weight } = await aFrozenVersion(world);
      return {
        surveyVersionId: id,
        label: 'Areas, census 2020',
        designWeightQuestionId: weight,
        stratumQuestionId: area,
        clusterQuestionId: weight,
        margins: [
          {
            questionId: area,
            cells: [
              { codes: ['north'], share: 0.4 },
              { codes: ['south'], share: 0.6 },
            ],
          },
        ],
        trimAt: 3,
      };
    },
  },
  recordSampleCases: {
    event: 'sampleCase.recorded',
    entity: 'SurveyVersion',
    prepare: async (world) => ({
      surveyVersionId: (await aSurveyVersion(world, 'fieldSurveyVersion')).id,
      cases: [
        {
          caseKey: `case-${world.next('case')}`,
          disposition: 'COMPLETE',
          stratum: 'north',
          samplingWeight: 12.5,
        },
      ],
    }),
  },
  importSampleCases: {
    event: 'sampleCase.recorded',
    entity: 'SurveyVersion',
    prepare: async (world) => ({
      surveyVersionId: (await aSurveyVersion(world, 'fieldSurveyVersion')).id,
      csv: `case_key,disposition\ncase-${world.next('case')},REFUSAL\n`,
    }),
  },
  removeSampleCase: {
    event: 'sampleCase.removed',
    entity: 'SampleCase',
    prepare: async (world) => {
      const { id, version } = await aSampleCase(world);
      return { id, expectedVersion: version };
    },
  },
  createSurveyLink: {
    event: 'surveyLink.created',
    entity: 'SurveyLink',
    prepare: async (world) => ({
      surveyVersionId: (await aSurveyVersion(world, 'fieldSurveyVersion')).id,
      kind: 'OPEN',
      label: `Town hall ${world.next('link')}`,
      expiresAt: '2099-01-01T00:00:00Z',
      maxResponses: 500,
      page: 'https://listen.example.gov/survey',
    }),
  },
  createSurveyInvitations: {
    event: 'surveyLink.invited',
    entity: 'SurveyLink',
    prepare: async (world) => ({
      surveyLinkId: (await aSurveyLink(world, 'SINGLE_USE')).id,
      count: 3,
      channel: 'letter',
      page: 'https://listen.example.gov/survey',
    }),
  },
  disableSurveyLink: {
    event: 'surveyLink.disabled',
    entity: 'SurveyLink',
    prepare: async (world) => {
      const { id, version } = await aSurveyLink(world, 'KIOSK');
      return { id, expectedVersion: version };
    },
  },
  recordResponse: {
    event: 'response.recorded',
    entity: 'Response',
    prepare: async (world) => ({
      surveyVersionId: (await aSurveyVersion(world, 'fieldSurveyVersion')).id,
      entryMode: 'PAPER',
      respondentKey: `form-${world.next('form')}`,
      answeredOn: '2026-03-01',
      language: 'en',
      answers: [{ questionCode: 'trust', number: 6 }],
    }),
    variants: {
      'a consent text': {
        prepare: async (world) => {
          const draft = await aSurveyVersion(world);
          const consentVersion = 'consent-1';
          await world.system((prisma) =>
            prisma.surveyVersion.updateMany({
              where: { jurisdictionId: world.county.id, status: 'DRAFT' },
              data: { consentText: { en: 'It is voluntary.' }, consentVersion },
            }),
          );
          await world.run('fieldSurveyVersion', { id: draft.id, expectedVersion: draft.version });
          const response = { entryMode: 'KIOSK', language: 'en', consentVersion, answers: [] };
          return { surveyVersionId: draft.id, ...response };
        },
      },
    },
  },
  createSurvey: {
    event: 'survey.created',
    entity: 'Survey',
    prepare: async (world) => ({
      title: `Trust in the office ${world.next('survey')}`,
      purpose: 'To learn how much residents trust the office.',
      programId: (await aProgram(world)).id,
    }),
  },
  createSurveyVersion: {
    event: 'surveyVersion.created',
    entity: 'SurveyVersion',
    prepare: async (world) => ({
      surveyId: (await aSurvey(world)).id,
      questions: [
        ...questions,
        {
          code: 'area',
          kind: 'SINGLE_CHOICE',
          text: english('Where do you live?'),
          isDemographic: true,
          isQuasiIdentifier: true,
          choices: [
            { code: 'north', label: english('North'), value: 1 },
            { code: 'unknown', label: english('No answer'), isMissing: true },
          ],
        },
      ],
      scales: [legitimacy],
    }),
    variants: {
      'with every kind of question, a quota and dates': {
        prepare: async (world) => ({
          surveyId: (await aSurvey(world)).id,
          questions: [...questions, ...questionsOfNewKinds],
          scales: [legitimacy],
          ...course,
        }),
      },
      'from another version': {
        prepare: async (world) => {
          const { id } = await aSurveyVersion(world, 'fieldSurveyVersion');
          const { surveyId, questionId } = await fieldedQuestion(world);
          const [first, ...others] = questions;
          return {
            surveyId,
            copyOfId: id,
            questions: [{ ...first, comparableToId: questionId }, ...others],
            scales: [legitimacy],
          };
        },
      },
    },
  },
  updateSurveyVersion: {
    event: 'surveyVersion.updated',
    entity: 'SurveyVersion',
    // A question with the same code keeps its id.
    touches: ['question'],
    prepare: async (world) => {
      const { id, version } = await aSurveyVersion(world);
      return {
        id,
        expectedVersion: version,
        questions: [...questions, ...questionsOfNewKinds],
        scales: [legitimacy],
        ...course,
      };
    },
  },
  rescheduleSurveyVersion: {
    event: 'surveyVersion.rescheduled',
    entity: 'SurveyVersion',
    prepare: async (world) => {
      const { id, version } = await aSurveyVersion(world, 'fieldSurveyVersion');
      return { id, expectedVersion: version, closesAt: '2099-03-31T00:00:00.000Z' };
    },
  },
  fieldSurveyVersion: {
    event: 'surveyVersion.fielded',
    entity: 'SurveyVersion',
    prepare: async (world) => {
      const { id, version } = await aSurveyVersion(world);
      return { id, expectedVersion: version };
    },
  },
  closeSurveyVersion: {
    event: 'surveyVersion.closed',
    entity: 'SurveyVersion',
    prepare: async (world) => {
      const { id, version } = await aSurveyVersion(world, 'fieldSurveyVersion');
      return { id, expectedVersion: version };
    },
  },
  requestExport: {
    event: 'export.requested',
    entity: 'SurveyExport',
    prepare: async (world) => ({
      surveyVersionId: (await aSurveyVersion(world, 'fieldSurveyVersion', 'closeSurveyVersion')).id,
      formats: ['SAV', 'CSV'],
      codes: ['trust'],
      kAnonymity: 20,
      language: 'en',
    }),
    variants: {
      'identified rows of several versions': {
        prepare: async (world) => ({
          surveyVersionIds: [(await aSurveyVersion(world, 'fieldSurveyVersion')).id],
          form: 'IDENTIFIED',
          reason: 'To check the import against the paper forms.',
        }),
      },
      'a profile': {
        prepare: async (world) => {
          const { survey } = await aClosedSurvey(world);
          return { exportProfileId: (await anExportProfile(world, survey)).id };
        },
      },
    },
  },
  createExportProfile: {
    event: 'exportProfile.created',
    entity: 'ExportProfile',
    prepare: async (world) => ({
      ...profile,
      surveyId: (await aClosedSurvey(world)).survey,
      name: `Profile ${world.next('profile')}`,
    }),
  },
  updateExportProfile: {
    event: 'exportProfile.updated',
    entity: 'ExportProfile',
    // Only the person who created it.
    refused: ['EDITOR', 'ANALYST'],
    prepare: async (world) => {
      const { id, version } = await anExportProfile(world, (await aClosedSurvey(world)).survey);
      return {
        id,
        expectedVersion: version,
        name: `Renamed ${world.next('profile')}`,
        visibility: 'PRIVATE',
        formats: ['CSV'],
        codes: ['respect'],
        kAnonymity: 30,
      };
    },
    variants: {
      'all versions, identified': {
        prepare: async (world) => {
          const { id, version } = await anExportProfile(world, (await aClosedSurvey(world)).survey);
          const change = { form: 'IDENTIFIED', versionNumbers: [], language: null, kAnonymity: null };
          return { id, expectedVersion: version, ...change };
        },
      },
    },
  },
  removeExportProfile: {
    event: 'exportProfile.removed',
    entity: 'ExportProfile',
    // Only the person who created it.
    refused: ['EDITOR', 'ANALYST'],
    prepare: async (world) => {
      const { id, version } = await anExportProfile(world, (await aClosedSurvey(world)).survey);
      return { id, expectedVersion: version };
    },
  },
  requestListExport: {
    event: 'export.requested',
    entity: 'ListExport',
    prepare: async (world) => ({
      list: 'PROGRAMS',
      filter: { programs: { titleContains: `program ${world.next('list export')}` } },
    }),
  },
  requestYearExport: {
    event: 'export.requested',
    entity: 'ListExport',
    prepare: async (world) => ({
      period: { fiscalYear: 2000 + world.next('year') },
      programId: (await aProgram(world)).id,
    }),
    variants: {
      'a calendar year': {
        prepare: async (world) => ({ period: { calendarYear: 2000 + world.next('year') } }),
      },
      'other days': {
        prepare: async (world) => {
          const year = 2000 + world.next('year');
          return { period: { days: { from: `${year}-01-05`, to: `${year}-12-31` } } };
        },
      },
    },
  },
  cancelExport: {
    event: 'export.canceled',
    entity: 'SurveyExport',
    touches: ['job'],
    // Reading and requesting exports of survey responses.
    refused: ['CONTRIBUTOR', 'ETHICS_REVIEWER', 'VIEWER'],
    prepare: async (world) => {
      const closed = await aSurveyVersion(world, 'fieldSurveyVersion', 'closeSurveyVersion');
      const surveyVersionId = closed.id;
      const selection = 'surveyExport { id }';
      const made = await world.run('requestExport', { surveyVersionId }, { selection });
      return { export: { surveyExportId: made.id as string } };
    },
    variants: {
      'an export of a list': {
        entity: 'ListExport',
        prepare: async (world) => {
          const made = await world.run(
            'requestListExport',
            { list: 'PROGRAMS' },
            { selection: 'listExport { id }' },
          );
          return { export: { listExportId: made.id as string } };
        },
      },
    },
  },
  requestUpload: {
    event: 'upload.requested',
    entity: 'Upload',
    prepare: async (world) => ({
      fileName: `programs-${world.next('upload')}.csv`,
      bytes: 2048,
      contentType: 'text/csv',
    }),
  },
  importDataset: {
    event: 'import.requested',
    entity: 'DatasetImport',
    // An analyst cannot create programs, neither directly nor from a file.
    refused: ['ANALYST'],
    prepare: async (world) => {
      return {
        uploadId: await anUpload(world),
        dataset: { table: 'PROGRAMS' },
        dryRun: true,
        encoding: 'WINDOWS_1252',
      };
    },
    variants: {
      'survey responses': {
        prepare: async (world) => {
          const surveyVersionId = (await aSurveyVersion(world, 'fieldSurveyVersion')).id;
          const mapping = {
            respondentKey: 'person',
            submittedAt: 'sent',
            questions: [
              { column: 'how', questionCode: 'trust', separator: ';', recode: [{ from: 'much', to: '10' }] },
              { questionCode: 'heard', choiceColumns: [{ column: 'tv', choiceCode: 'tv' }] },
            ],
          };
          const format = {
            delimiter: 'SEMICOLON',
            skipRows: 1,
            keepRows: [{ column: 'done', values: ['1'] }],
            decimalMark: 'COMMA',
            dateFormat: 'DAY_MONTH_YEAR',
            timeZone: 'America/Denver',
            missingCodes: ['-99'],
          };
          const dataset = { surveyResponses: { surveyVersionId, mapping } };
          const uploadId = await anUpload(world);
          return { uploadId, dataset, format, onlyNew: true, dryRun: false, encoding: 'UTF_8' };
        },
      },
      'people of a cohort': {
        refused: [],
        prepare: async (world) => {
          const made = await world.run('createRecidivismCohort', {
            title: 'Diversion',
            startEvent: 'Completion',
            eventType: 'ARREST',
            windowMonths: 12,
          });
          return {
            uploadId: await anUpload(world),
            dataset: { recidivismCohort: { cohortId: made['id'] as string } },
            dryRun: true,
            encoding: 'UTF_8',
          };
        },
      },
      populations: {
        prepare: async (world) => ({
          uploadId: await anUpload(world),
          dataset: { populations: { source: 'The census' } },
          format: {
            columns: [
              { column: 'County', field: 'county', recode: [{ from: 'Denver', to: 'Denver County' }] },
            ],
          },
          dryRun: true,
          encoding: 'UTF_8',
        }),
      },
    },
  },
};

/** The residents of Cedar County by age, for the demonstration, in which nobody has imported them. */
const populations = [
  'fips,state,county,year,age_band,population',
  '99001,Demonstration State,Cedar County,2025,ALL,183050',
  '99001,Demonstration State,Cedar County,2025,0-17,40000',
  '99001,Demonstration State,Cedar County,2025,18-34,43950',
  '99001,Demonstration State,Cedar County,2025,35-64,69100',
  '99001,Demonstration State,Cedar County,2025,65+,30000',
].join('\n');

export type Ask = (query: string, variables?: object) => Promise<unknown>;

/** Imports residents by age, so that an equity view can be created. */
export const importResidents = (ask: Ask): Promise<void> =>
  importFile(ask, populations, { populations: { source: 'Test' } });

/** Imports a file and waits for the import. */
export async function importFile(ask: Ask, csv: string, dataset: object): Promise<void> {
  const upload = (await ask(
    `mutation($input: RequestUploadInput!) { requestUpload(input: $input) {
       ... on RequestUploadPayload { upload { id } request { url headers { name value } } } } }`,
    {
      input: {
        fileName: 'file.csv',
        bytes: Buffer.byteLength(csv),
        contentType: 'text/csv',
      },
    },
  )) as { requestUpload: { upload: { id: string }; request: UploadRequest } };
  const { url, headers } = upload.requestUpload.request;
  const stored = await fetch(url, {
    method: 'PUT',
    headers: headers
      .filter(({ name }) => name.toLowerCase() !== 'content-length')
      .map(({ name, value }) => [name, value] as [string, string]),
    body: csv,
  });
  if (!stored.ok) throw new Error(`The object store answered ${stored.status}.`);
  const started = (await ask(
    `mutation($input: ImportDatasetInput!) { importDataset(input: $input) {
       __typename ... on Error { message } ... on ImportDatasetPayload { datasetImport { id } } } }`,
    { input: { uploadId: upload.requestUpload.upload.id, dataset } },
  )) as { importDataset: { datasetImport?: { id: string }; message?: string } };
  const id = started.importDataset.datasetImport?.id;
  if (id === undefined) throw new Error(started.importDataset.message);
  for (;;) {
    const { datasetImport } = (await ask(
      `query($id: ID!) { datasetImport(id: $id) { rowsImported issues(first: 5) { edges { node { message } } } job { status } } }`,
      { id },
    )) as { datasetImport: { rowsImported: number; job: { status: string } } };
    if (datasetImport.job.status === 'SUCCEEDED' && datasetImport.rowsImported > 0) return;
    if (datasetImport.job.status === 'FAILED' || datasetImport.job.status === 'SUCCEEDED') {
      throw new Error(JSON.stringify(datasetImport));
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

interface UploadRequest {
  url: string;
  headers: { name: string; value: string }[];
}

const inEnglish = (text: string) => [{ language: 'en', text }];

/** A fielded survey with a number, a question with several choices, and a text. Returns the id of its version. */
export async function fieldSurvey(ask: Ask): Promise<string> {
  const { createSurvey } = (await ask(
    `mutation($input: CreateSurveyInput!) { createSurvey(input: $input) {
       ... on CreateSurveyPayload { survey { id } } } }`,
    { input: { title: 'Satisfaction with the office' } },
  )) as { createSurvey: { survey: { id: string } } };
  const choice = (code: string) => ({ code, label: inEnglish(code) });
  const { createSurveyVersion } = (await ask(
    `mutation($input: CreateSurveyVersionInput!) { createSurveyVersion(input: $input) {
       ... on CreateSurveyVersionPayload { surveyVersion { id version } } } }`,
    {
      input: {
        surveyId: createSurvey.survey.id,
        questions: [
          { code: 'sat', kind: 'NUMBER', text: inEnglish('How satisfied are you?'), minimum: 0, maximum: 10 },
          {
            code: 'topics',
            kind: 'MULTIPLE_CHOICE',
            text: inEnglish('Which topics matter?'),
            choices: [choice('parks'), choice('courts')],
          },
          { code: 'comment', kind: 'TEXT', text: inEnglish('Anything else?') },
        ],
      },
    },
  )) as { createSurveyVersion: { surveyVersion: { id: string; version: number } } };
  const { id, version } = createSurveyVersion.surveyVersion;
  await ask(
    'mutation($input: FieldSurveyVersionInput!) { fieldSurveyVersion(input: $input) { __typename } }',
    { input: { id, expectedVersion: version } },
  );
  return id;
}

/**
 * Figures of a crime rate over eight quarters, with one that is not reported, and a target. Returns the id of the
 * indicator.
 */
export async function recordCrimeRate(ask: Ask): Promise<string> {
  const { createIndicator } = (await ask(
    `mutation($input: CreateIndicatorInput!) { createIndicator(input: $input) {
       ... on Error { message } ... on CreateIndicatorPayload { indicatorDefinition { id } } } }`,
    {
      input: {
        code: 'burglary-rate',
        name: 'Burglary rate',
        description: 'Burglaries for the size of the population.',
        measure: 'RATE',
        numerator: 'Burglaries known to the police.',
        denominator: 'Residents of the county.',
        unit: 'per 100,000 residents',
        multiplier: 100_000,
        direction: 'LOWER_IS_BETTER',
        frequency: 'QUARTER',
        source: 'Test',
        items: [{ kind: 'INCLUDE', code: 'attempts', text: 'Attempted burglaries.', isRequired: true }],
      },
    },
  )) as { createIndicator: { indicatorDefinition?: { id: string }; message?: string } };
  const id = createIndicator.indicatorDefinition?.id;
  if (id === undefined) throw new Error(createIndicator.message);
  const counts = [120, 118, 131, null, 104, 99, 101, 92];
  for (const [index, numerator] of counts.entries()) {
    const month = String((index % 4) * 3 + 1).padStart(2, '0');
    const result = (await ask(
      `mutation($input: RecordObservationInput!) { recordObservation(input: $input) {
         __typename ... on Error { message } } }`,
      {
        input: {
          indicatorDefinitionId: id,
          periodStart: `${2024 + Math.floor(index / 4)}-${month}-01`,
          ...(numerator === null ? { state: 'NOT_REPORTED' } : { numerator, denominator: 183_050 }),
        },
      },
    )) as { recordObservation: { __typename: string; message?: string } };
    const { message } = result.recordObservation;
    if (message !== undefined) throw new Error(message);
  }
  await ask(
    `mutation($input: CreateIndicatorTargetInput!) { createIndicatorTarget(input: $input) { __typename } }`,
    {
      input: {
        indicatorDefinitionId: id,
        firstDay: '2025-01-01',
        lastDay: '2025-12-31',
        value: 50,
        rationale: 'The plan of the office.',
      },
    },
  );
  return id;
}

/** The operations of the tour, in the order in which they are sent. */

export const whoAmI = `{ viewer { displayName acting { name slug } } }`;

export const createProgram = `mutation ($input: CreateProgramInput!) {
  createProgram(input: $input) {
    ... on Error { code message path }
    ... on CreateProgramPayload { program { id title status } }
  }
}`;

export const createSurvey = `mutation ($input: CreateSurveyInput!) {
  createSurvey(input: $input) {
    ... on Error { code message path }
    ... on CreateSurveyPayload { survey { id title } }
  }
}`;

export const createSurveyVersion = `mutation ($input: CreateSurveyVersionInput!) {
  createSurveyVersion(input: $input) {
    ... on Error { code message path }
    ... on CreateSurveyVersionPayload {
      surveyVersion { id number status version questions { edges { node { id code } } } }
    }
  }
}`;

export const fieldSurveyVersion = `mutation ($input: FieldSurveyVersionInput!) {
  fieldSurveyVersion(input: $input) {
    ... on Error { code message path }
    ... on FieldSurveyVersionPayload { surveyVersion { id status version } }
  }
}`;

export const requestUpload = `mutation ($input: RequestUploadInput!) {
  requestUpload(input: $input) {
    ... on Error { code message path }
    ... on RequestUploadPayload { upload { id } request { url method headers { name value } } }
  }
}`;

export const importDataset = `mutation ($input: ImportDatasetInput!) {
  importDataset(input: $input) {
    ... on Error { code message path }
    ... on ImportDatasetPayload { datasetImport { id } }
  }
}`;

export const readImport = `query ($id: ID!) {
  datasetImport(id: $id) {
    rowsRead rowsImported issueCount ignoredColumns
    job { status rowsDone rowsExpected problem { code message } }
    issues(first: 10) { edges { node { line column message } } }
  }
}`;

export const closeSurveyVersion = `mutation ($input: CloseSurveyVersionInput!) {
  closeSurveyVersion(input: $input) {
    ... on Error { code message path }
    ... on CloseSurveyVersionPayload { surveyVersion { id status } }
  }
}`;

export const surveyResult = `query ($question: ID!, $by: ID) {
  surveyResult(target: { questionId: $question }, by: $by) {
    overall { mean { ...figure } topBoxShare { ...figure } }
    groups { code label figures { mean { ...figure } topBoxShare { ...figure } } }
  }
}
fragment figure on MeasuredValue {
  __typename
  ... on Estimate { value numerator denominator method interval { lower upper } }
  ... on Suppressed { reason threshold }
  ... on NotReported { why }
}`;

export const requestExport = `mutation ($input: RequestExportInput!) {
  requestExport(input: $input) {
    ... on Error { code message path }
    ... on RequestExportPayload { surveyExport { id } }
  }
}`;

export const readExport = `query ($id: ID!) {
  surveyExport(id: $id) {
    job { status rowsDone rowsExpected problem { code message } }
    files { name bytes rows sha256 download { url } }
  }
}`;

export const whatIsSeen = `query ($ids: [ID!]!, $question: ID!) {
  viewer { acting { name } }
  nodes(ids: $ids) { id }
  surveyResult(target: { questionId: $question }) { overall { mean { __typename } } }
}`;

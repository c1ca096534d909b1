import { textCharactersMax } from '@rapport/core/limits.ts';
import {
  getNullableType,
  isEnumType,
  isListType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

import { charactersOfInput } from '../contract/input.schema.ts';

/**
 * Points of fields that cost more than the rows they return, because the database reads many rows for them.
 * A figure of a large county can take a second, which is as much as a thousand rows.
 */
export const fieldPoints: Readonly<Record<string, number>> = {
  'Query.programTimeline': 1_000,
  'Query.surveyResult': 1_000,
  'Query.surveyComparison': 2_000,
  'Mutation.freezeEquityTable': 1_000,
  'Query.comparison': 2_000,
  'Query.programSummary': 200,
  'Program.figures': 20,
  'Query.recurringFeedback': 200,
  'Query.trainingCoverage': 200,
  'Query.detectableEffect': 200,
  'Training.coverage': 5,
  'Program.gate': 2,
  'Program.trainingGaps': 2,
  'Activity.gate': 2,
  'BudgetLine.gate': 2,
  'PartnerOrganization.gate': 2,
  'Publication.gate': 2,
};

/** Points of every mutation: its locks, its transaction and its audit event. */
export const mutationPoints = 10;

/** Characters of an answer that cost one point. */
export const charactersPerPoint = 2_500;

/** Items of a list that is not a connection, unless it is named below. */
const itemsOfList = 10;
export const itemsOfLists: Readonly<Record<string, number>> = {
  'ProgramTimeline.months': 12,
  'EquityView.groups': 12,
  'Viewer.can': 100,
  'Attendance.corrections': 1,
  'Expenditure.corrections': 1,
  'ResourceDistribution.corrections': 1,
  'TrainingCompletion.corrections': 1,
  'Correction.values': 2,
  'Correction.groupValues': 1,
  'Correction.participantKeyValues': 1,
  'EthicsReview.questions': 3,
  'RetentionRunLine.failures': 1,
  'Query.trainingCoverage': 50,
  // A questionnaire never changes once it is fielded, and is kept in the process: whole rooms open one at once.
  'PublicSurvey.questions': 20,
  'PublicQuestion.choices': 3,
  'PublicQuestion.shownIf': 1,
  'PublicQuestion.text': 1,
  'PublicQuestion.helpText': 1,
  'PublicQuestion.matrixText': 1,
  'PublicChoice.label': 1,
  'PublicSurvey.consentText': 1,
  'PublicPublication.versions': 2,
  'PublicPublicationVersion.figures': 3,
  'PublicFigure.label': 2,
  'ComparisonTable.cells': 600,
  'ComparisonTable.totals': 72,
  'ComparisonColumns.slugs': 3_200,
  'ComparisonColumns.names': 3_200,
  'ComparisonColumns.firstDays': 12,
  'ComparisonColumns.states': 25_600,
  'ComparisonColumns.values': 25_600,
  'ComparisonColumns.lower': 25_600,
  'ComparisonColumns.upper': 25_600,
  'ComparisonColumns.numerators': 25_600,
  'ComparisonColumns.denominators': 25_600,
};

const charactersOfType: Readonly<Record<string, number>> = {
  Boolean: 5,
  Int: 11,
  Float: 24,
  BigInt: 20,
  Date: 12,
  DateTime: 30,
  ID: 80,
};

/** Characters of texts that no input has. */
const charactersOfText = 300;
export const charactersOfTexts: Readonly<Record<string, number>> = {
  'ImportTemplate.csv': textCharactersMax,
  'Answer.text': textCharactersMax,
  'EthicsReview.decisionNote': textCharactersMax,
  'EthicsReviewQuestion.question': textCharactersMax,
  'ConflictDisclosure.resolutionNote': textCharactersMax,
  'Publication.withdrawalReason': textCharactersMax,
  'Activity.cancelReason': textCharactersMax,
  'ComparisonPicture.specification': 200_000,
  'ComparisonTable.document': 500_000,
  'ComparisonTable.receipt': 1_000,
  'ComparisonColumns.slugs': 40,
  'ComparisonColumns.names': 80,
};

/** How often a list that is not a connection is repeated: the items that it usually has at most. */
export function itemsOf(place: string, type: GraphQLOutputType): number {
  return isListType(getNullableType(type)) ? (itemsOfLists[place] ?? itemsOfList) : 1;
}

/** The sizes that were asked for, by type and field: as many as the contract has fields. */
const known = new Map<string, number>();

/** The declared size of a leaf: that of the inputs for a text, and that of its type otherwise. */
export function charactersOf(place: string, name: string, type: GraphQLNamedType): number {
  const characters = known.get(place) ?? declaredCharacters(place, name, type);
  known.set(place, characters);
  return characters;
}

function declaredCharacters(place: string, name: string, type: GraphQLNamedType): number {
  if (isEnumType(type)) return Math.max(...type.getValues().map((value) => value.name.length));
  if (type.name !== 'String') return charactersOfType[type.name] ?? charactersOfText;
  return charactersOfTexts[place] ?? charactersOfInput(name) ?? charactersOfText;
}

interface Introspection {
  /** Items that a list of the introspection has on average in this schema. */
  items: (name: string) => number;
}

/**
 * Points of one object of an introspection. The whole schema takes a tenth of a second, which is as long as
 * two thousand rows.
 */
export const introspectionPoints = 0.05;

const measured = new WeakMap<GraphQLSchema, Introspection>();

/** The average lengths of the lists of an introspection. */
export function introspectionOf(schema: GraphQLSchema): Introspection {
  const known = measured.get(schema);
  if (known) return known;
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    'getFields' in type
      ? Object.values(type.getFields() as Record<string, GraphQLField<unknown, unknown>>)
      : [],
  );
  const perType = fields.length / types.length;
  const values = types.flatMap((type) => (isEnumType(type) ? type.getValues() : []));
  const lengths: Readonly<Record<string, number>> = {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: perType,
    inputFields: perType,
    enumValues: values.length / types.length,
    interfaces: 1,
    possibleTypes: 1,
    args: fields.reduce((sum, field) => sum + ('args' in field ? field.args.length : 0), 0) / fields.length,
  };
  const measure = { items: (name: string) => lengths[name] ?? 1 };
  measured.set(schema, measure);
  return measure;
}

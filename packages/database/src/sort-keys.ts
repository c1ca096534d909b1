/**
 * By what the database sorts the rows of a list that is ordered by a field.
 *
 * - Text that people read (titles, names, citations) sorts without case and accents, by a column that the database computes with
 *   `app.search_text`. Searches for a part of the text look there, too.
 * - The time of creation is a part of the id, so rows sort by the id alone, over the primary key.
 */
const foldedFields: Readonly<Record<string, string>> = {
  Area: 'name',
  CaseStudy: 'title',
  Evaluation: 'title',
  FeedbackItem: 'searchedText',
  FocusGroup: 'title',
  ExportProfile: 'name',
  IndicatorDefinition: 'name',
  ComparisonTable: 'title',
  LegalAuthority: 'citation',
  MeasurementPlace: 'name',
  PartnerOrganization: 'name',
  PeerGroup: 'name',
  PlaceVariable: 'name',
  Program: 'title',
  RecidivismCohort: 'title',
  StaffMember: 'displayName',
  StandardPopulation: 'name',
  Survey: 'title',
  Theme: 'name',
  Training: 'title',
};

/** Models and their text fields that have a folded column: "Program.title". */
export const foldedFieldNames: readonly string[] = Object.entries(foldedFields).map(
  ([model, field]) => `${model}.${field}`,
);

/** The field with the folded text of a field; undefined if the field has no such column. */
export function foldedField(model: string, field: string): string | undefined {
  return foldedFields[model] === field ? `${field}Folded` : undefined;
}

/** Models with a time of creation of its own: their ids are those of other records. */
const withOwnTime: ReadonlySet<string> = new Set(['DeletedRecord']);

/** Whether the rows of a model sort by a field as they sort by their id. */
export function sortsById(model: string, field: string): boolean {
  return field === 'id' || (field === 'createdAt' && !withOwnTime.has(model));
}

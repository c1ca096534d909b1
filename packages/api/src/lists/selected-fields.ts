import {
  getNamedType,
  isAbstractType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Of a model's fields, those that an answer needs. */
export type FieldsToRead = (model: string, fields: readonly string[]) => readonly string[];

/** The fields that are read before the document is known. */
export const allFields: FieldsToRead = (_model, fields) => fields;

/**
 * The columns of a row that a field of its type reads; undefined where its resolver may read any of them.
 * Pothos notes on an exposed field what it exposes; references and lists name their columns in `extensions.columns`.
 */
function columnsRead(name: string, field: GraphQLField<unknown, unknown>): readonly string[] | undefined {
  // Global ids are made of the type's name and the row's id, which every row carries.
  if (name === 'id') return [];
  const { columns, pothosExposedField: exposed } = field.extensions;
  if (Array.isArray(columns)) return columns as string[];
  return typeof exposed === 'string' ? [exposed] : undefined;
}

/**
 * Finds out which fields of rows a document reads, so that lists need not fetch the rest. A type has the name of the model of its rows. Where a
 * selected field has a resolver of its own, or no type of that name is selected, all fields are read.
 */
export function selectedFields(schema: GraphQLSchema, document: DocumentNode): FieldsToRead {
  const shown = new Map<string, Set<string> | 'all'>();

  function add(type: GraphQLObjectType, name: string): void {
    const field = type.getFields()[name];
    const known = shown.get(type.name) ?? new Set<string>();
    shown.set(type.name, known);
    // Nothing more to learn, or `__typename`.
    if (known === 'all' || !field) return;
    const columns = columnsRead(name, field);
    if (columns === undefined) shown.set(type.name, 'all');
    else for (const column of columns) known.add(column);
  }

  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const parent = typeInfo.getParentType();
        const type = parent ? getNamedType(parent) : null;
        const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
        for (const one of types) if (isObjectType(one)) add(one, node.name.value);
      },
    }),
  );

  return (model, fields) => {
    const columns = shown.get(model);
    return columns === undefined || columns === 'all' ? fields : fields.filter((field) => columns.has(field));
  };
}

import { BREAK, Kind, visit, type DocumentNode, type ValueNode } from 'graphql';

/**
 * True if graphql-jit can compile the document and return the answers that the specification requires.
 *
 * The compiler pastes its input into code, so no free-form text may reach it: a document with any string
 * literal is interpreted. The remaining names and numbers have a form that the grammar fixes. Callers pass
 * their values in variables, which are never compiled. Documents that the compiler gets wrong are also
 * interpreted. It demands a value for a required variable that has a default. A missing variable inside a
 * literal object becomes null. Conditions of @skip and @include leak
 * between places that share a fragment. `__proto__` and names with underscores collide with the compiler's
 * own names.
 */
export function isCompilable(document: DocumentNode): boolean {
  let result = true;
  const refuse = (): typeof BREAK => {
    result = false;
    return BREAK;
  };
  visit(document, {
    StringValue: refuse,
    Directive: refuse,
    VariableDefinition: ({ type, defaultValue }) =>
      defaultValue && type.kind === Kind.NON_NULL_TYPE ? refuse() : undefined,
    Name: ({ value }) => (value.startsWith('__') && value !== '__typename' ? refuse() : undefined),
    Field: ({ alias }) => (alias?.value.includes('_') === true ? refuse() : undefined),
    ListValue: ({ values }) => (values.some(isVariable) ? refuse() : undefined),
    ObjectField: ({ value }) => (isVariable(value) ? refuse() : undefined),
  });
  return result;
}

function isVariable(value: ValueNode): boolean {
  return value.kind === Kind.VARIABLE;
}

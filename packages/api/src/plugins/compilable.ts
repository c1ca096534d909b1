import { BREAK, Kind, visit, type DocumentNode, type ValueNode } from 'graphql';

/** The compiler's marks for values that JSON lacks; it pastes what follows one inside a string into its program. */
const compilerMark = '__MAGIC';

/**
 * True where graphql-jit answers as the specification says. It writes a program out of the document, and what is left out here it gets wrong: a
 * string literal with one of its own marks becomes code that runs; a variable that is absent inside a literal object becomes null; conditions of
 * @skip and @include leak between the places that share a fragment; `__proto__` and names with underscores collide with names of its own. Those documents are
 * interpreted by graphql-js, as are those that it fails to compile.
 */
export function isCompilable(document: DocumentNode): boolean {
  let result = true;
  const refuse = (): typeof BREAK => {
    result = false;
    return BREAK;
  };
  visit(document, {
    Directive: refuse,
    Name: ({ value }) => (value.startsWith('__') && value !== '__typename' ? refuse() : undefined),
    Field: ({ alias }) => (alias?.value.includes('_') === true ? refuse() : undefined),
    StringValue: ({ value }) => (value.includes(compilerMark) ? refuse() : undefined),
    ListValue: ({ values }) => (values.some(isVariable) ? refuse() : undefined),
    ObjectField: ({ value }) => (isVariable(value) ? refuse() : undefined),
  });
  return result;
}

function isVariable(value: ValueNode): boolean {
  return value.kind === Kind.VARIABLE;
}

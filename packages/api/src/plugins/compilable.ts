import { BREAK, Kind, visit, type DocumentNode, type ValueNode } from 'graphql';

/**
 * True where graphql-jit may turn the document into a program, and answers as the specification says.
 *
 * The compiler pastes what it reads into code, so nothing of free form may reach it: a document with any string literal is interpreted. What is left are names and numbers, whose form the
 * grammar fixes; values that a caller chooses belong into variables, which are never compiled. Interpreted as well is what the compiler gets wrong: a variable that is absent inside a
 * literal object becomes null; conditions of @skip and @include leak between the places that share a fragment; `__proto__` and names with underscores collide with names of its own.
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

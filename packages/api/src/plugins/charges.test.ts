import { getNamedType, isListType, getNullableType, isObjectType, type GraphQLOutputType } from 'graphql';
import { expect, it } from 'vitest';

import { schema } from '../schema.ts';
import { charactersOf, fieldPoints, itemsOfLists, charactersOfTexts } from './charges.ts';

function typeAt(place: string): GraphQLOutputType | undefined {
  const [parent = '', name = ''] = place.split('.');
  const type = schema.getType(parent);
  return isObjectType(type) ? type.getFields()[name]?.type : undefined;
}

it('every charge is of a field of the contract', () => {
  for (const place of Object.keys(fieldPoints)) expect([place, typeAt(place)]).not.toContain(undefined);
  for (const place of Object.keys(itemsOfLists)) {
    const type = typeAt(place);
    expect([place, type !== undefined && isListType(getNullableType(type))]).toEqual([place, true]);
  }
  for (const place of Object.keys(charactersOfTexts)) {
    const type = typeAt(place);
    expect([place, type && getNamedType(type).name]).toEqual([place, 'String']);
  }
});

it('a text has the size that the inputs allow', () => {
  const sizeOf = (parent: string, name: string) => {
    const type = typeAt(`${parent}.${name}`);
    return type && charactersOf(`${parent}.${name}`, name, getNamedType(type));
  };
  expect(sizeOf('Program', 'title')).toBe(200);
  expect(sizeOf('Program', 'summary')).toBe(10_000);
  expect(sizeOf('Publication', 'body')).toBe(10_000);
  expect(sizeOf('LegalAuthority', 'url')).toBe(2_000);
  expect(sizeOf('Program', 'status')).toBe('IN_REVIEW'.length);
});

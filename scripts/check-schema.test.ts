import { describe, expect, it } from 'vitest';
import { findContractBase, judgeContract, readDeclarations } from './check-schema.ts';

const base = `
  type Query { program(id: ID!): Program  retired: String @deprecated(reason: "Use program.") }
  type Program { name: String!  status: Status! }
  enum Status { ACTIVE ENDED }
`;
const without = (text: string) => base.replace(text, '');

describe('judgeContract', () => {
  it('finds nothing without a breaking change', async () => {
    const next = base.replace('name: String!', 'name: String! "Since 2026." title: String');
    expect(await judgeContract(base, next, '')).toEqual({ undeclared: [], declared: [], dangerous: [] });
  });

  it.each([
    ['a removed field', without('name: String!'), "Field 'name' was removed from object type 'Program'"],
    ['a removed value', without('ENDED'), "Enum value 'ENDED' was removed from enum 'Status'"],
    [
      'a field that can be null now',
      base.replace('name: String!', 'name: String'),
      "Field 'Program.name' changed type from 'String!' to 'String'",
    ],
    [
      'a new required argument',
      base.replace('id: ID!', 'id: ID!, year: Int!'),
      "Argument 'year: Int!' added to field 'Query.program'",
    ],
  ])('fails on %s until it is declared', async (_, next, message) => {
    expect(await judgeContract(base, next, '')).toMatchObject({ undeclared: [message], declared: [] });
    expect(await judgeContract(base, next, `- ${message}\n  Nobody used it.\n`)).toMatchObject({
      undeclared: [],
      declared: [message],
    });
  });

  it('fails on the removal of a deprecated field too', async () => {
    const next = without('retired: String @deprecated(reason: "Use program.")');
    expect((await judgeContract(base, next, '')).undeclared).toHaveLength(1);
  });

  it('reports a dangerous change without failing on it', async () => {
    const verdict = await judgeContract(base, base.replace('ENDED', 'ENDED PAUSED'), '');
    expect(verdict).toEqual({
      undeclared: [],
      declared: [],
      dangerous: ["Enum value 'PAUSED' was added to enum 'Status'"],
    });
  });

  it('throws where a contract is not a schema', async () => {
    await expect(judgeContract(base, 'type Query {', '')).rejects.toThrow('Syntax Error');
  });
});

describe('readDeclarations', () => {
  it('reads the first line of each item', () => {
    const text =
      '# Breaking changes\n\n- One was removed\n  because.\n\n* Two was removed  \ntext - not an item\n';
    expect(readDeclarations(text)).toEqual(['One was removed', 'Two was removed']);
  });
});

describe('findContractBase', () => {
  /** A repository with these contracts by commit (newest first), and optionally a tag on one of them. */
  const repository =
    (contracts: Record<string, string>, tag?: string) =>
    (command: string, ...rest: string[]) => {
      if (command === 'describe') return tag && `${tag}\n`;
      if (command === 'log')
        return `${Object.keys(contracts)
          .filter((name) => name !== tag)
          .join('\n')}\n`;
      const commit = rest[0]?.split(':')[0];
      return commit === undefined ? undefined : contracts[commit];
    };
  const git = repository({ c3: 'three', c2: 'two', c1: 'one' });

  it('compares an uncommitted change with the last commit', () => {
    expect(findContractBase(git, 'four', undefined)).toEqual({ source: 'commit c3', sdl: 'three' });
  });

  it('compares the contract of a commit with the version before it', () => {
    expect(findContractBase(git, 'three', undefined)).toEqual({ source: 'commit c2', sdl: 'two' });
  });

  it('prefers the last release, and a given ref over that', () => {
    const released = repository({ c3: 'three', c2: 'two', v1: 'one' }, 'v1');
    expect(findContractBase(released, 'three', undefined)).toEqual({ source: 'release v1', sdl: 'one' });
    expect(findContractBase(released, 'three', 'c2')).toEqual({ source: 'c2', sdl: 'two' });
  });

  it('returns nothing without an earlier contract or a repository', () => {
    expect(findContractBase(repository({ c1: 'one' }), 'one', undefined)).toBeUndefined();
    expect(findContractBase(() => undefined, 'one', undefined)).toBeUndefined();
  });

  it('throws if the given ref has no contract', () => {
    expect(() => findContractBase(git, 'three', 'nowhere')).toThrow('RAPPORT_CONTRACT_BASE=nowhere');
  });
});

import type { Role } from '@rapport/core/permissions.ts';
import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import type { TestApi } from '../test-api.ts';
import type { Json, TestClient } from '../test-client.ts';
import type { TestJurisdiction } from '../seed-kit.ts';
import { getNamedType, isUnionType, type GraphQLField, type GraphQLObjectType } from 'graphql';

import { schema } from '../../schema.ts';
import { done } from '../mutate.ts';

/** A county, and how scenarios put into it what they need. */
export interface World {
  api: TestApi;
  county: TestJurisdiction;
  /** The member with a role. */
  as(role: Role): TestClient;
  /** Runs a mutation that must succeed, as the administrator by default. Returns what the payload shows: its first object, with id and version by default. */
  run(name: string, input: object, options?: { by?: Role; selection?: string }): Promise<Json>;
  /** The next number of a series: 1, 2 … Each name has a series of its own in each county. */
  next(series: string): number;
  /** Reads or writes past the API, as rapport_system. */
  system<T>(work: (prisma: Database['prisma']) => Promise<T>): Promise<T>;
}

/** A row that a scenario refers to, as the API shows it. */
export interface Reference {
  /** A global id. */
  id: string;
  version: number;
}

/** One mutation: who does it, with which input it succeeds, and what it leaves in the audit trail. */
export interface Scenario {
  /** A role that is allowed to do it. ADMIN by default. */
  by?: Role;
  /** The action of the audit event, such as "program.created". */
  event: string;
  /** The type of the event's entity, such as "Program". */
  entity: string;
  /** Actions of the other audit events that the mutation leaves. None by default. */
  also?: readonly string[];
  /**
   * Makes the county ready for the mutation, and returns an input with which it succeeds: with every optional field, except the idempotency key. An update changes every field that it gives. Each
   * call returns another input, which succeeds beside those of earlier calls.
   */
  prepare(world: World): Promise<Record<string, unknown>>;
}

/** The scenarios of some mutations, by the name of the mutation. */
export type Scenarios = Readonly<Record<string, Scenario>>;

/** A county as scenarios see it. */
export function worldOf(api: TestApi, county: TestJurisdiction): World {
  const clients = new Map<Role, TestClient>();
  const series = new Map<string, number>();
  const as = (role: Role): TestClient => {
    const client = clients.get(role) ?? api.as({ jurisdiction: county, role });
    clients.set(role, client);
    return client;
  };
  return {
    api,
    county,
    as,
    run: (name, input, { by = 'ADMIN', selection = `${madeBy(name).name} { id version }` } = {}) =>
      done(as(by), name, input, selection),
    next(name) {
      const number = (series.get(name) ?? 0) + 1;
      series.set(name, number);
      return number;
    },
    system: (work) => inSystem(api.database.system, () => work(api.database.system.prisma)),
  };
}

/** The payload of a mutation. */
export function payloadOf(name: string): GraphQLObjectType {
  const result = getNamedType(schema.getMutationType()?.getFields()[name]?.type);
  const payload = isUnionType(result)
    ? result.getTypes().find((type) => type.name.endsWith('Payload'))
    : null;
  if (!payload) throw new Error(`There is no mutation ${name}`);
  return payload;
}

/** The field of a mutation's payload that shows the object that it made or changed. */
export function madeBy(name: string): GraphQLField<unknown, unknown> {
  const fields = Object.values(payloadOf(name).getFields());
  const made = fields.find(({ type }) => 'getFields' in getNamedType(type));
  if (!made) throw new Error(`The payload of ${name} shows no object`);
  return made;
}

const day = 86_400_000;

/** The day that is so many days from today, such as "2026-05-01". */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** The time that is so many days from now. */
export const timeFromNow = (days: number): string => new Date(Date.now() + days * day).toISOString();

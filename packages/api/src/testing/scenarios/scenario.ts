import type { Role } from '@rapport/core/permissions.ts';
import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import type { TestApi } from '../test-api.ts';
import type { Json, TestClient } from '../test-client.ts';
import type { TestJurisdiction } from '../seed-kit.ts';
import { getNamedType, isUnionType, type GraphQLField, type GraphQLObjectType } from 'graphql';

import { schema } from '../../schema.ts';
import { done } from '../mutate.ts';

/** A county, and the functions with which scenarios prepare it. */
export interface World {
  api: TestApi;
  county: TestJurisdiction;
  /** The member with a role. */
  as(role: Role): TestClient;
  /**
   * Runs a mutation that must succeed, as the administrator by default. Returns the first object of the
   * payload, with id and version by default.
   */
  run(name: string, input: object, options?: { by?: Role; selection?: string }): Promise<Json>;
  /** The next number of a series: 1, 2 … Each name has its own series in each county. */
  next(series: string): number;
  /** Reads or writes as rapport_system, bypassing the API. */
  system<T>(work: (prisma: Database['prisma']) => Promise<T>): Promise<T>;
}

/** A row that a scenario refers to, as the API shows it. */
export interface Reference {
  /** A global id. */
  id: string;
  version: number;
}

/** One mutation: the actor, an input with which it succeeds, and its audit events. */
export interface Scenario {
  /** A role that is allowed to run it. ADMIN by default. */
  by?: Role;
  /** True if what it writes belongs to a state agency: the county of the world is one. */
  isOfAgency?: true;
  /** The action of the audit event, such as "program.created". */
  event: string;
  /** The type of the event's entity, such as "Program". */
  entity: string;
  /** Actions of the mutation's other audit events. None by default. */
  also?: readonly string[];
  /** Tables with other rows that the mutation changes or removes. None by default. */
  touches?: readonly string[];
  /** Roles that have the mutation's action and cannot run it with this input. None by default. */
  refused?: readonly Role[];
  /**
   * Prepares the county for the mutation, and returns an input with which it succeeds. The input has every
   * optional field except the idempotency key. An update changes every field that it gives. Each call returns
   * a different input, which also succeeds after earlier calls.
   */
  prepare(world: World): Promise<Record<string, unknown>>;
  /** More inputs, by name, for fields that one input cannot have together. */
  variants?: Variants;
}

/** Other inputs for a mutation, by name. An omitted member is the same as in the scenario. */
export type Variants = Readonly<Record<string, Partial<Scenario>>>;

/** The scenarios of some mutations, by the name of the mutation. */
export type Scenarios = Readonly<Record<string, Scenario>>;

/** A new county, or a new state agency, for a scenario. */
export const newWorld = async (api: TestApi, { isOfAgency }: Pick<Scenario, 'isOfAgency'>): Promise<World> =>
  worldOf(api, await api.jurisdiction(isOfAgency ? { kind: 'STATE_AGENCY' } : {}));

/** A county from the point of view of scenarios. */
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
  if (!payload) throw new Error(`The mutation ${name} does not exist`);
  return payload;
}

/** The field of a mutation's payload with the object that it created or changed. */
export function madeBy(name: string): GraphQLField<unknown, unknown> {
  const fields = Object.values(payloadOf(name).getFields());
  const made = fields.find(({ type }) => 'getFields' in getNamedType(type));
  if (!made) throw new Error(`The payload of ${name} shows no object`);
  return made;
}

/** The record that a correction or a void is about, and its reason. */
export const corrected = ({ id, version }: Reference) => ({
  id,
  expectedVersion: version,
  reason: 'The form was misread.',
});

const day = 86_400_000;

/** The day this many days from today, such as "2026-05-01". */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** The time this many days from now. */
export const timeFromNow = (days: number): string => new Date(Date.now() + days * day).toISOString();

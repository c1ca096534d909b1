import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { Action } from '@rapport/core/permissions.ts';
import type { GraphQLFieldResolver } from 'graphql';

import { noteRead, restrictedReads } from '../access-notes.ts';
import { authorize, requireSignIn, type Context } from '../context.ts';

/**
 * `action: 'program.read'` on a field refuses callers without the action, and records the read if the action
 * is restricted. `action: 'public'` allows everyone, and `action: 'signedIn'` everyone with a credential, also
 * outside of any jurisdiction.
 */
export type FieldAction = Action | 'public' | 'signedIn';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Pothos is extended by merging into its global namespace.
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      authorization: AuthorizationPlugin<Types>;
    }
    // The type parameters must be those of the interface that is merged into.
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    interface FieldOptions<Types, ParentShape, Type, Nullable, Args, ResolveShape, ResolveReturnShape> {
      action?: FieldAction;
    }
  }
}

/** The action that a field of the built schema names, for the test that every field has one. */
export function actionOf(field: { extensions: Readonly<Record<string, unknown>> }): FieldAction | undefined {
  return field.extensions['action'] as FieldAction | undefined;
}

class AuthorizationPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { action } = config.pothosOptions as { action?: FieldAction };
    return action === undefined ? config : { ...config, extensions: { ...config.extensions, action } };
  }

  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    config: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const action = config.extensions?.['action'] as FieldAction | undefined;
    if (action === undefined || action === 'public') return resolver;
    if (action === 'signedIn') {
      return (parent, args, context, info) => {
        requireSignIn(context as Context);
        return resolver(parent, args, context, info);
      };
    }
    const field = { parentType: config.parentType, name: config.name };
    const place = `${field.parentType}.${field.name}`;
    const guarded: typeof resolver = (parent, args, context, info) => {
      authorize(context as Context, action, place);
      return resolver(parent, args, context, info);
    };
    const restriction = restrictedReads[action];
    if (!restriction) return guarded;
    return async (parent, args, context, info) => {
      const value: unknown = await guarded(parent, args, context, info);
      noteRead(context as Context, restriction, field, parent, value);
      return value;
    };
  }
}

/** The name under which the builder loads this plugin. */
export const authorizationPlugin = 'authorization';
SchemaBuilder.registerPlugin(authorizationPlugin, AuthorizationPlugin);

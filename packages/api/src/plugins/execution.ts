import { LimitExceededError } from '@rapport/core/errors.ts';
import type { RequestLimits } from '@rapport/core/limits.ts';
import { getOperationAST, type DocumentNode, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';

import type { Context } from '../context.ts';
import { operationCost } from './cost.ts';
import { toGraphQLError } from './errors.ts';

type Compiled = CompiledQuery | ExecutionResult;

/** Documents are compiled once: Yoga keeps parsed documents, and this keeps what was made of them as long. */
function createCompiler(): (args: ExecutionArgs) => Compiled {
  const compiled = new WeakMap<DocumentNode, Map<string, Compiled>>();
  return (args) => {
    const name = args.operationName ?? '';
    let ofDocument = compiled.get(args.document);
    if (!ofDocument) compiled.set(args.document, (ofDocument = new Map()));
    let query = ofDocument.get(name);
    if (!query)
      ofDocument.set(name, (query = compileQuery(args.schema, args.document, name || undefined) as Compiled));
    return query;
  };
}

/**
 * Executes an operation inside its own scope: counts its cost and refuses what is too dear, runs the compiled document where Prisma
 * finds the operation's transaction, ends the transaction, and does what was to be done after the commit.
 */
export function useExecution(limits: RequestLimits): Plugin<Context> {
  const compile = createCompiler();

  async function run(args: ExecutionArgs, context: Context): Promise<ExecutionResult> {
    const operation = getOperationAST(args.document, args.operationName);
    const cost = operation
      ? operationCost(args.schema, args.document, operation, args.variableValues ?? {})
      : 0;
    const report = { requested: cost, maximum: limits.costMax };
    if (cost > limits.costMax) {
      const error = toGraphQLError(new LimitExceededError('points of cost', limits.costMax, cost), 'REQUEST');
      return { errors: [error], extensions: { cost: report } };
    }
    const query = compile(args);
    const result = isCompiledQuery(query)
      ? await context.database.within(context.operation, () =>
          query.query(args.rootValue, context, args.variableValues ?? {}),
        )
      : query;
    return { ...result, extensions: { ...result.extensions, cost: report } };
  }

  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        const context = args.contextValue as Context;
        try {
          return await run(args, context);
        } finally {
          void context.operation.end();
        }
      });
    },
  };
}

import { LimitExceededError } from '@rapport/core/errors.ts';
import type { RequestLimits } from '@rapport/core/limits.ts';
import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';

import { recordAccess } from '../access-audit.ts';
import type { Credential } from '../auth/credential.ts';
import type { Context } from '../context.ts';
import { selectedFields, type FieldsToRead } from '../lists/selected-fields.ts';
import { rateHeaders, type Admission } from './admission.ts';
import { answerBytes } from './answer-size.ts';
import { isCompilable } from './compilable.ts';
import { operationCost } from './cost.ts';
import { toGraphQLError } from './errors.ts';
import { cacheHeaders } from './public-cache.ts';

type Run = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

const variableErrorsMax = 50;

/**
 * How many times a document is interpreted before it is compiled. Most documents are sent once, and a new
 * process has more urgent work.
 */
const usesInterpreted = 2;

/**
 * Repeated documents are compiled. Yoga caches parsed documents, and this cache keeps the compiled form as
 * long.
 */
export function createCompiler(usesBefore = usesInterpreted): (args: ExecutionArgs) => Run | Promise<Run> {
  const known = new WeakMap<DocumentNode, Map<string, { uses: number; run: Promise<Run> | Run }>>();
  return (args) => {
    const name = args.operationName ?? '';
    const ofDocument =
      known.get(args.document) ?? new Map<string, { uses: number; run: Promise<Run> | Run }>();
    known.set(args.document, ofDocument);
    const entry = ofDocument.get(name) ?? { uses: 0, run: execute };
    ofDocument.set(name, entry);
    entry.uses += 1;
    if (entry.uses === usesBefore + 1) {
      entry.run = prepare(args).then((run) => (entry.run = run));
    }
    return entry.run;
  };
}

/** A document is searched once for the fields of rows that it shows. The result is cached as long. */
function createFieldSelector(): (args: ExecutionArgs) => FieldsToRead {
  const known = new WeakMap<DocumentNode, FieldsToRead>();
  return ({ schema, document }) => {
    let selected = known.get(document);
    if (!selected) known.set(document, (selected = selectedFields(schema, document)));
    return selected;
  };
}

async function prepare(args: ExecutionArgs): Promise<Run> {
  if (!isCompilable(args.document)) return execute;
  const { compileQuery, isCompiledQuery } = await import('graphql-jit');
  const compiled: CompiledQuery | ExecutionResult = compileQuery(
    args.schema,
    args.document,
    args.operationName ?? undefined,
  );
  if (!isCompiledQuery(compiled)) return execute;
  return async ({ document, rootValue, contextValue, variableValues }) => {
    const result = await compiled.query(rootValue, contextValue, variableValues ?? {});
    return result.errors
      ? { ...result, errors: result.errors.map((one) => completed(one, document)) }
      : result;
  };
}

/** The compiler's errors only have line and column. The formatted location is computed from the source. */
function completed(error: GraphQLError, document: DocumentNode): GraphQLError {
  const source = document.loc?.source;
  const lines = source?.body.split(/(?<=\r\n|\n|\r(?!\n))/) ?? [];
  const positions = error.locations?.map(({ line, column }) =>
    lines.slice(0, line - 1).reduce((offset, text) => offset + text.length, column - 1),
  );
  return new GraphQLError(error.message, {
    ...(source && positions ? { source, positions } : {}),
    ...(error.path ? { path: error.path } : {}),
    ...(error.originalError ? { originalError: error.originalError } : {}),
  });
}

/**
 * Nothing was executed, because the caller named an unknown operation or sent variables that do not fit the
 * document.
 */
function badRequest(errors: readonly GraphQLError[]): ExecutionResult {
  for (const error of errors) Object.assign(error.extensions, { code: 'BAD_REQUEST', http: { status: 400 } });
  return { errors };
}

/** How a request becomes an operation that may run. */
export interface Reception {
  /** Reads the credential of a request, without the database. */
  credentialOf: (request: Request) => Promise<Credential>;
  admission: Admission;
  /** Identifies the sender and opens their session. */
  open: (credential: Credential) => Promise<Context>;
}

/**
 * Executes an operation in its own database session. It checks the variables, refuses an operation that costs
 * too much, and waits for its turn. Then it runs the document in the session's transaction, records restricted
 * reads for the audit trail, and ends the transaction. All that can be refused without the database is refused first.
 */
export function useExecution(limits: RequestLimits, reception: Reception): Plugin {
  const compile = createCompiler();
  const selected = createFieldSelector();

  async function run(args: ExecutionArgs, request: Request): Promise<ExecutionResult> {
    const operation = getOperationAST(args.document, args.operationName);
    if (!operation) return badRequest((await execute(args)).errors ?? []);
    // The compiler's own check does not support @oneOf or every message. The values it produces are the same.
    const { errors, coerced } = getVariableValues(
      args.schema,
      operation.variableDefinitions ?? [],
      args.variableValues ?? {},
      { maxErrors: variableErrorsMax },
    );
    if (errors) return badRequest(errors);
    const cost = operationCost(args.schema, args.document, operation, coerced);
    const report = { requested: cost, maximum: limits.costMax };
    if (cost > limits.costMax) {
      const hint = 'Request smaller pages ("first") of nested lists, or fewer of them in one request.';
      const overLimit = new LimitExceededError('points of cost', limits.costMax, cost, hint);
      const error = toGraphQLError(overLimit, 'REQUEST');
      return { errors: [error], extensions: { cost: report } };
    }
    const credential = await reception.credentialOf(request);
    const admitted = await reception.admission.admit(credential, cost);
    try {
      const context = await reception.open(credential);
      admitted.identified(context.actor.kind === 'PUBLIC' ? null : (context.actor.acting?.id ?? null));
      try {
        const result = await answer({ ...args, contextValue: context }, context);
        const { account } = admitted;
        const isGet = request.method === 'GET';
        const kept = result.errors ? {} : cacheHeaders(args, operation, context.actor, isGet);
        const extensions = {
          ...result.extensions,
          // The same answer has the same text each time. A header has the points that remain.
          cost: isGet ? report : { ...report, remaining: account.pointsLeft },
          // Yoga takes these out of the answer.
          http: { headers: { ...rateHeaders(account), ...kept } },
        };
        return withinSize({ ...result, extensions }, operation);
      } finally {
        void context.session.end();
      }
    } finally {
      admitted.end();
    }
  }

  async function answer(args: ExecutionArgs, context: Context): Promise<ExecutionResult> {
    context.loaders.fieldsToRead = selected(args);
    const execution = await compile(args);
    const result = await context.database.within(context.session, () => execution(args));
    try {
      await recordAccess(context);
      return result;
    } catch (error) {
      // A restricted read must be recorded before its answer is returned.
      const cause = error instanceof Error ? error : new Error(String(error));
      return { errors: [new GraphQLError(cause.message, { originalError: cause })] };
    }
  }

  /** Refuses an answer that is too long, before its text is built. */
  function withinSize(result: ExecutionResult, { operation }: OperationDefinitionNode): ExecutionResult {
    const bytes = answerBytes(result, limits.answerBytesMax);
    if (bytes <= limits.answerBytesMax) return result;
    const hint =
      operation === OperationTypeNode.MUTATION
        ? 'The changes were made. Only the answer is missing: select fewer fields.'
        : 'Request fewer fields, or smaller pages ("first").';
    const overLimit = new LimitExceededError('bytes of an answer', limits.answerBytesMax, null, hint);
    const { extensions } = result;
    return { errors: [toGraphQLError(overLimit, 'REQUEST')], ...(extensions ? { extensions } : {}) };
  }

  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => run(args, (args.contextValue as YogaInitialContext).request));
    },
  };
}

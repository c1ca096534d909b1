import { LimitExceededError } from '@rapport/core/errors.ts';
import { documentCacheBytesMax, type RequestLimits } from '@rapport/core/limits.ts';
import { GraphQLError, Lexer, parse, Source, TokenKind, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';

import { shortenedError, toGraphQLError } from './errors.ts';
import { shapeErrors } from './shape.ts';

/**
 * Bytes that a document keeps in memory for each of its tokens: the parsed tree and the compiled form.
 * Measured with Node 24: up to 490 and 400, and the machine code of the compiled form besides.
 */
const bytesPerToken = 1_500;
const bytesPerCharacter = 2;

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Counts tokens and open brackets before the parser, which calls itself for each bracket. Throws above a limit. */
function countTokens(text: string, limits: RequestLimits): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let levels = 0;
  for (;;) {
    let kind: TokenKind;
    try {
      ({ kind } = lexer.advance());
    } catch {
      // The parser reports the fault, with its place.
      return tokens;
    }
    if (kind === TokenKind.EOF) return tokens;
    tokens += 1;
    if (tokens > limits.tokensMax) throw exceeded('tokens', limits.tokensMax, tokens);
    if (closing.has(kind)) levels -= 1;
    if (!opening.has(kind)) continue;
    levels += 1;
    if (levels > limits.nestingMax) throw exceeded('levels of nested brackets', limits.nestingMax, levels);
  }
}

function exceeded(name: string, maximum: number, actual: number): GraphQLError {
  return toGraphQLError(new LimitExceededError(name, maximum, actual), 'REQUEST');
}

/** The documents that the process keeps. */
export interface DocumentCache {
  readonly count: number;
  /** An estimate that is never below what they occupy. */
  readonly bytes: number;
}

/**
 * Parses and validates documents. Limits are checked first, because the parser and the rules of GraphQL can
 * take much longer than they do. Only valid documents are kept, the most recently used ones up to a number of bytes.
 */
export function createDocuments(
  limits: RequestLimits,
  bytesMax = documentCacheBytesMax,
): { plugin: Plugin; cache: DocumentCache } {
  const known = new LRUCache<string, DocumentNode>({ maxSize: bytesMax });
  const valid = new WeakSet<DocumentNode>();
  /** The documents of requests between parsing and validation: their text and size. */
  const parsed = new WeakMap<DocumentNode, { text: string; size: number }>();

  function read(text: string, options: object): DocumentNode {
    const tokens = countTokens(text, limits);
    const document = withStack(() => parse(text, { ...options, maxTokens: limits.tokensMax }));
    parsed.set(document, { text, size: tokens * bytesPerToken + text.length * bytesPerCharacter });
    return document;
  }

  const plugin: Plugin = {
    onParse({ params, setParsedDocument, setParseFn }) {
      const document = known.get(String(params.source));
      if (document) setParsedDocument(document);
      else setParseFn(read);
    },
    onValidate({ params, validateFn, setValidationFn, setResult }) {
      // Envelop leaves the types of the engine open.
      const document = params.documentAST as DocumentNode;
      const validate = validateFn as (...given: unknown[]) => readonly Error[];
      if (valid.has(document)) return setResult([]);
      const errors = shapeErrors(document, limits);
      if (errors.length > 0) return setResult(errors);
      setValidationFn((...given: unknown[]) => withStack(() => validate(...given)));
      return ({ result, setResult: replaceResult }) => {
        if (result.length > 0) return replaceResult(result.map(short));
        const text = parsed.get(document);
        if (!text) return;
        valid.add(document);
        known.set(text.text, document, { size: text.size });
      };
    },
  };
  return {
    plugin,
    cache: {
      get count() {
        return known.size;
      },
      get bytes() {
        return known.calculatedSize;
      },
    },
  };
}

function short(error: Error): Error {
  return error instanceof GraphQLError ? shortenedError(error) : error;
}

/** A document that nests too deeply in spite of the limits is a fault of the sender. */
function withStack<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new GraphQLError('The document is nested too deeply.', {
      extensions: { code: 'LIMIT_EXCEEDED', http: { status: 400 } },
    });
  }
}

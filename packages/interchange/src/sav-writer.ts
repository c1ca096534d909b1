import { Readable } from 'node:stream';

import { savCases } from './sav-cases.ts';
import { savDictionary, type SavDictionary } from './sav-dictionary.ts';
import { savSegments, type SavValue, type SavVariable } from './sav-variables.ts';

export interface SavOptions extends Pick<
  SavDictionary,
  'label' | 'createdAt' | 'documents' | 'multipleResponses' | 'caseCount'
> {
  readonly variables: readonly SavVariable[];
  /** The cases, with a value for each variable. */
  readonly rows: AsyncIterable<readonly SavValue[]> | Iterable<readonly SavValue[]>;
}

/**
 * Writes rows as a system file of SPSS, compressed, in UTF-8 and in constant memory. A failure of `rows`, a row of another width, a text longer than its variable and another number
 * of cases than `caseCount` destroy the stream with the error.
 */
export function writeSav({ variables, rows, ...options }: SavOptions): Readable {
  const { segments, elements } = savSegments(variables);
  const dictionary = savDictionary({ ...options, segments, elements });
  const { caseCount } = options;

  async function* blocks(): AsyncGenerator<Buffer> {
    yield dictionary;
    const cases = savCases(segments);
    let written = 0;
    for await (const row of rows) {
      const block = cases.add(row);
      written += 1;
      if (block !== null) yield block;
    }
    if (caseCount !== null && caseCount !== written)
      throw new RangeError(`The file has ${written} cases, but ${caseCount} were declared.`);
    yield cases.end();
  }
  return Readable.from(blocks(), { objectMode: false });
}

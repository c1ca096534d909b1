import { decodeGlobalId } from '@rapport/core/ids.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  fieldedVersion,
  importResponses,
  startApiWithWorker,
  trustQuestion,
} from '../../testing/survey-journey.ts';
import { loadSurveyVersion } from '../surveys/survey-definition.ts';
import { answersSql, type ResponseOrder } from './survey-answers.decoder.ts';
import { responseReader } from './survey-responses.cursor.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;
let versionId: string;

/** More than two batches. */
const keys = Array.from({ length: 450 }, (_, index) => `p${index}`);

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  const editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  const made = await fieldedVersion(editor, [trustQuestion]);
  const rows = keys.map((key, index) => `${key},${index % 11}`);
  await importResponses(api, editor, made.versionId, ['respondent_key,trust', ...rows].join('\n'));
  versionId = decodeGlobalId(made.versionId)?.id ?? '';
});
afterAll(() => api.close());

const orders: readonly (readonly [string, ResponseOrder])[] = [
  ['as recorded', 'RECORDED'],
  ['shuffled', { shuffledBy: 'an export' }],
];

describe('the responses of a version', () => {
  it.each(orders)('%s are the same each time that they are read', async (_name, order) => {
    const [first, second] = await inTenant(api.database.api, county.id, async (session) => {
      const version = await loadSurveyVersion(api.database.api.prisma, versionId, null);
      if (!version) throw new Error('The version is missing');
      const read = responseReader(session, version.definition, {
        cursor: 'responses_0',
        order,
        isRepeated: true,
      });
      const pass = async () => {
        const found: [string | null, unknown][] = [];
        for await (const { count, responses } of read()) {
          const batch = [...responses];
          expect(batch).toHaveLength(count);
          for (const { respondentKey, answers } of batch) found.push([respondentKey, answers.get('trust')]);
        }
        return found;
      };
      return [await pass(), await pass()];
    });
    expect(second).toEqual(first);
    const expected = keys.map((key, index) => [key, { kind: 'NUMBER', number: index % 11 }]);
    expect(new Map(first as [string, unknown][])).toEqual(new Map(expected as [string, unknown][]));
  });

  // A statement has ten seconds, in which all answers of a large survey cannot be sorted.
  it.each(orders)('%s come without all answers being sorted before the first one', async (_name, order) => {
    const { rows } = await inTenant(api.database.api, county.id, (session) =>
      session.query({
        text: `explain (format json) declare plan no scroll cursor for ${answersSql(order)}`,
        values: [versionId, ...(order === 'RECORDED' ? [] : [order.shuffledBy])],
      }),
    );
    const [row] = rows as { 'QUERY PLAN': [{ Plan: { 'Node Type': string } }] }[];
    expect(row?.['QUERY PLAN'][0].Plan['Node Type']).toBe('Nested Loop');
  });
});

import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import {
  discloseComparison,
  type DisclosureDecision,
} from '@rapport/statistics/comparison/comparison.disclosure.ts';
import { publishComparison } from '@rapport/statistics/comparison/comparison.publication.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import { createHash } from 'node:crypto';
import type { output } from 'zod';

import { actingJurisdiction, type Context } from '../../context.ts';
import { dayText } from '../../days.ts';

import { softwareVersion } from '../../software-version.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { freezeComparisonSchema } from './comparison-table.input.ts';
import { readEarlierTables, readExactTable, type ExactTable } from './comparison-table.reading.service.ts';
import { comparisonTables } from './tables.ts';

type Input = output<typeof freezeComparisonSchema>;

/**
 * Freezes a comparison: decides what is hidden, with everything published before, and keeps the table with its certificate. The
 * agreements are read again at the end, so that an agreement that ended meanwhile leaves nothing in a table.
 */
export async function freezeComparison(context: Context, input: Input): Promise<RowOf<'ComparisonTable'>> {
  // One table of all agencies is frozen at a time, because each is checked against those before it. A statement of its own, so
  // that the next one sees what the previous holder wrote.
  await context.session.query({
    text: `select pg_advisory_xact_lock(hashtextextended('comparison tables', 0))`,
  });
  const exact = await readExactTable(context, input);
  const offices = exact.table.places.map(({ code }) => code);
  const earlier = await readEarlierTables(context, exact.definition.code, offices);
  const decision = discloseComparison(exact.table, earlier, exact.threshold);
  if (decision.kind === 'REFUSED') throw refusal(decision);
  const now = await readExactTable(context, input);
  if (canonicalJson(now.officeIds) !== canonicalJson(exact.officeIds)) {
    const message = 'The shared figures changed while the table was frozen. Freeze it again.';
    throw new InvalidStateError('WRONG_STATUS', message, ['input']);
  }
  return keep(context, input, exact, decision);
}

type Decided = Extract<DisclosureDecision, { kind: 'DECIDED' }>;

async function keep(
  context: Context,
  input: Input,
  exact: ExactTable,
  { hidden, certificate }: Decided,
): Promise<RowOf<'ComparisonTable'>> {
  const { definition, table, threshold, firstDay, lastDay } = exact;
  const { slug } = actingJurisdiction(context);
  const { _max: last } = await context.database.prisma.comparisonTable.aggregate({ _max: { number: true } });
  const number = (last.number ?? 0) + 1;
  const code = `${slug}/${number}`;
  const roundedTo = input.roundedTo ?? null;
  const published = publishComparison(code, table, { hidden, certificate, threshold, roundedTo });
  const document = canonicalJson(published);
  const sha256 = createHash('sha256').update(document).digest('hex');
  const unsigned = {
    code,
    title: input.title,
    indicator: definition.code,
    revision: definition.revision,
    firstDay,
    lastDay,
    frozenAt: context.now().toISOString(),
    sha256,
    codeVersion: softwareVersion,
    publicKey: context.receipts.publicKey,
  };
  const receipt = canonicalJson({ ...unsigned, signature: context.receipts.sign(canonicalJson(unsigned)) });
  const officeSlugs = table.places.map((place) => place.code);
  const shown = published.cells.filter((cell) => cell.published !== null).length;
  const row = await comparisonTables.create(
    context,
    {
      number,
      title: input.title,
      methods: input.methods,
      indicatorCode: definition.code,
      revision: definition.revision,
      dimension: table.dimension,
      firstDay: new Date(firstDay),
      lastDay: new Date(lastDay),
      threshold,
      roundedTo,
      officeSlugs,
      shownCount: shown,
      hiddenCount: published.cells.length - shown,
      document,
      sha256,
      receipt,
    },
    { action: 'comparisonTable.frozen', detail: { number, indicator: definition.code, sha256 } },
  );
  const counts = { table, everyone: [...hidden.everyone], groups: [...hidden.groups], totals: hidden.totals };
  await context.session.query({
    text: 'select app.keep_comparison_counts($1, $2, $3, $4)',
    values: [row.id, definition.code, officeSlugs, JSON.stringify(counts)],
  });
  await context.session.query({
    text: `select app.record_figure_uses($1::uuid[], 'FROZEN_TABLE', $2, $3, $4::date, $5::date, $6::uuid, $7, $8)`,
    values: [
      exact.officeIds,
      definition.code,
      table.dimension,
      firstDay,
      lastDay,
      row.id,
      subjectOf(context.actor),
      context.now(),
    ],
  });
  return row;
}

/** Names the first cells whose count would follow from tables that were published before. */
function refusal({ refusals }: Extract<DisclosureDecision, { kind: 'REFUSED' }>): InvalidStateError {
  const dayOf = (day: number): string => dayText(new Date(day * 86_400_000));
  const cells = refusals
    .slice(0, 5)
    .map(
      ({ place, group, from, to }) => `${place}, ${group ?? 'everyone'}, ${dayOf(from)} to ${dayOf(to - 1)}`,
    );
  const more = refusals.length > cells.length ? `, and ${refusals.length - cells.length} more` : '';
  const message = `With the tables published before, hidden counts would follow: ${cells.join('; ')}${more}. Freeze other periods or offices.`;
  return new InvalidStateError('WRONG_STATUS', message, ['input']);
}

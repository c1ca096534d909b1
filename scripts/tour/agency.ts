import {
  ChangesDocument,
  ComparisonDocument,
  ComparisonFreezeDocument,
  ComparisonPictureDocument,
  FreezeComparisonDocument,
  ListExportDocument,
  RequestComparisonTableExportDocument,
  SharedFigureUsesDocument,
  type ChangesQuery,
  type ComparisonFreezeQuery,
  type ComparisonPictureQuery,
  type ComparisonQuery,
  type FreezeComparisonMutation,
  type ListExportQuery,
  type RequestComparisonTableExportMutation,
  type SharedFigureUsesQuery,
} from '@rapport/client/generated/hooks.ts';

import { payload, present, untilDone, type Ask } from './api.ts';

export interface AgencyTour {
  /** The analyst of the agency, and a person of an office that shares figures with it. */
  analyst: Ask;
  office: Ask;
  say: (text: string) => void;
  /** Writes a file of an export and says so. */
  save: (file: NonNullable<ListExportQuery['listExport']>['files'][number]) => Promise<void>;
}

/** The year whose figures the demonstration has for every county. */
const compared = { indicator: 'crime-rate', period: { calendarYear: 2025 } };

/** Compares the counties of the demonstration state, freezes the comparison, downloads it, and reads what changed meanwhile. */
export async function tourOfAnAgency({ analyst, office, say, save }: AgencyTour): Promise<void> {
  const before = await lastCursor(analyst);
  const { comparison } = await analyst<ComparisonQuery>(ComparisonDocument, { ...compared, first: 50 });
  say(
    `9. A state agency compares the ${comparison.name.toLowerCase()} ${comparison.unit}. Synthetic figures of invented counties:`,
  );
  say(`   ${comparison.sentence}`);
  for (const { node } of comparison.places.edges) say(`   ${node.sentence}`);
  const drawn = await analyst<ComparisonPictureQuery>(ComparisonPictureDocument, {
    ...compared,
    picture: 'FUNNEL',
  });
  const { specification, whyNot, text } = present(drawn.comparison.picture, 'The funnel');
  say(`   Funnel, ${specification?.length ?? 0} bytes of Vega-Lite: ${whyNot ?? text}`);

  const asked = await analyst<FreezeComparisonMutation>(FreezeComparisonDocument, {
    input: { ...compared, title: 'Crime by county (synthetic)', methods: 'Invented for demonstration.' },
  });
  const { id } = payload(asked.freezeComparison).comparisonFreeze;
  const frozen = await untilDone(
    async () =>
      present(
        (await analyst<ComparisonFreezeQuery>(ComparisonFreezeDocument, { id })).comparisonFreeze,
        'The freeze',
      ),
    () => undefined,
  );
  const table = present(frozen.comparisonTable, 'The frozen table');
  say(
    `10. Frozen as table ${table.number}: ${frozen.shownCount ?? 0} cells shown, ${frozen.hiddenCount ?? 0} hidden`,
  );
  const requested = await analyst<RequestComparisonTableExportMutation>(
    RequestComparisonTableExportDocument,
    {
      input: { comparisonTableId: table.id, formats: ['CSV'] },
    },
  );
  const exportId = payload(requested.requestComparisonTableExport).listExport.id;
  const { files } = await untilDone(
    async () =>
      present(
        (await analyst<ListExportQuery>(ListExportDocument, { id: exportId })).listExport,
        'The export',
      ),
    () => undefined,
  );
  for (const file of files) await save(file);

  const { changes } = await analyst<ChangesQuery>(ChangesDocument, { first: 100, after: before });
  say('11. The feed of the agency, from where it was before:');
  for (const { node } of changes.edges) say(`   ${node.number}. ${node.summary}`);
  const { sharedFigureUses } = await office<SharedFigureUsesQuery>(SharedFigureUsesDocument, { first: 3 });
  say('12. An office reads who used its figures:');
  for (const { node } of sharedFigureUses.edges)
    say(`   ${node.agencyName}: ${node.purpose}, ${node.indicatorCode}, ${node.firstDay} to ${node.lastDay}`);
}

/** The end of the feed as it is now; null if it is empty. */
async function lastCursor(analyst: Ask): Promise<string | null> {
  const { changes } = await analyst<ChangesQuery>(ChangesDocument, { last: 1 });
  return changes.pageInfo.endCursor;
}

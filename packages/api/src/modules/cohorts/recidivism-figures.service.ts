import { isAllowed } from '@rapport/core/actor.ts';
import type { RecidivismEvent } from '@rapport/database/generated/prisma/enums.ts';
import { rowTypes } from '@rapport/database/pool.ts';
import { jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import { cohortFigures, type CohortFigures } from '@rapport/statistics/survival/cohort.figures.ts';
import {
  releasedBatches,
  type CohortBatches,
  type RecordedPerson,
} from '@rapport/statistics/survival/cohort.release.ts';
import type { CohortFacts } from '@rapport/statistics/survival/cohort.sentence.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';

/** The figures of a cohort, with what they are about. */
export interface RecidivismFigures extends CohortFigures {
  title: string;
  facts: CohortFacts;
}

interface PersonRow extends Omit<RecordedPerson, 'eventDays'> {
  cohortId: string;
  eventType: RecidivismEvent;
  windowMonths: number;
  eventDays: readonly string[];
}

/** The people of a cohort, and the batches of those whose figures are shown to readers who cannot read people. */
interface RecordedPeople {
  people: readonly RecordedPerson[];
  batches: CohortBatches;
}

/** The people of the cohorts of a condition. */
const peopleSql = (condition: string): string => `
  select cohort.id as "cohortId", cohort.event_type as "eventType", cohort.window_months as "windowMonths",
         person.person_key as "personKey", person.group_code as "groupCode", person.started_on as "startedOn",
         person.followed_until as "followedUntil", person.event_days::text[] as "eventDays", file.id as "importId",
         count(*) over (partition by file.id) >= file.rows_imported as "isImportComplete"
    from recidivism_cohort cohort
    join recidivism_person person on person.recidivism_cohort_id = cohort.id
    join dataset_import file on file.id = person.dataset_import_id
   where ${condition}
   order by person.id`;

/** $1: cohorts. Their people alone, and with those of all cohorts of the same kinds of events. */
const statements = {
  own: { name: 'people_of_cohorts', text: peopleSql('cohort.id = any($1::uuid[])') },
  ofEvents: {
    name: 'people_of_events',
    text: peopleSql(
      'cohort.event_type in (select event_type from recidivism_cohort where id = any($1::uuid[]))',
    ),
  },
};

const someAdded =
  'People of later files are left out. With them, a small number of people would follow from the figures before, or from those of another cohort.';

/**
 * The figures of a cohort, under disclosure control. People who can read the people of cohorts see figures of all of them, others of those
 * that no figure from before, or of another cohort, tells apart. One statement for all cohorts that ask at once.
 */
export async function recidivismFiguresOf(
  context: Context,
  cohort: Pick<RowOf<'RecidivismCohort'>, 'id' | 'title' | keyof CohortFacts>,
): Promise<RecidivismFigures> {
  const threshold = jurisdictionThreshold(actingJurisdiction(context).disclosureThreshold);
  const seesPeople = isAllowed(context.actor, 'cohortPerson.read');
  const { people, batches } = (await context.loaders.batch('people of cohorts', cohort.id, (ids) =>
    readPeople(context, ids, seesPeople ? null : threshold),
  )) ?? { people: [], batches: [] };
  const { title, eventType, windowMonths, verdictMethod } = cohort;
  const options = { windowMonths, verdictMethod, threshold };
  const shown = batches.flat();
  const figures =
    seesPeople || people.length === 0
      ? cohortFigures(people, options)
      : shown.length === 0
        ? cohortFigures(people, { ...options, batches: null })
        : cohortFigures(shown, {
            ...options,
            batches,
            caveats: shown.length < people.length ? [someAdded] : [],
          });
  return { ...figures, title, facts: { eventType, windowMonths, verdictMethod } };
}

/** @param threshold of batches; null without batches */
async function readPeople(
  context: Context,
  ids: readonly string[],
  threshold: number | null,
): Promise<Map<string, RecordedPeople>> {
  const { rows } = await context.session.query({
    ...(threshold === null ? statements.own : statements.ofEvents),
    values: [ids],
    types: rowTypes,
  });
  const all = (rows as PersonRow[]).map(({ eventDays, ...person }) => ({
    ...person,
    eventDays: eventDays.map((day) => new Date(day)),
  }));
  const found = new Map<string, RecordedPeople>();
  for (const ofEvent of Map.groupBy(all, ({ eventType }) => eventType).values()) {
    const cohorts = [...Map.groupBy(ofEvent, ({ cohortId }) => cohortId)].map(([id, people]) => ({
      id,
      people,
      windowMonths: people[0]?.windowMonths ?? 0,
    }));
    const batches = threshold === null ? null : releasedBatches(cohorts, threshold);
    for (const { id, people } of cohorts) found.set(id, { people, batches: batches?.get(id) ?? [] });
  }
  return found;
}

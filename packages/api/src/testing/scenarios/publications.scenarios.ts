import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';

import { anItem, aPolicyChange } from './feedback.scenarios.ts';
import { aFocusGroup, aParticipant, aSession } from './focus-groups.scenarios.ts';
import { aProgram } from './programs.scenarios.ts';
import { aSurveyVersion } from './surveys.scenarios.ts';
import type { Reference, Scenarios, World } from './scenario.ts';

/** A draft about a program, or with other values. */
export async function aPublication(world: World, values: object = {}): Promise<Reference> {
  const input = {
    kind: 'PROGRAM_REPORT',
    title: `Report ${world.next('publication')}`,
    body: 'A year of work.',
    programId: (await aProgram(world)).id,
    ...values,
  };
  return world.run('createPublication', input) as Promise<Reference>;
}

/** A figure that cites a frozen view of the county. */
async function aFigure(world: World) {
  const { county } = world;
  const year = 1800 + world.next('year of a cited view');
  const { id } = await world.system((prisma) =>
    prisma.equityTable.create({
      data: {
        jurisdictionId: county.id,
        year,
        firstDay: new Date(`${String(year)}-01-01`),
        lastDay: new Date(`${String(year)}-12-31`),
        timeZone: 'UTC',
        dimension: 'SEX',
        populationYear: 2000,
        populationSource: 'The census.',
        threshold: 10,
        headcountTotal: 100,
        notStated: 0,
        isTotalHidden: false,
        isNotStatedHidden: false,
        frozenBySubject: 'editor',
        groups: {
          create: ['FEMALE', 'MALE'].map((category, position) => ({
            position,
            category,
            reached: 50,
            residents: 500,
            isHidden: false,
            areResidentsHidden: false,
          })),
        },
      },
    }),
  );
  const source = { equityViewId: encodeGlobalId('EquityView', id) };
  return { source, label: [{ language: 'en', text: 'Half of them were women.' }] };
}

/** Figures that cite a released survey and a closed focus group. */
async function releasedFigures(world: World) {
  const { id: surveyVersionId } = await aSurveyVersion(world, 'fieldSurveyVersion', 'closeSurveyVersion');
  await world.system((prisma) =>
    prisma.surveyRelease.create({
      data: {
        jurisdictionId: world.county.id,
        surveyVersionId: decodeGlobalId(surveyVersionId)?.id ?? '',
        threshold: 10,
        frame: {},
      },
    }),
  );
  const group = await aFocusGroup(world);
  await aParticipant(world, await aSession(world, group));
  await world.run('closeFocusGroup', { id: group.id, expectedVersion: group.version });
  const label = [{ language: 'en', text: 'Most people said so.' }];
  return [{ surveyVersionId }, { focusGroupId: group.id }].map((source) => ({ source, label }));
}

const texts = {
  sections: {
    said: 'Evenings are needed.',
    decided: 'To open later.',
    did: 'The desk opens until 8.',
    known: 'By the log.',
  },
  translations: [{ language: 'vi', title: 'Gio mo cua', body: 'Mo cua buoi toi.', sections: null }],
};

export const publicationScenarios: Scenarios = {
  createPublication: {
    event: 'publication.created',
    entity: 'Publication',
    prepare: async (world) => ({
      kind: 'ANNOUNCEMENT',
      title: `New hours ${world.next('publication')}`,
      body: 'The help desk opens in the evening.',
      language: 'es',
      ...texts,
      figures: [await aFigure(world)],
      programId: (await aProgram(world)).id,
      policyChangeId: (await aPolicyChange(world)).id,
      feedbackItemId: (await anItem(world)).id,
    }),
    variants: {
      'with released figures': {
        prepare: async (world) => ({
          kind: 'ANNOUNCEMENT',
          title: `Words of people ${world.next('publication')}`,
          body: 'We asked.',
          figures: await releasedFigures(world),
        }),
      },
    },
  },
  updatePublication: {
    event: 'publication.updated',
    entity: 'Publication',
    prepare: async (world) => {
      const { id, version } = await aPublication(world);
      return {
        id,
        expectedVersion: version,
        title: `Renamed report ${world.next('publication')}`,
        body: 'Two years of work.',
        language: 'fr',
        ...texts,
        figures: [await aFigure(world)],
        programId: (await aProgram(world)).id,
        policyChangeId: (await aPolicyChange(world)).id,
        feedbackItemId: (await anItem(world)).id,
      };
    },
    variants: {
      'with released figures': {
        prepare: async (world) => {
          const { id, version } = await aPublication(world);
          return { id, expectedVersion: version, figures: await releasedFigures(world) };
        },
      },
    },
  },
  publish: {
    event: 'publication.published',
    entity: 'Publication',
    prepare: async (world) => {
      const { id, version } = await aPublication(world);
      return { id, expectedVersion: version };
    },
  },
  correctPublication: {
    event: 'publication.corrected',
    entity: 'Publication',
    prepare: async (world) => {
      const { id, version } = await aPublication(world);
      const published = await world.run('publish', { id, expectedVersion: version });
      const change = { id, expectedVersion: published.version, body: 'Two years of work.' };
      const changed = await world.run('updatePublication', change);
      return { id, expectedVersion: changed.version, correctionNote: 'It was two years.' };
    },
  },
  withdrawPublication: {
    event: 'publication.withdrawn',
    entity: 'Publication',
    prepare: async (world) => {
      const { id, version } = await aPublication(world);
      const published = await world.run('publish', { id, expectedVersion: version });
      return { id, expectedVersion: published.version, reason: 'A figure was wrong.' };
    },
  },
};

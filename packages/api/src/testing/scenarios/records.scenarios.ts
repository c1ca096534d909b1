import { RecordType } from '@rapport/database/generated/prisma/enums.ts';

import { anActivity } from './activities.scenarios.ts';
import { anItem, aPolicyChange } from './feedback.scenarios.ts';
import { anAuthority } from './governance.scenarios.ts';
import { aBudgetLine } from './money.scenarios.ts';
import { aPartner } from './partners.scenarios.ts';
import { aProgram } from './programs.scenarios.ts';
import type { Reference, Scenarios, Variants, World } from './scenario.ts';

const ruleInput = (world: World) => {
  const recordType = Object.values(RecordType)[world.next('retention rule') - 1];
  return { recordType, retainMonths: 36, rationale: 'The county schedule.' };
};

function aCaseStudy(world: World): Promise<Reference> {
  const input = {
    title: `Case study ${world.next('case study')}`,
    place: 'Chicago',
    leadAgencyType: 'POLICE',
    summary: 'Officers met residents.',
    evidenceStatus: 'MIXED',
    evidenceNote: 'Several studies.',
    citations: [{ text: 'A first study.' }],
  };
  return world.run('createCaseStudy', input) as Promise<Reference>;
}

/** Residents of the county, to compare with the people reached. */
/** The input of a new equity view. */
async function aFreeze(world: World, days: object) {
  await populate(world);
  return { ...days, dimension: 'SEX', populationYear: 2000 };
}

async function populate({ county, system }: World): Promise<void> {
  const jurisdictionId = county.id;
  const people = {
    jurisdictionId,
    countyFips: '06001',
    stateName: 'California',
    countyName: 'Alameda County',
    year: 2000,
    count: 1000,
    source: 'Census',
  };
  await system(async (prisma) => {
    if ((await prisma.jurisdictionArea.count({ where: { jurisdictionId } })) > 0) return;
    await prisma.jurisdictionArea.create({
      data: { jurisdictionId, countyFips: '06001', effectiveFrom: new Date('1900-01-01') },
    });
    await prisma.population.createMany({
      data: [
        {},
        { ageBand: '0+' },
        { sex: 'FEMALE' },
        { raceEthnicity: 'WHITE' },
        { ethnicity: 'NOT HISPANIC' },
      ].map((group) => ({ ...people, ...group })),
    });
  });
}

/** Creates a record of each type that can be deleted, except a program. */
const deletables: Record<string, (world: World) => Promise<Reference>> = {
  Activity: (world) => anActivity(world),
  BudgetLine: (world) => aBudgetLine(world),
  PartnerOrganization: aPartner,
  FeedbackItem: anItem,
  PolicyChange: aPolicyChange,
};
const deletion = ({ id, version }: Reference) => ({ id, expectedVersion: version, reason: 'Entered twice.' });

/** Deletes a record and returns its id. */
async function aDeletedRecord(world: World, record: Reference): Promise<string> {
  await world.run('deleteRecord', deletion(record), { selection: 'deletedRecord { title }' });
  return record.id;
}

const ofEachType = (
  verb: 'deleted' | 'restored',
  inputOf: (world: World, record: Reference) => Promise<Record<string, unknown>>,
): Variants =>
  Object.fromEntries(
    Object.entries(deletables).map(([entity, make]) => [
      `of ${entity}`,
      {
        entity,
        event: `${(entity[0] ?? '').toLowerCase()}${entity.slice(1)}.${verb}`,
        prepare: async (world: World) => inputOf(world, await make(world)),
      },
    ]),
  );

export const recordScenarios: Scenarios = {
  deleteRecord: {
    event: 'program.deleted',
    entity: 'Program',
    prepare: async (world) => {
      return deletion(await aProgram(world));
    },
    variants: ofEachType('deleted', async (_world, record) => deletion(record)),
  },
  restoreRecord: {
    event: 'program.restored',
    entity: 'Program',
    prepare: async (world) => ({ id: await aDeletedRecord(world, await aProgram(world)) }),
    variants: ofEachType('restored', async (world, record) => ({ id: await aDeletedRecord(world, record) })),
  },
  setRetentionRule: {
    event: 'retentionRule.set',
    entity: 'RetentionRule',
    prepare: async (world) => ({
      ...ruleInput(world),
      legalAuthorityId: (await anAuthority(world)).id,
    }),
    variants: {
      'that changes one': {
        prepare: async (world) => {
          const input = ruleInput(world);
          const { version } = await world.run('setRetentionRule', input);
          const legalAuthorityId = (await anAuthority(world)).id;
          return {
            ...input,
            retainMonths: 48,
            rationale: 'Another schedule.',
            legalAuthorityId,
            expectedVersion: version,
          };
        },
      },
    },
  },
  removeRetentionRule: {
    event: 'retentionRule.removed',
    entity: 'RetentionRule',
    prepare: async (world) => {
      const { id, version } = await world.run('setRetentionRule', ruleInput(world));
      return { id, expectedVersion: version };
    },
  },
  placeLegalHold: {
    event: 'legalHold.placed',
    entity: 'LegalHold',
    prepare: async (world) => ({
      title: `Records request ${world.next('hold')}`,
      reason: 'A lawsuit.',
      recordTypes: ['ACTIVITY', 'ATTENDANCE'],
      programId: (await aProgram(world)).id,
    }),
  },
  releaseLegalHold: {
    event: 'legalHold.released',
    entity: 'LegalHold',
    prepare: async (world) => {
      const hold = { title: `Records request ${world.next('hold')}`, reason: 'A lawsuit.' };
      const programId = (await aProgram(world)).id;
      const { id, version } = await world.run('placeLegalHold', { ...hold, programId });
      return { id, expectedVersion: version };
    },
  },
  requestRetentionRun: {
    event: 'retentionRun.requested',
    entity: 'RetentionRun',
    prepare: async (world) => ({ dryRun: world.next('retention run') % 2 === 0 }),
  },
  createCaseStudy: {
    event: 'caseStudy.created',
    entity: 'CaseStudy',
    prepare: async (world) => ({
      title: `Youth court ${world.next('case study')}`,
      place: 'Oakland, California',
      leadAgencyType: 'COURT',
      startedYear: 2015,
      summary: 'Young people decide.',
      evidenceStatus: 'PROMISING',
      evidenceNote: 'One study without a comparison group.',
      citations: [
        { text: 'A report on youth courts.', url: 'https://report.example.org/1', year: 2019 },
        { text: 'A second report.', year: 2021 },
      ],
    }),
  },
  updateCaseStudy: {
    event: 'caseStudy.updated',
    entity: 'CaseStudy',
    touches: ['case_study_citation'],
    prepare: async (world) => {
      const { id, version } = await aCaseStudy(world);
      return {
        id,
        expectedVersion: version,
        title: `Renamed case study ${world.next('case study')}`,
        place: 'New York City',
        leadAgencyType: 'MAYORS_OFFICE',
        startedYear: 2014,
        summary: 'Residents chose what to mend.',
        evidenceStatus: 'EFFECTIVE',
        evidenceNote: 'A comparison with other estates.',
        citations: [{ text: 'An evaluation.', url: 'https://report.example.org/2', year: 2018 }],
      };
    },
  },
  deleteCaseStudy: {
    event: 'caseStudy.deleted',
    entity: 'CaseStudy',
    touches: ['case_study_citation'],
    prepare: async (world) => {
      const { id, version } = await aCaseStudy(world);
      return { id, expectedVersion: version };
    },
  },
  removePopulations: {
    event: 'populations.removed',
    entity: 'Population',
    prepare: async (world) => {
      const year = 1900 + world.next('populations');
      const place = { countyFips: '06003', stateName: 'California', countyName: 'Alpine County' };
      await world.system((prisma) =>
        prisma.population.create({
          data: {
            jurisdictionId: world.county.id,
            ...place,
            year,
            sex: 'FEMALE',
            count: 600,
            source: 'Census',
          },
        }),
      );
      return { countyFips: place.countyFips, year, dimension: 'SEX' };
    },
  },
  freezeEquityTable: {
    event: 'equityView.frozen',
    entity: 'EquityView',
    prepare: (world) =>
      aFreeze(world, { period: { calendarYear: 1900 + world.next('calendar year of a view') } }),
    variants: {
      'of a year': { prepare: (world) => aFreeze(world, { year: 1935 + world.next('year of a view') }) },
      'of a fiscal year': {
        prepare: (world) =>
          aFreeze(world, { period: { fiscalYear: 1970 + world.next('fiscal year of a view') } }),
      },
      'of days': {
        prepare: (world) => {
          const to = new Date(Date.UTC(2005, 0, world.next('days of a view') + 10))
            .toISOString()
            .slice(0, 10);
          return aFreeze(world, { period: { days: { from: '2005-01-02', to } } });
        },
      },
    },
  },
};

import { aProgram } from './programs.scenarios.ts';
import { dayFromNow, type Reference, type Scenarios, type World } from './scenario.ts';

const made = (world: World, name: string, input: object, selection: string) =>
  world.run(name, input, { selection: `${selection} { id version }` }) as Promise<Reference>;

/** A theme in use. */
export const aTheme = (world: World): Promise<Reference> => {
  const code = `theme-${world.next('theme')}`;
  return made(
    world,
    'createTheme',
    { code, name: `Theme ${code}`, definition: 'Streets at night.' },
    'theme',
  );
};

/** An open focus group. */
export const aFocusGroup = (world: World): Promise<Reference> =>
  made(
    world,
    'createFocusGroup',
    { title: `Safety downtown, ${world.next('focus group')}`, question: 'When is it unsafe?' },
    'focusGroup',
  );

/** A session of an open focus group. */
export async function aSession(world: World, focusGroup?: Reference): Promise<Reference> {
  const { id: focusGroupId } = focusGroup ?? (await aFocusGroup(world));
  const input = {
    focusGroupId,
    heldOn: dayFromNow(-9),
    language: 'en',
    consentForm: 'WRITTEN',
    consentText: 'You may leave at any time.',
  };
  return made(world, 'recordFocusGroupSession', input, 'focusGroupSession');
}

/** A participant of a session. */
export async function aParticipant(world: World, session?: Reference): Promise<Reference> {
  const { id: focusGroupSessionId } = session ?? (await aSession(world));
  const input = { focusGroupSessionId, code: `p-${world.next('participant')}`, sex: 'FEMALE' };
  return made(world, 'addFocusGroupParticipant', input, 'focusGroupParticipant');
}

/** An excerpt that nobody has coded. */
export async function anExcerpt(world: World, participant?: Reference): Promise<Reference> {
  const { id: focusGroupParticipantId } = participant ?? (await aParticipant(world));
  return made(
    world,
    'addExcerpt',
    { focusGroupParticipantId, text: 'It is dark by the station.' },
    'excerpt',
  );
}

export const focusGroupScenarios: Scenarios = {
  createTheme: {
    event: 'theme.created',
    entity: 'Theme',
    prepare: async (world) => ({
      code: `lights-${world.next('theme')}`,
      name: 'Lights',
      definition: 'Whether streets are lit.',
      parentId: (await aTheme(world)).id,
    }),
  },
  updateTheme: {
    event: 'theme.updated',
    entity: 'Theme',
    prepare: async (world) => {
      const { id, version } = await aTheme(world);
      const code = `renamed-${world.next('theme')}`;
      const parentId = (await aTheme(world)).id;
      return { id, expectedVersion: version, code, name: 'Renamed', definition: 'Anything else.', parentId };
    },
  },
  retireTheme: {
    event: 'theme.retired',
    entity: 'Theme',
    prepare: async (world) => {
      const { id, version } = await aTheme(world);
      return { id, expectedVersion: version };
    },
  },
  createFocusGroup: {
    event: 'focusGroup.created',
    entity: 'FocusGroup',
    prepare: async (world) => ({
      title: `Court hours, ${world.next('focus group')}`,
      question: 'When can you come?',
      recruitment: 'Flyers at the library.',
      programId: (await aProgram(world)).id,
    }),
  },
  updateFocusGroup: {
    event: 'focusGroup.updated',
    entity: 'FocusGroup',
    prepare: async (world) => {
      const { id, version } = await aFocusGroup(world);
      return {
        id,
        expectedVersion: version,
        title: 'Another title',
        question: 'Another question?',
        recruitment: 'By letter.',
        programId: (await aProgram(world)).id,
      };
    },
  },
  closeFocusGroup: {
    event: 'focusGroup.closed',
    entity: 'FocusGroup',
    prepare: async (world) => {
      const group = await aFocusGroup(world);
      await aParticipant(world, await aSession(world, group));
      return { id: group.id, expectedVersion: group.version };
    },
  },
  recordFocusGroupSession: {
    event: 'focusGroupSession.recorded',
    entity: 'FocusGroupSession',
    prepare: async (world) => ({
      focusGroupId: (await aFocusGroup(world)).id,
      heldOn: dayFromNow(-3),
      language: 'es',
      place: 'Library',
      consentForm: 'SPOKEN',
      consentText: 'Nobody is named.',
    }),
  },
  updateFocusGroupSession: {
    event: 'focusGroupSession.updated',
    entity: 'FocusGroupSession',
    prepare: async (world) => {
      const { id, version } = await aSession(world);
      return {
        id,
        expectedVersion: version,
        heldOn: dayFromNow(-4),
        language: 'es',
        place: 'Town hall',
        consentForm: 'SPOKEN',
        consentText: 'Nobody is recorded.',
      };
    },
  },
  addFocusGroupParticipant: {
    event: 'focusGroupParticipant.created',
    entity: 'FocusGroupParticipant',
    prepare: async (world) => ({
      focusGroupSessionId: (await aSession(world)).id,
      code: `p-${world.next('participant')}`,
      ageBand: '18-24',
      sex: 'MALE',
      raceEthnicity: 'WHITE',
      ethnicity: 'HISPANIC',
    }),
  },
  removeFocusGroupParticipant: {
    event: 'focusGroupParticipant.removed',
    entity: 'FocusGroupParticipant',
    touches: ['coding', 'coding_theme', 'excerpt'],
    prepare: async (world) => {
      const participant = await aParticipant(world);
      const { id: excerptId } = await anExcerpt(world, participant);
      await made(world, 'codeExcerpt', { excerptId, themeIds: [(await aTheme(world)).id] }, 'coding');
      return { id: participant.id, reason: 'The participant withdrew.' };
    },
  },
  addExcerpt: {
    event: 'excerpt.created',
    entity: 'Excerpt',
    prepare: async (world) => ({
      focusGroupParticipantId: (await aParticipant(world)).id,
      text: 'The bus stops too early.',
    }),
  },
  updateExcerpt: {
    event: 'excerpt.updated',
    entity: 'Excerpt',
    prepare: async (world) => {
      const { id, version } = await anExcerpt(world);
      return { id, expectedVersion: version, text: 'The bus stops at nine.' };
    },
  },
  codeExcerpt: {
    event: 'excerpt.coded',
    entity: 'Coding',
    prepare: async (world) => ({
      excerptId: (await anExcerpt(world)).id,
      themeIds: [(await aTheme(world)).id],
    }),
  },
};

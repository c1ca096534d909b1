import type { Database } from '../database.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { synthetic } from './counties.ts';
import type { SeedCounty } from './counties.types.ts';
import { createRandom } from './random.ts';
import { insertQuestions, insertScale, type SeededQuestionnaire } from './survey.questionnaire.ts';
import { questions } from './survey.questions.ts';

const areas = ['north', 'central', 'south', 'riverside'] as const;
const comments = ['Answer letters sooner.', 'More evenings like this one.', 'Explain why cases are dropped.'];
const rowsMax = 1_000;

/** A closed version of a small survey with the answers that a county's numbers describe: the same ones on every machine. */
export async function seedSurvey(
  system: Database,
  county: SeedCounty,
  jurisdictionId: string,
  programId: string,
): Promise<void> {
  const { prisma } = system;
  const survey = await prisma.survey.create({
    data: {
      jurisdictionId,
      programId,
      title: 'Trust in the office (synthetic)',
      purpose: `Residents' views of the office. ${synthetic}`,
    },
    select: { id: true },
  });
  const version = await prisma.surveyVersion.create({
    data: { jurisdictionId, surveyId: survey.id, number: 1, languages: ['en', 'es'] },
    select: { id: true },
  });
  const target = { jurisdictionId, surveyVersionId: version.id };
  const questionnaire = await insertQuestions(system, target, questions);
  await insertScale(system, target, questionnaire, {
    code: 'legitimacy',
    label: { en: 'Legitimacy', es: 'Legitimidad' },
    minAnswered: 2,
    topBoxMinimum: 7,
    items: [{ code: 'trust_office' }, { code: 'fair_treatment' }, { code: 'voice' }],
  });
  // From here on the database refuses to change a question.
  await prisma.surveyVersion.updateMany({
    where: { jurisdictionId, id: version.id },
    data: { status: 'FIELDED', fieldedAt: new Date('2026-03-02T14:00:00Z') },
  });
  await insertResponses(system, county, jurisdictionId, version.id, questionnaire);
  await insertSample(system, county, jurisdictionId, version.id);
  // Figures are shown of what is complete.
  await prisma.surveyVersion.updateMany({
    where: { jurisdictionId, id: version.id },
    data: { status: 'CLOSED', closedAt: new Date('2026-04-01T14:00:00Z') },
  });
  await insertWeights(system, county, jurisdictionId, version.id);
}

/** How the fieldwork of the sample ended, as shares of the complete interviews. */
const otherCases = {
  PARTIAL: 0.06,
  REFUSAL: 0.5,
  NON_CONTACT: 0.75,
  OTHER: 0.1,
  UNKNOWN_HOUSEHOLD: 0.2,
  UNKNOWN_OTHER: 0.08,
  NOT_ELIGIBLE: 0.3,
} as const;

/** The cases of the sample, by area. */
async function insertSample(
  system: Database,
  county: SeedCounty,
  jurisdictionId: string,
  surveyVersionId: string,
): Promise<void> {
  const cases = areas.flatMap((stratum) => {
    const complete = county.respondents[stratum];
    return Object.entries({ COMPLETE: 1, ...otherCases }).flatMap(([disposition, share]) =>
      Array.from({ length: Math.round(share * complete) }, () => ({
        disposition: disposition as keyof typeof otherCases | 'COMPLETE',
        stratum,
      })),
    );
  });
  await system.prisma.sampleCase.createMany({
    data: cases.map((one, index) => ({
      jurisdictionId,
      surveyVersionId,
      caseKey: `synthetic-address-${String(index + 1).padStart(4, '0')}`,
      ...one,
    })),
  });
}

/** Weights by area. The smallest area is weighted with its neighbor, because their figures are hidden together. */
async function insertWeights(
  system: Database,
  { respondents, areaShares }: SeedCounty,
  jurisdictionId: string,
  surveyVersionId: string,
): Promise<void> {
  if (areaShares === undefined) return;
  const cells = areaShares.map(({ codes, share }) => ({
    codes: [...codes],
    share,
    people: codes.reduce((sum, code) => sum + respondents[code], 0),
  }));
  const people = cells.reduce((sum, cell) => sum + cell.people, 0);
  const weights = cells.map((cell) => (cell.share * people) / cell.people);
  // Of Kish: n times the sum of the squares, by the square of the sum, which is n.
  const squares = cells.reduce((sum, cell, place) => sum + cell.people * (weights[place] ?? 0) ** 2, 0);
  await system.prisma.weightSet.create({
    data: {
      jurisdictionId,
      surveyVersionId,
      number: 1,
      label: 'Areas of the county (synthetic shares)',
      margins: [{ question: 'area', cells: cells.map(({ codes, share }) => ({ codes, share })) }],
      iterations: 1,
      largestError: 0,
      trimmedCount: 0,
      drawnCount: 0,
      smallestWeight: Math.min(...weights),
      largestWeight: Math.max(...weights),
      designEffect: squares / people,
      peopleCount: people,
    },
  });
}

async function insertResponses(
  system: Database,
  county: SeedCounty,
  jurisdictionId: string,
  surveyVersionId: string,
  questionnaire: SeededQuestionnaire,
): Promise<void> {
  const random = createRandom(county.slug);
  const people = areas.flatMap((area) => Array<typeof area>(county.respondents[area]).fill(area));
  const responses = await system.prisma.response.createManyAndReturn({
    data: people.map((_, index) => ({
      jurisdictionId,
      surveyVersionId,
      respondentKey: `synthetic-${String(index + 1).padStart(4, '0')}`,
      submittedAt: new Date(Date.UTC(2026, 2, 3 + (index % 26), 15, index % 60)),
    })),
    select: { id: true },
  });
  const answers: Prisma.AnswerCreateManyInput[] = [];
  for (const [index, area] of people.entries()) {
    const responseId = responses[index]?.id ?? '';
    for (const { code, value } of draw(random, county, area)) {
      const question = questionnaire.get(code);
      if (!question) throw new Error(`The demonstration survey has no question "${code}"`);
      const common = { jurisdictionId, responseId, questionId: question.id };
      const choice = typeof value === 'string' ? question.choices.get(value) : undefined;
      if (typeof value === 'number') answers.push({ ...common, numberValue: value });
      else if (choice) answers.push({ ...common, choiceId: choice.id, slot: choice.answerSlot });
      else answers.push({ ...common, textValue: value });
    }
  }
  for (let from = 0; from < answers.length; from += rowsMax) {
    await system.prisma.answer.createMany({ data: answers.slice(from, from + rowsMax) });
  }
}

/** One person's answers. Some leave a question out; the small area trusts less, so that hiding it matters. */
function draw(
  random: () => number,
  county: SeedCounty,
  area: (typeof areas)[number],
): { code: string; value: number | string }[] {
  const leaning = county.trust + (random() + random() + random() - 1.5) * 3 - (area === 'riverside' ? 2 : 0);
  const rating = (shift: number): number =>
    Math.min(10, Math.max(0, Math.round(leaning + shift + (random() - 0.5) * 3)));
  const language = random();
  const drawn: { code: string; value: number | string }[] = [
    { code: 'trust_office', value: rating(0) },
    { code: 'fair_treatment', value: rating(0.4) },
    { code: 'voice', value: rating(-0.8) },
    { code: 'area', value: area },
    {
      code: 'home_language',
      value: language < 0.68 ? 'en' : language < 0.93 ? 'es' : language < 0.96 ? 'other' : 'refused',
    },
    ...['event', 'school', 'online']
      .filter(() => random() < 0.4)
      .map((value) => ({ code: 'heard_through', value })),
  ];
  const comment = comments[Math.floor(random() * comments.length * 4)];
  if (comment !== undefined) drawn.push({ code: 'comment', value: comment });
  return drawn.filter(({ code }) => code === 'area' || random() > 0.03);
}

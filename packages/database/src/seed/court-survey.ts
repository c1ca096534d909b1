import { createHash } from 'node:crypto';

import type { Database } from '../database.ts';
import { synthetic } from './counties.ts';
import { courtQuestions } from './court-survey.questions.ts';
import { insertQuestions, insertScale } from './survey.questionnaire.ts';

/** The secret of the open link of a county. Everybody can compute it: the demonstration has no real responses. */
export const demonstrationLinkSecret = (slug: string): string =>
  createHash('sha256').update(`demonstration link of ${slug}`).digest('base64url');

/** A survey that is open, with a link that everyone can use. It has questions of every kind and no responses yet. */
export async function seedCourtSurvey(system: Database, slug: string, jurisdictionId: string): Promise<void> {
  const { prisma } = system;
  const survey = await prisma.survey.create({
    data: {
      jurisdictionId,
      title: 'Your visit to the courthouse (synthetic)',
      purpose: `Shorter waits and plain words at the courthouse. ${synthetic}`,
    },
    select: { id: true },
  });
  const version = await prisma.surveyVersion.create({
    data: {
      jurisdictionId,
      surveyId: survey.id,
      number: 1,
      languages: ['en', 'es'],
      consentText: {
        en: `Taking part is your choice, and you can leave out most questions. ${synthetic}`,
        es: 'Participar es decisión suya y puede dejar en blanco la mayoría de las preguntas. Datos de demostración.',
      },
      consentVersion: 'demonstration-1',
    },
    select: { id: true },
  });
  const target = { jurisdictionId, surveyVersionId: version.id };
  const questionnaire = await insertQuestions(system, target, courtQuestions);
  await insertScale(system, target, questionnaire, {
    code: 'experience',
    label: { en: 'Experience of the visit', es: 'Experiencia de la visita' },
    minAnswered: 2,
    items: [{ code: 'understood' }, { code: 'respect' }, { code: 'lost', isReversed: true }],
  });
  await prisma.surveyQuota.create({
    data: {
      ...target,
      position: 1,
      code: 'visitors',
      label: { en: 'Visitors of the courthouse', es: 'Visitantes del tribunal' },
      condition: { all: [{ question: 'visited', anyOf: ['yes'] }] },
      maxResponses: 400,
    },
  });
  // From here on the database refuses to change a question.
  await prisma.surveyVersion.updateMany({
    where: { jurisdictionId, id: version.id },
    data: { status: 'FIELDED', fieldedAt: new Date('2026-05-04T14:00:00Z') },
  });
  await prisma.surveyLink.create({
    data: {
      ...target,
      kind: 'OPEN',
      label: 'Website',
      tokenHash: createHash('sha256').update(demonstrationLinkSecret(slug)).digest('hex'),
    },
  });
}

import type { SeedQuestion } from './survey.questionnaire.ts';

const zeroToTen = { kind: 'NUMBER', minimum: 0, maximum: 10, topBoxMinimum: 7 } as const;

/** The questions of the demonstration survey, in order. */
export const questions: readonly SeedQuestion[] = [
  {
    code: 'trust_office',
    ...zeroToTen,
    text: {
      en: "How much do you trust the prosecutor's office? 0 is not at all, 10 is completely.",
      es: '¿Cuánto confía en la fiscalía? 0 es nada, 10 es por completo.',
    },
  },
  {
    code: 'fair_treatment',
    ...zeroToTen,
    text: {
      en: 'The office treats people fairly. 0 is never, 10 is always.',
      es: 'La fiscalía trata a la gente con justicia. 0 es nunca, 10 es siempre.',
    },
  },
  {
    code: 'voice',
    ...zeroToTen,
    text: {
      en: 'People like me are heard before the office decides. 0 is never, 10 is always.',
      es: 'Se escucha a personas como yo antes de decidir. 0 es nunca, 10 es siempre.',
    },
  },
  {
    code: 'area',
    kind: 'SINGLE_CHOICE',
    isDemographic: true,
    text: { en: 'Which part of the county do you live in?', es: '¿En qué parte del condado vive?' },
    choices: [
      { code: 'north', en: 'North', es: 'Norte' },
      { code: 'central', en: 'Central', es: 'Centro' },
      { code: 'south', en: 'South', es: 'Sur' },
      { code: 'riverside', en: 'Riverside', es: 'Ribera' },
    ],
  },
  {
    code: 'home_language',
    kind: 'SINGLE_CHOICE',
    isDemographic: true,
    text: { en: 'Which language do you speak at home?', es: '¿Qué idioma habla en casa?' },
    choices: [
      { code: 'en', en: 'English', es: 'Inglés' },
      { code: 'es', en: 'Spanish', es: 'Español' },
      { code: 'other', en: 'Another language', es: 'Otro idioma' },
      {
        code: 'refused',
        en: 'I would rather not say',
        es: 'Prefiero no decirlo',
        missingKind: 'PREFER_NOT_TO_SAY',
      },
    ],
  },
  {
    code: 'heard_through',
    kind: 'MULTIPLE_CHOICE',
    text: { en: 'How did you hear of us?', es: '¿Cómo supo de nosotros?' },
    choices: [
      { code: 'event', en: 'At an event', es: 'En un evento' },
      { code: 'school', en: 'Through a school', es: 'Por una escuela' },
      { code: 'online', en: 'Online', es: 'En internet' },
    ],
  },
  {
    code: 'comment',
    kind: 'TEXT',
    text: { en: 'What should change first?', es: '¿Qué debería cambiar primero?' },
  },
];

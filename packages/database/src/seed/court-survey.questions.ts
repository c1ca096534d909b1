import type { SeedQuestion } from './survey.questionnaire.ts';

/** Questions of a matrix about a visit, with one set of labeled points. */
const agreement = {
  kind: 'SCALE',
  minimum: 1,
  maximum: 5,
  topBoxMinimum: 4,
  matrixCode: 'visit',
  matrixText: {
    en: 'How far do you agree with these sentences about your visit?',
    es: '¿Qué tan de acuerdo está con estas frases sobre su visita?',
  },
  allowsDontKnow: true,
  shownIf: [{ question: 'visited', anyOf: ['yes'] }],
  choices: [
    { code: '1', value: 1, en: 'Disagree', es: 'En desacuerdo' },
    { code: '5', value: 5, en: 'Agree', es: 'De acuerdo' },
  ],
} as const satisfies Partial<SeedQuestion>;

/** The questions of the survey that is open in the demonstration: every kind, with questions that only some are asked. */
export const courtQuestions: readonly SeedQuestion[] = [
  {
    code: 'visited',
    kind: 'SINGLE_CHOICE',
    text: {
      en: 'Have you been at the courthouse in the past year?',
      es: '¿Ha estado en el tribunal en el último año?',
    },
    isRequired: true,
    choices: [
      { code: 'yes', en: 'Yes', es: 'Sí' },
      { code: 'no', en: 'No', es: 'No' },
      { code: 'unsure', en: 'I am not sure', es: 'No estoy seguro', missingKind: 'DONT_KNOW' },
    ],
  },
  {
    code: 'visited_on',
    kind: 'DATE',
    text: { en: 'When was your last visit?', es: '¿Cuándo fue su última visita?' },
    helpText: {
      en: 'If you do not know the day, leave it empty.',
      es: 'Si no sabe el día, déjelo en blanco.',
    },
    shownIf: [{ question: 'visited', anyOf: ['yes'] }],
  },
  {
    code: 'waited_minutes',
    kind: 'NUMBER',
    minimum: 0,
    maximum: 600,
    text: { en: 'How many minutes did you wait?', es: '¿Cuántos minutos esperó?' },
    allowsDontKnow: true,
    shownIf: [{ question: 'visited', anyOf: ['yes'] }],
  },
  {
    code: 'understood',
    ...agreement,
    text: { en: 'I understood what happened next.', es: 'Entendí qué pasaba después.' },
  },
  {
    code: 'respect',
    ...agreement,
    text: { en: 'Staff treated me with respect.', es: 'El personal me trató con respeto.' },
  },
  {
    code: 'lost',
    ...agreement,
    text: { en: 'I did not know where to go.', es: 'No sabía adónde ir.' },
  },
  {
    code: 'why_low',
    kind: 'TEXT',
    text: { en: 'What should staff have done?', es: '¿Qué debería haber hecho el personal?' },
    shownIf: [{ question: 'respect', to: 2 }],
  },
  {
    code: 'help',
    kind: 'MULTIPLE_CHOICE',
    text: { en: 'What would help you?', es: '¿Qué le ayudaría?' },
    choices: [
      { code: 'signs', en: 'Signs in more languages', es: 'Letreros en más idiomas' },
      { code: 'evening', en: 'Evening hours', es: 'Horario de tarde' },
      { code: 'phone', en: 'Answers by telephone', es: 'Respuestas por teléfono' },
    ],
  },
  {
    code: 'order',
    kind: 'RANKING',
    text: { en: 'What should come first?', es: '¿Qué debería ser lo primero?' },
    choices: [
      { code: 'waiting', en: 'Shorter waits', es: 'Menos espera' },
      { code: 'words', en: 'Plain words', es: 'Palabras sencillas' },
      { code: 'victims', en: 'Help for victims', es: 'Ayuda para víctimas' },
    ],
    allowsPreferNotToSay: true,
  },
  {
    code: 'age',
    kind: 'SINGLE_CHOICE',
    isDemographic: true,
    text: { en: 'How old are you?', es: '¿Qué edad tiene?' },
    allowsPreferNotToSay: true,
    choices: [
      { code: '18-34', en: '18 to 34', es: '18 a 34' },
      { code: '35-64', en: '35 to 64', es: '35 a 64' },
      { code: '65+', en: '65 or older', es: '65 o más' },
    ],
  },
];

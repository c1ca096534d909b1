import type { ClaimLevel, FeedbackCategory } from '@rapport/database/generated/prisma/enums.ts';

import type { DecidedStatus } from './feedback.rules.ts';

interface About {
  office: string;
  category: FeedbackCategory | null;
  dueOn: Date;
}

/** "December 29, 2026" in English, "29 de diciembre de 2026" in Spanish. */
const longDay = (day: Date, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);

/** The links of a message: the page that it is about, and the one that stops the messages. */
interface MessageLinks {
  office: string;
  page: string;
  stop: string;
}

interface Message {
  subject: (office: string) => string;
  text: (links: MessageLinks) => string;
}

/** The sentences of a thread in one language. */
export interface Sentences {
  received: (about: About) => string;
  triaged: (about: About) => string;
  merged: string;
  underReview: string;
  decided: Readonly<Record<DecidedStatus, string>>;
  replied: string;
  action: string;
  changed: (title: string) => string;
  published: (title: string) => string;
  measured: (label: string) => string;
  claims: Readonly<Record<ClaimLevel, string>>;
  isEnglish: boolean;
  /** The subject of feedback. OTHER has no words for a resident. */
  categories: Readonly<Record<Exclude<FeedbackCategory, 'OTHER'>, string>>;
  news: Message;
  confirmation: Message;
}

const english: Sentences = {
  received: ({ office, dueOn }) =>
    `${office} received your feedback. It promises an answer by ${longDay(dueOn, 'en-US')}.`,
  triaged: ({ category }) =>
    category === null || category === 'OTHER'
      ? 'The office read your feedback.'
      : `The office read your feedback. Its subject is ${english.categories[category]}.`,
  merged: 'Others said the same. The office answers all of you together.',
  underReview: 'The office is considering what you asked for.',
  decided: {
    ADOPTED: 'The office decided to do what you asked for.',
    PARTIALLY_ADOPTED: 'The office decided to do a part of what you asked for.',
    DECLINED: 'The office decided not to do what you asked for.',
    OUT_OF_SCOPE_LEGAL: 'The law does not let the office do what you asked for.',
  },
  replied: 'The office replied.',
  action: 'The office took action.',
  changed: (title) => `The office changed how it works: ${title}`,
  published: (title) => `The office published: ${title}`,
  measured: (label) => `The office measured the outcome: ${label}`,
  claims: {
    DESCRIPTIVE: 'It describes what happened, and not why.',
    ASSOCIATIONAL: 'The change and the outcome go together. Other explanations are likely.',
    QUASI_EXPERIMENTAL: 'The change probably had this effect. Other explanations are possible.',
    EXPERIMENTAL: 'Chance decided where the change was made, so it had this effect.',
  },
  isEnglish: true,
  categories: {
    VIOLENCE: 'violence',
    PROPERTY_CRIME: 'theft and damage',
    DRUGS: 'drugs',
    TRAFFIC: 'traffic safety',
    YOUTH: 'young people',
    VICTIM_SERVICES: 'help for victims',
    COURT_PROCESS: 'the courts',
    POLICE_CONDUCT: 'the conduct of the police',
    PROSECUTION_DECISIONS: 'the decisions of the office',
    HOUSING: 'housing',
    QUALITY_OF_LIFE: 'noise, litter and disorder',
  },
  news: {
    subject: (office) => `News about your feedback to the ${office}`,
    text: ({ office, page, stop }) =>
      `There is news about the feedback that you gave to the ${office}:\n${page}\n\nAnyone who has this link can read it. To stop these messages and erase your address:\n${stop}\n`,
  },
  confirmation: {
    subject: (office) => `Do you want news from the ${office}?`,
    text: ({ office, page, stop }) =>
      `Somebody asked the ${office} to send news about feedback to this address. To get them, confirm within 7 days:\n${page}\n\nIf it was not you, you need do nothing: nothing else is sent, and your address is erased after 7 days. To erase it now:\n${stop}\n`,
  },
};

const spanish: Sentences = {
  received: ({ office, dueOn }) =>
    `La oficina (${office}) recibió su comentario. Promete una respuesta a más tardar el ${longDay(dueOn, 'es')}.`,
  triaged: ({ category }) =>
    category === null || category === 'OTHER'
      ? 'La oficina leyó su comentario.'
      : `La oficina leyó su comentario. El tema es: ${spanish.categories[category]}.`,
  merged: 'Otras personas dijeron lo mismo. La oficina les responde a todas juntas.',
  underReview: 'La oficina está considerando lo que usted pidió.',
  decided: {
    ADOPTED: 'La oficina decidió hacer lo que usted pidió.',
    PARTIALLY_ADOPTED: 'La oficina decidió hacer una parte de lo que usted pidió.',
    DECLINED: 'La oficina decidió no hacer lo que usted pidió.',
    OUT_OF_SCOPE_LEGAL: 'La ley no permite que la oficina haga lo que usted pidió.',
  },
  replied: 'La oficina respondió.',
  action: 'La oficina tomó medidas.',
  changed: (title) => `La oficina cambió su manera de trabajar: ${title}`,
  published: (title) => `La oficina publicó: ${title}`,
  measured: (label) => `La oficina midió el resultado: ${label}`,
  claims: {
    DESCRIPTIVE: 'Describe lo que pasó, y no por qué.',
    ASSOCIATIONAL: 'El cambio y el resultado van juntos. Es probable que haya otras explicaciones.',
    QUASI_EXPERIMENTAL: 'El cambio probablemente tuvo este efecto. Puede haber otras explicaciones.',
    EXPERIMENTAL: 'El azar decidió dónde se hizo el cambio, así que tuvo este efecto.',
  },
  isEnglish: false,
  categories: {
    VIOLENCE: 'violencia',
    PROPERTY_CRIME: 'robos y daños',
    DRUGS: 'drogas',
    TRAFFIC: 'seguridad vial',
    YOUTH: 'jóvenes',
    VICTIM_SERVICES: 'ayuda a las víctimas',
    COURT_PROCESS: 'los tribunales',
    POLICE_CONDUCT: 'la conducta de la policía',
    PROSECUTION_DECISIONS: 'las decisiones de la oficina',
    HOUSING: 'vivienda',
    QUALITY_OF_LIFE: 'ruido, basura y desorden',
  },
  news: {
    subject: (office) => `Novedades sobre su comentario a ${office}`,
    text: ({ office, page, stop }) =>
      `Hay novedades sobre el comentario que usted envió a ${office}:\n${page}\n\nCualquier persona que tenga este enlace puede leerlo. Para no recibir más mensajes y borrar su dirección:\n${stop}\n`,
  },
  confirmation: {
    subject: (office) => `¿Desea recibir novedades de ${office}?`,
    text: ({ office, page, stop }) =>
      `Alguien pidió a ${office} que envíe a esta dirección novedades sobre un comentario. Para recibirlas, confírmelo en los próximos 7 días:\n${page}\n\nSi no fue usted, no tiene que hacer nada: no se envía nada más, y su dirección se borra después de 7 días. Para borrarla ahora:\n${stop}\n`,
  },
};

/** The sentences in Spanish for a tag of Spanish, and in English otherwise. */
export const sentencesIn = (language: string | null | undefined): Sentences =>
  language?.toLowerCase().split('-')[0] === 'es' ? spanish : english;

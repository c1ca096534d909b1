import { expect, it } from 'vitest';

import { sentencesIn } from './feedback-thread.sentences.ts';

const about = { office: 'Cedar County', dueOn: new Date('2026-06-29T00:00:00Z') };

it.each([
  [
    'en-US',
    'Cedar County received your feedback. It promises an answer by June 29, 2026.',
    'The office read your feedback. Its subject is the courts.',
    'The office read your feedback.',
  ],
  [
    'es-MX',
    'La oficina (Cedar County) recibió su comentario. Promete una respuesta a más tardar el 29 de junio de 2026.',
    'La oficina leyó su comentario. El tema es: los tribunales.',
    'La oficina leyó su comentario.',
  ],
])('in %s, a day is in words and a subject without a name is left out', (language, received, read, other) => {
  const sentences = sentencesIn(language);
  expect(sentences.received({ ...about, category: null })).toBe(received);
  expect(sentences.triaged({ ...about, category: 'COURT_PROCESS' })).toBe(read);
  expect(sentences.triaged({ ...about, category: 'OTHER' })).toBe(other);
});

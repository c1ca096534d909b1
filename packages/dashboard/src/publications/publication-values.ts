import type { PublicationSectionsInput } from '@rapport/client/generated/hooks.ts';

import { isOneOf } from '../shared/labels.ts';
import { publicationKinds, sectionNames, textsOf, type Publication } from './publication.words.ts';

/** The languages that the form offers. A publication can have others, which stay. */
const offered = ['en', 'es', 'zh', 'vi', 'tl', 'ko', 'ru', 'ar', 'ht', 'pt'] as const;

const textNames = ['title', 'body', ...sectionNames] as const;
type TextName = (typeof textNames)[number];

/** The name of a field in one language: "es.title". */
export const fieldIn = (language: string, name: TextName): string => `${language}.${name}`;

/** The values of the form of a publication. The texts are in fields of each language. */
export interface PublicationValues extends Readonly<Record<string, string>> {
  readonly kind: string;
  /** The tags of the languages, the main one first, with spaces between them. */
  readonly languages: string;
  readonly programId: string;
  readonly policyChangeId: string;
  readonly feedbackItemId: string;
}

export const languagesOf = ({ languages }: PublicationValues): string[] => languages.split(' ');

/** The languages that the form offers and that the publication has. */
export function offeredLanguages(values: PublicationValues): string[] {
  return [...new Set([...offered, ...languagesOf(values)])];
}

/** The values of a publication, or of an empty form. Every language has fields, so that a draft keeps them. */
export function publicationValues(publication?: Publication): PublicationValues {
  const texts = publication ? textsOf(publication) : [];
  const languages = texts.length === 0 ? ['en'] : texts.map(({ language }) => language);
  const fields = [...new Set([...offered, ...languages])].flatMap((language) =>
    textNames.map((name) => [fieldIn(language, name), ''] as const),
  );
  const written = texts.flatMap(({ language, title, body, sections: parts }) =>
    textNames.map((name) => {
      const text = name === 'title' ? title : name === 'body' ? body : (parts?.[name] ?? '');
      return [fieldIn(language, name), text] as const;
    }),
  );
  return {
    ...Object.fromEntries([...fields, ...written]),
    kind: publication?.kind ?? 'YOU_SAID_WE_DID',
    languages: languages.join(' '),
    programId: publication?.program?.id ?? '',
    policyChangeId: publication?.policyChange?.id ?? '',
    feedbackItemId: publication?.feedbackItem?.id ?? '',
  };
}

function textInputOf(values: PublicationValues, language: string) {
  const text = (name: TextName): string => values[fieldIn(language, name)] ?? '';
  const parts: PublicationSectionsInput = Object.fromEntries(
    sectionNames.map((name) => [name, text(name).trim() === '' ? null : text(name)]),
  );
  return {
    language,
    title: text('title'),
    body: text('body'),
    ...(values.kind === 'YOU_SAID_WE_DID' ? { sections: parts } : {}),
  };
}

/** The texts and the subject of the input. */
export function publicationInputOf(values: PublicationValues) {
  const [main = 'en', ...others] = languagesOf(values);
  const orNull = (id: string): string | null => (id === '' ? null : id);
  return {
    ...textInputOf(values, main),
    translations: others.map((language) => textInputOf(values, language)),
    programId: orNull(values.programId),
    policyChangeId: orNull(values.policyChangeId),
    feedbackItemId: orNull(values.feedbackItemId),
  };
}

export const kindOf = ({ kind }: PublicationValues) =>
  isOneOf(publicationKinds, kind) ? kind : 'ANNOUNCEMENT';

/** The paths of the texts in the input. */
export function publicationPaths(values: PublicationValues): Record<string, string> {
  return Object.fromEntries(
    languagesOf(values).flatMap((language, index) =>
      textNames.map((name) => {
        const place = index === 0 ? '' : `translations.${index - 1}.`;
        const path = name === 'title' || name === 'body' ? name : `sections.${name}`;
        return [fieldIn(language, name), place + path] as const;
      }),
    ),
  );
}

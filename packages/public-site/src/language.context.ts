import { createContext, useContext } from 'react';

import { messages, siteLanguages, type Messages, type SiteLanguage } from './messages.ts';

export const isSiteLanguage = (text: string): text is SiteLanguage => Object.hasOwn(siteLanguages, text);

/** The first language of the browser that the site has; English if it has none of them. */
export function preferredLanguage(wanted: readonly string[]): SiteLanguage {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isSiteLanguage) ?? 'en';
}

export const LanguageContext = createContext<SiteLanguage>('en');

export function useWords(): { language: SiteLanguage; words: Messages } {
  const language = useContext(LanguageContext);
  return { language, words: messages[language] };
}

/** A day or a moment in the language of the reader. `on` is `2026-01-31` or an instant. */
export function dayText(on: string, language: SiteLanguage): string {
  const isDay = on.length === 10;
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(new Date(on));
}

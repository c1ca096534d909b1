import { RapportProvider } from '@rapport/client/provider.tsx';
import { useEffect, useState, type ReactNode } from 'react';

import { pathParts } from './address.ts';
import { endpoint } from './base.ts';
import { ConfirmPage } from './confirm.page.tsx';
import { FeedbackPage } from './feedback.page.tsx';
import { isSiteLanguage, LanguageContext, preferredLanguage } from './language.context.ts';
import { messages, siteLanguages, type SiteLanguage } from './messages.ts';
import { OfficePage } from './office.page.tsx';
import { PublicationPage } from './publication.page.tsx';
import { Page } from './shared/page.tsx';
import { SurveyPage } from './survey.page.tsx';
import { ThreadPage } from './thread.page.tsx';
import { UnfollowPage } from './unfollow.page.tsx';

/** Nobody signs in. */
const noToken = (): null => null;

const stored = 'language';

function firstLanguage(): SiteLanguage {
  const chosen = window.localStorage.getItem(stored) ?? '';
  return isSiteLanguage(chosen) ? chosen : preferredLanguage(navigator.languages);
}

export function App(): ReactNode {
  const [language, setLanguage] = useState(firstLanguage);
  const words = messages[language];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: SiteLanguage): void => {
    window.localStorage.setItem(stored, chosen);
    setLanguage(chosen);
  };
  return (
    <RapportProvider endpoint={endpoint} getToken={noToken} jurisdiction={null}>
      <LanguageContext.Provider value={language}>
        <a className="skip" href="#content" onClick={toContent}>
          {words.skip}
        </a>
        <header>
          <nav aria-label={words.language}>
            {Object.entries(siteLanguages).map(([code, name]) => (
              <button
                key={code}
                type="button"
                lang={code}
                aria-pressed={code === language}
                onClick={() => choose(code as SiteLanguage)}
              >
                {name}
              </button>
            ))}
          </nav>
        </header>
        <CurrentPage />
      </LanguageContext.Provider>
    </RapportProvider>
  );
}

/** The part behind "#" can be a secret, so the link to the content must not replace it. */
function toContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function CurrentPage(): ReactNode {
  const [first, second, third, ...rest] = pathParts();
  if (first === 'survey' && second === undefined) return <SurveyPage />;
  if (first === 'thread' && second === undefined) return <ThreadPage />;
  if (first === 'confirm' && second === undefined) return <ConfirmPage />;
  if (first === 'unfollow' && second === undefined) return <UnfollowPage />;
  if (first !== undefined && second === undefined) return <OfficePage slug={first} />;
  if (first !== undefined && second === 'feedback' && third === undefined)
    return <FeedbackPage slug={first} />;
  if (first !== undefined && second === 'publications' && third !== undefined && rest.length === 0)
    return <PublicationPage slug={first} publication={third} />;
  return <NotFound />;
}

function NotFound(): ReactNode {
  const { notFound } = messages[firstLanguage()];
  return <Page title={notFound}>{null}</Page>;
}

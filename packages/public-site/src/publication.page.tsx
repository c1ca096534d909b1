import { usePublicPublicationQuery, type PublicPublicationQuery } from '@rapport/client/generated/hooks.ts';
import { inLanguage } from '@rapport/client/survey/words.ts';
import { useState, type ReactNode } from 'react';

import { addressOf } from './address.ts';
import { dayText, useWords } from './language.context.ts';
import { Page } from './shared/page.tsx';
import { Paragraphs } from './shared/paragraphs.tsx';
import { Loading, RequestError } from './shared/states.tsx';

type Publication = NonNullable<NonNullable<PublicPublicationQuery['publicJurisdiction']>['publication']>;
type Version = Publication['versions'][number];

/** One publication, with its figures and its versions. */
export function PublicationPage({
  slug,
  publication: name,
}: {
  slug: string;
  publication: string;
}): ReactNode {
  const { language, words } = useWords();
  const [number, setNumber] = useState<number | null>(null);
  const query = usePublicPublicationQuery({ slug, publication: name, language });
  if (query.isPending) return <Page title={words.publications}>{<Loading />}</Page>;
  if (query.isError)
    return (
      <Page title={words.publications}>
        <RequestError error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  const office = query.data.publicJurisdiction;
  const publication = office?.publication;
  if (!office || !publication) return <Page title={words.notFound}>{null}</Page>;
  const shown = publication.versions.find((one) => one.number === number) ?? publication.versions[0];
  const text = shown?.text;
  return (
    <Page title={text?.title ?? words.withdrawn}>
      <p>
        <a href={addressOf(slug)}>{office.name}</a>
      </p>
      {publication.withdrawnAt === null ? null : (
        <div className="notice">
          <p>{words.withdrawn}</p>
          {publication.withdrawalReason === null ? null : <Paragraphs text={publication.withdrawalReason} />}
        </div>
      )}
      {publication.hasWithdrawnFigures ? <p className="notice">{words.withdrawnFigures}</p> : null}
      {text && text.language.slice(0, 2) !== language ? (
        <p className="notice">{words.otherLanguage}</p>
      ) : null}
      {text ? <Text text={text} /> : null}
      {shown ? <Figures version={shown} /> : null}
      <Versions versions={publication.versions} current={shown} onChoose={setNumber} />
    </Page>
  );
}

function Text({ text }: { text: NonNullable<Version['text']> }): ReactNode {
  const { words } = useWords();
  const { language: lang, body, sections } = text;
  return (
    <article>
      <Paragraphs text={body} lang={lang} />
      {(['said', 'decided', 'did', 'known'] as const).map((key) => {
        const section = sections?.[key];
        return section == null ? null : (
          <section key={key}>
            <h2>{words[key]}</h2>
            <Paragraphs text={section} lang={lang} />
          </section>
        );
      })}
    </article>
  );
}

function Figures({ version }: { version: Version }): ReactNode {
  const { language, words } = useWords();
  if (version.figures.length === 0) return null;
  return (
    <section>
      <h2>{words.figures}</h2>
      <ul className="cards">
        {version.figures.map((figure) => {
          const label = inLanguage(figure.label, language);
          return (
            <li key={figure.citation}>
              <p lang={label?.lang}>{label?.text}</p>
              {figure.sentence === null ? null : <p>{figure.sentence}</p>}
              <p className="hint">
                {words.source}: {figure.title} ({figure.citation})
                {figure.claimLevel === null ? null : `. ${words.claim}: ${figure.claimLevel}`}
                {figure.certificateId === null ? null : `. ${words.certificate}: ${figure.certificateId}`}
              </p>
              {figure.isWithdrawn ? <p className="notice">{words.withdrawn}</p> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface VersionsProps {
  versions: readonly Version[];
  current: Version | undefined;
  onChoose: (number: number) => void;
}

function Versions({ versions, current, onChoose }: VersionsProps): ReactNode {
  const { language, words } = useWords();
  return (
    <section>
      <h2>{words.versions}</h2>
      <ol className="versions" reversed>
        {versions.map((version) => (
          <li key={version.number} value={version.number}>
            <button
              type="button"
              aria-pressed={version.number === current?.number}
              onClick={() => onChoose(version.number)}
            >
              {words.version} {version.number}, {dayText(version.publishedAt, language)}
            </button>
            {version.correctionNote === null ? null : (
              <p>
                {words.correction}: {version.correctionNote}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

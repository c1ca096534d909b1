import { usePublicPublicationQuery } from '@rapport/client/generated/hooks.ts';
import { useContext, useState, type ReactNode } from 'react';

import { languageName } from '../shared/choices.ts';
import { Figure } from '../shared/figure.tsx';
import { formatMoment } from '../shared/labels.ts';
import { Loading, RequestError } from '../shared/states.tsx';
import { ViewerContext } from '../viewer.context.ts';
import { PublicText } from './public-text.tsx';
import type { Publication } from './publication.words.ts';

const counted = { one: 'observation', other: 'observations' };

/** The versions that were published. Each stays readable, as the public reads it now. */
export function VersionsPanel({ publication }: { publication: Publication }): ReactNode {
  const [shown, setShown] = useState<number | null>(null);
  const versions = publication.versions.edges.map(({ node }) => node);
  return (
    <section className="card" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      {versions.length === 0 ? <p className="hint">Nothing is published yet.</p> : null}
      <ul className="notes" aria-labelledby="versions">
        {versions.map(({ id, number, publishedAt, correctionNote, languages, sha256 }) => (
          <li key={id}>
            Version {number}, {formatMoment(publishedAt)}
            <span className="hint">
              , {languages.map(languageName).join(', ')}, SHA-256 <code>{sha256}</code>
            </span>
            {correctionNote === null ? null : <p>Correction: {correctionNote}</p>}
            <p>
              <button
                type="button"
                className="quiet"
                aria-expanded={shown === number}
                onClick={() => setShown(shown === number ? null : number)}
              >
                {shown === number ? `Hide version ${number}` : `Read version ${number}`}
              </button>
            </p>
            {shown === number ? <PublicVersion publication={publication} number={number} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A version, read from the public API, with its figures. */
function PublicVersion({ publication, number }: { publication: Publication; number: number }): ReactNode {
  const office = useContext(ViewerContext)?.acting?.slug ?? '';
  const { slug, language } = publication;
  const query = usePublicPublicationQuery({ slug: office, publication: slug, language });
  if (query.isPending) return <Loading what="the version" />;
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  const version = query.data.publicJurisdiction?.publication?.versions.find((one) => one.number === number);
  if (!version?.text) return <p role="status">The public no longer reads the words of this version.</p>;
  return (
    <>
      <PublicText text={version.text} />
      <ul className="notes" aria-label={`Figures of version ${number}`}>
        {version.figures.map(({ citation, title, label, sentence, estimate, isWithdrawn }) => (
          <li key={citation}>
            {label[0]?.text} {sentence}{' '}
            {estimate ? <Figure value={estimate} axis={null} counted={counted} /> : null}
            <span className="hint">
              {title} ({citation})
            </span>
            {isWithdrawn ? <span className="badge">Withdrawn</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

import { usePublicPublicationsQuery } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { addressOf } from './address.ts';
import { dayText, useWords } from './language.context.ts';
import { Page } from './shared/page.tsx';
import { Loading, RequestError } from './shared/states.tsx';

/** How many publications are listed at first, and at most. */
const [listedFirst, listedMax] = [20, 100];

/** The publications of an office. */
export function OfficePage({ slug }: { slug: string }): ReactNode {
  const { language, words } = useWords();
  const [first, setFirst] = useState(listedFirst);
  const query = usePublicPublicationsQuery(
    { slug, language, first },
    { placeholderData: (previous) => previous },
  );
  if (query.isPending) return <Page title={words.publications}>{<Loading />}</Page>;
  if (query.isError)
    return (
      <Page title={words.publications}>
        <RequestError error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  const office = query.data.publicJurisdiction;
  if (!office) return <Page title={words.unknownOffice}>{null}</Page>;
  const { edges: listed, pageInfo } = office.publications;
  return (
    <Page title={office.name}>
      <p>
        <a className="action" href={addressOf(slug, 'feedback')}>
          {words.giveFeedback}
        </a>
      </p>
      <h2>{words.publications}</h2>
      {listed.length === 0 ? <p>{words.noPublications}</p> : null}
      <ul className="cards">
        {listed.map(({ node }) => {
          const text = node.publication?.latestVersion.text;
          return (
            <li key={node.slug}>
              <h3 lang={text?.language}>
                <a href={addressOf(slug, 'publications', node.slug)}>{text?.title ?? node.slug}</a>
              </h3>
              <p className="hint">
                {words.published} {dayText(node.publishedAt, language)}
              </p>
              {node.publication?.hasWithdrawnFigures ? <p>{words.withdrawnFigures}</p> : null}
            </li>
          );
        })}
      </ul>
      {pageInfo.hasNextPage && first < listedMax ? (
        <button type="button" disabled={query.isFetching} onClick={() => setFirst(listedMax)}>
          {words.more}
        </button>
      ) : null}
    </Page>
  );
}

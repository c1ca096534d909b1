import {
  useInfiniteSurveyDraftQuery,
  useInfiniteSurveyQuestionCodesQuery,
  usePreviewSurveyVersionQuery,
} from '@rapport/client/generated/hooks.ts';
import { useEffect, useMemo, useState, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { useAllPages } from '../shared/all-pages.ts';
import { Page } from '../shared/page.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { draftOf } from './builder/draft.read.ts';
import { ChangeVersionForm } from './builder/questionnaire.form.tsx';

/** Edits the questionnaire of a draft. */
export function EditVersionPage({ id }: { id: string }): ReactNode {
  const query = useInfiniteSurveyDraftQuery({ id });
  const isWhole = useAllPages(query);
  const [savedVersion, setSavedVersion] = useState(0);
  const pages = query.data?.pages;
  const version = pages?.[0]?.surveyVersion;
  // Texts have no id, so the cache does not know when they change. They are loaded again for each stored version.
  const texts = usePreviewSurveyVersionQuery(
    { id },
    { refetchOnWindowFocus: false, refetchOnReconnect: false },
  );
  const { refetch } = texts;
  const storedVersion = version?.version;
  useEffect(() => {
    if (storedVersion !== undefined) void refetch();
  }, [storedVersion, refetch]);
  const survey = texts.isFetching ? null : texts.data?.previewSurveyVersion;
  const stored = useMemo(() => {
    const parts = (pages ?? []).flatMap(({ surveyVersion }) =>
      (surveyVersion?.questions.edges ?? []).map(({ node }) => node),
    );
    return version && survey ? draftOf(version, parts, survey) : null;
  }, [pages, version, survey]);
  const copiedFromId = version?.copiedFrom?.id ?? null;
  const earlier = useInfiniteSurveyQuestionCodesQuery(
    { id: copiedFromId ?? '' },
    { enabled: copiedFromId !== null },
  );
  const hasEarlier = useAllPages(earlier) && (copiedFromId === null || !earlier.isPending);
  const isReady =
    isWhole && hasEarlier && stored !== null && version != null && version.version >= savedVersion;
  const failed = [query, texts, earlier].find(({ isError }) => isError);
  const title = version ? `${version.survey.title}, version ${version.number}` : 'Questionnaire';
  return (
    <Page title={title}>
      <p>{version ? <Link to={['survey-versions', id]}>Back to the version</Link> : null}</p>
      {savedVersion > 0 ? <p role="status">The draft is saved.</p> : null}
      {failed?.error ? <RequestError error={failed.error} onRetry={() => void failed.refetch()} /> : null}
      {version === null ? <Empty>This version does not exist.</Empty> : null}
      {failed === undefined && (query.isPending || (version && !isReady)) ? (
        <Loading what="the questionnaire" />
      ) : null}
      {version && version.status !== 'DRAFT' ? (
        <Empty>This version was fielded, so its questions no longer change. Copy it to change them.</Empty>
      ) : null}
      {isReady && version.status === 'DRAFT' ? (
        <ChangeVersionForm
          key={version.version}
          version={version}
          title={version.survey.title}
          stored={stored}
          earlier={(earlier.data?.pages ?? []).flatMap(({ surveyVersion }) =>
            (surveyVersion?.questions.edges ?? []).map(({ node }) => node),
          )}
          onSaved={setSavedVersion}
        />
      ) : null}
    </Page>
  );
}

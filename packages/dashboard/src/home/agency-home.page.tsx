import { useDataSharingAgreementsQuery } from '@rapport/client/generated/hooks.ts';
import { useContext, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { formatCount } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { Fact } from '../shared/record-page.tsx';
import { Loading, RequestError } from '../shared/states.tsx';
import { ViewerContext } from '../viewer.context.ts';

/** The start page of a state agency: the offices that share figures with it, and offers without an answer. */
export function AgencyHomePage(): ReactNode {
  const agency = useContext(ViewerContext)?.acting;
  const accepted = useDataSharingAgreementsQuery({ filter: { statuses: ['ACCEPTED'] }, first: 1 });
  const offered = useDataSharingAgreementsQuery({ filter: { statuses: ['OFFERED'] }, first: 1 });
  const failed = [accepted, offered].find(({ isError }) => isError);
  return (
    <Page title={agency?.name ?? 'Agency'}>
      <p>You are signed in for a state agency. Programs, surveys and feedback items belong to the offices.</p>
      {accepted.isPending || offered.isPending ? <Loading what="the agreements" /> : null}
      {failed?.error ? (
        <RequestError
          error={failed.error}
          onRetry={() => void Promise.all([accepted.refetch(), offered.refetch()])}
        />
      ) : null}
      {accepted.data && offered.data ? (
        <dl>
          <Fact name="Accepted agreements">
            {formatCount(accepted.data.dataSharingAgreements.totalCount)}
          </Fact>
          <Fact name="Offers that wait for an answer">
            {formatCount(offered.data.dataSharingAgreements.totalCount)}
          </Fact>
        </dl>
      ) : null}
      <p>
        <Link to={['compare']}>Compare offices</Link>, read the <Link to={['tables']}>frozen tables</Link>,
        see <Link to={['changes']}>what changed</Link>, or go to the <Link to={['sharing']}>agreements</Link>{' '}
        to see who shares which figures.
      </p>
    </Page>
  );
}

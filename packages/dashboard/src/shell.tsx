import { useViewerQuery } from '@rapport/client/generated/hooks.ts';
import { isUnauthenticated } from '@rapport/client/errors.ts';
import type { ReactNode } from 'react';

import { Invitations } from './invitations.tsx';
import { Link, useRoute } from './router.tsx';
import { setSession, signOut, useSession } from './session.store.ts';
import { labelOf } from './shared/labels.ts';
import { Page } from './shared/page.tsx';
import { Loading, RequestError } from './shared/states.tsx';
import { ViewerContext, type Viewer } from './viewer.context.ts';

/** The frame of every page: the signed-in user, the jurisdiction and the navigation. */
export function Shell({ children }: { children: ReactNode }): ReactNode {
  const viewer = useViewerQuery();
  const person = viewer.data?.viewer ?? null;
  return (
    <ViewerContext value={person}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="bar">
        <span className="brand">Rapport</span>
        <div className="who">
          {person ? <Acting viewer={person} /> : null}
          <button type="button" className="quiet" onClick={signOut}>
            Sign out
          </button>
        </div>
        {person?.acting ? <Sections isAgency={person.acting.kind === 'STATE_AGENCY'} /> : null}
      </header>
      <main id="main" tabIndex={-1}>
        {viewer.isPending ? <Loading what="your account" /> : null}
        {viewer.isError ? (
          <Page title={isUnauthenticated(viewer.error) ? 'Your session has ended' : 'Something went wrong'}>
            <RequestError error={viewer.error} onRetry={() => void viewer.refetch()} />
          </Page>
        ) : null}
        {person?.acting ? <Invitations viewer={person} /> : null}
        {person && !person.acting ? <NowhereToAct viewer={person} /> : null}
        {person?.acting ? children : null}
      </main>
    </ViewerContext>
  );
}

/** A page of the navigation: the section of the address, its name, and the sections of its other pages. */
type NavigationPage = readonly [string, string, ...string[]];
/** Pages under a heading. An empty heading is not shown. */
type NavigationGroup = readonly [heading: string, pages: readonly NavigationPage[]];

const officeGroups: readonly NavigationGroup[] = [
  ['', [['', 'Home']]],
  [
    'Run',
    [
      ['programs', 'Programs', 'activities'],
      ['year', 'Year'],
      ['budget', 'Budget'],
      ['trainings', 'Trainings'],
    ],
  ],
  [
    'Listen',
    [
      ['surveys', 'Surveys', 'survey-versions'],
      ['feedback', 'Feedback'],
      ['focus-groups', 'Focus groups', 'themes'],
    ],
  ],
  [
    'Decide',
    [
      ['reviews', 'Reviews'],
      ['policy-changes', 'Policy changes'],
      ['publications', 'Publications'],
    ],
  ],
  [
    'Measure',
    [
      ['indicators', 'Indicators', 'places'],
      ['evaluations', 'Evaluations'],
      ['cohorts', 'Cohorts'],
      ['equity', 'Equity'],
      ['sharing', 'Sharing'],
    ],
  ],
];

const agencyGroups: readonly NavigationGroup[] = [
  [
    '',
    [
      ['', 'Home'],
      ['compare', 'Compare'],
      ['effects', 'Effects'],
      ['tables', 'Frozen tables'],
      ['changes', 'Changes', 'definitions'],
      ['sharing', 'Sharing'],
    ],
  ],
];

function Sections({ isAgency }: { isAgency: boolean }): ReactNode {
  const [section = ''] = useRoute();
  return (
    <nav aria-label="Main">
      {(isAgency ? agencyGroups : officeGroups).map(([heading, pages]) => (
        <div key={heading}>
          {heading === '' ? null : (
            <span id={`pages-${heading}`} className="hint">
              {heading}
            </span>
          )}
          <ul aria-labelledby={heading === '' ? undefined : `pages-${heading}`}>
            {pages.map(([path, name, ...others]) => (
              <li key={path}>
                <Link to={path === '' ? [] : [path]} isCurrent={section === path || others.includes(section)}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Acting({ viewer }: { viewer: Viewer }): ReactNode {
  const session = useSession();
  const offices = viewer.memberships;
  return (
    <>
      <span>{viewer.displayName}</span>
      {offices.length > 1 && viewer.acting ? (
        <label className="inline">
          <span className="visually-hidden">Jurisdiction</span>
          <select
            value={viewer.acting.slug}
            onChange={(event) => setSession({ ...session, jurisdiction: event.target.value })}
          >
            {offices.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <strong>{viewer.acting?.name}</strong>
      )}
    </>
  );
}

/** The user has several offices and has not chosen one, or has none. */
function NowhereToAct({ viewer }: { viewer: Viewer }): ReactNode {
  const session = useSession();
  const offices = viewer.memberships;
  if (offices.length === 0) {
    return (
      <Page title="No office">
        <Invitations viewer={viewer} />
        <p>You are not a member of a prosecutor’s office, so there are no programs or surveys to show.</p>
        <p>An administrator of an office can add you as a member.</p>
      </Page>
    );
  }
  return (
    <Page title="Choose an office">
      <Invitations viewer={viewer} />
      <ul className="choices">
        {offices.map(({ slug, name, role }) => (
          <li key={slug}>
            <button type="button" onClick={() => setSession({ ...session, jurisdiction: slug })}>
              {name} ({labelOf(role)})
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}

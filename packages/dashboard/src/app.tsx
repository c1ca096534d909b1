import { RapportProvider } from '@rapport/client/provider.tsx';
import { useCallback, useContext, type ReactNode } from 'react';

import { endpoint } from './base.ts';
import { ActivityPage } from './activities/activity.page.tsx';
import { BudgetLinePage } from './budget/budget-line.page.tsx';
import { BudgetPage } from './budget/budget.page.tsx';
import { CohortPage } from './cohorts/cohort.page.tsx';
import { CohortsPage } from './cohorts/cohorts.page.tsx';
import { FeedbackItemPage } from './feedback/feedback-item.page.tsx';
import { FeedbackChannelsPage } from './feedback/feedback-channels.page.tsx';
import { FeedbackPage } from './feedback/feedback.page.tsx';
import { ChangesPage } from './comparisons/changes.page.tsx';
import { ComparePage } from './comparisons/compare.page.tsx';
import { DefinitionChangesPage } from './comparisons/definition-changes.page.tsx';
import { PooledEffectPage } from './comparisons/pooled-effect.page.tsx';
import { TablePage } from './comparisons/table.page.tsx';
import { TablesPage } from './comparisons/tables.page.tsx';
import { EquityPage } from './equity/equity.page.tsx';
import { EquityViewPage } from './equity/equity-view.page.tsx';
import { EvaluationPage } from './evaluations/evaluation.page.tsx';
import { EvaluationsPage } from './evaluations/evaluations.page.tsx';
import { ImportFeedbackPage } from './feedback/import-feedback.page.tsx';
import { FocusGroupPage } from './focus-groups/focus-group.page.tsx';
import { FocusGroupsPage } from './focus-groups/focus-groups.page.tsx';
import { ThemesPage } from './focus-groups/themes.page.tsx';
import { AgencyHomePage } from './home/agency-home.page.tsx';
import { HomePage } from './home/home.page.tsx';
import { IndicatorPage } from './indicators/indicator.page.tsx';
import { IndicatorsPage } from './indicators/indicators.page.tsx';
import { PlacesPage } from './indicators/places.page.tsx';
import { PolicyChangePage } from './policy-changes/policy-change.page.tsx';
import { PolicyChangesPage } from './policy-changes/policy-changes.page.tsx';
import { ProgramPage } from './programs/program.page.tsx';
import { ProgramsPage } from './programs/programs.page.tsx';
import { PublicationPage } from './publications/publication.page.tsx';
import { PublicationsPage } from './publications/publications.page.tsx';
import { ReviewsPage } from './reviews/reviews.page.tsx';
import { useRoute } from './router.tsx';
import { SharingPage } from './sharing/sharing.page.tsx';
import { openSession, useSession } from './session.store.ts';
import { dimensions, isOneOf } from './shared/labels.ts';
import { Page } from './shared/page.tsx';
import { Shell } from './shell.tsx';
import { SignInPage } from './sign-in.page.tsx';
import { EditVersionPage } from './surveys/edit-version.page.tsx';
import { FieldingPage } from './surveys/fielding/fielding.page.tsx';
import { RecordResponsePage } from './surveys/fielding/record-response.page.tsx';
import { NewVersionPage } from './surveys/new-version.page.tsx';
import { SurveyPage } from './surveys/survey.page.tsx';
import { SurveyVersionPage } from './surveys/survey-version.page.tsx';
import { SurveysPage } from './surveys/surveys.page.tsx';
import { TrainingsPage } from './trainings/trainings.page.tsx';
import { ViewerContext } from './viewer.context.ts';
import { YearPage } from './year/year.page.tsx';

openSession();

export function App(): ReactNode {
  const { token, jurisdiction } = useSession();
  const getToken = useCallback(() => token, [token]);
  if (token === null) return <SignInPage />;
  return (
    <RapportProvider endpoint={endpoint} getToken={getToken} jurisdiction={jurisdiction}>
      <Shell>
        <CurrentPage />
      </Shell>
    </RapportProvider>
  );
}

/** The pages of a state agency. */
function AgencyCurrentPage({
  section,
  id,
}: {
  section: string | undefined;
  id: string | undefined;
}): ReactNode {
  if (section === undefined) return <AgencyHomePage />;
  if (section === 'compare') return <ComparePage />;
  if (section === 'tables') return id === undefined ? <TablesPage /> : <TablePage key={id} id={id} />;
  if (section === 'effects') return <PooledEffectPage />;
  if (section === 'changes') return <ChangesPage />;
  if (section === 'definitions') return <DefinitionChangesPage />;
  return <Page title="Not found">This page does not exist for an agency.</Page>;
}

function CurrentPage(): ReactNode {
  const [section, id, ...more] = useRoute();
  const isAgency = useContext(ViewerContext)?.acting?.kind === 'STATE_AGENCY';
  if (section === 'sharing') return <SharingPage />;
  if (isAgency) return <AgencyCurrentPage section={section} id={id} />;
  if (section === undefined) return <HomePage />;
  if (section === 'programs' && id === undefined) return <ProgramsPage />;
  if (section === 'programs' && id !== undefined) return <ProgramPage key={id} id={id} />;
  if (section === 'year') return <YearPage />;
  if (section === 'feedback' && id === 'import') return <ImportFeedbackPage />;
  if (section === 'feedback' && id === 'channels') return <FeedbackChannelsPage />;
  if (section === 'feedback')
    return id === undefined ? <FeedbackPage /> : <FeedbackItemPage key={id} id={id} />;
  if (section === 'policy-changes') {
    return id === undefined ? <PolicyChangesPage /> : <PolicyChangePage key={id} id={id} />;
  }
  if (section === 'publications') {
    return id === undefined ? <PublicationsPage /> : <PublicationPage key={id} id={id} />;
  }
  if (section === 'reviews') return <ReviewsPage />;
  if (section === 'activities' && id !== undefined) return <ActivityPage key={id} id={id} />;
  if (section === 'budget') return id === undefined ? <BudgetPage /> : <BudgetLinePage key={id} id={id} />;
  if (section === 'trainings') return <TrainingsPage />;
  if (section === 'focus-groups') {
    return id === undefined ? <FocusGroupsPage /> : <FocusGroupPage key={id} id={id} />;
  }
  if (section === 'themes') return <ThemesPage />;
  if (section === 'indicators' && id === undefined) return <IndicatorsPage />;
  if (section === 'indicators' && id !== undefined) return <IndicatorPage key={id} id={id} />;
  if (section === 'places') return <PlacesPage />;
  if (section === 'cohorts') return id === undefined ? <CohortsPage /> : <CohortPage key={id} id={id} />;
  if (section === 'evaluations' && id === undefined) return <EvaluationsPage />;
  if (section === 'evaluations' && id !== undefined) return <EvaluationPage key={id} id={id} />;
  if (section === 'equity' && id === undefined) return <EquityPage />;
  if (section === 'equity' && id !== undefined) {
    const [to = '', dimension = ''] = more;
    if (isOneOf(dimensions, dimension)) return <EquityViewPage from={id} to={to} dimension={dimension} />;
  }
  if (section === 'surveys' && id === undefined) return <SurveysPage />;
  if (section === 'surveys' && id !== undefined) {
    return more[0] === 'new' ? <NewVersionPage key={id} id={id} /> : <SurveyPage key={id} id={id} />;
  }
  if (section === 'survey-versions' && id !== undefined) {
    if (more[0] === 'edit') return <EditVersionPage key={id} id={id} />;
    if (more[0] === 'fielding') return <FieldingPage key={id} id={id} />;
    if (more[0] === 'record') return <RecordResponsePage key={id} id={id} />;
    return <SurveyVersionPage key={id} id={id} />;
  }
  return <Page title="Not found">This page does not exist.</Page>;
}

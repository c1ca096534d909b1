import { usePublicationQuery, usePublishMutation } from '@rapport/client/generated/hooks.ts';
import { useContext, useState, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { ActButton } from '../shared/act-button.tsx';
import { languageName } from '../shared/choices.ts';
import { SelectField } from '../shared/fields.tsx';
import { FormChoice, type Choice } from '../shared/form-choice.tsx';
import { formatMoment } from '../shared/labels.ts';
import { Fact, RecordPage } from '../shared/record-page.tsx';
import { useCan, ViewerContext } from '../viewer.context.ts';
import { CorrectPublicationForm, WithdrawPublicationForm } from './correct-publication.form.tsx';
import { AddFigureForm, figureKinds, RemoveFigureForm } from './figure.form.tsx';
import { PublicationGatePanel } from './publication-gate.panel.tsx';
import { UpdatePublicationForm } from './publication.form.tsx';
import { PublicText } from './public-text.tsx';
import { publicationKinds, publicationStatuses, textsOf, type Publication } from './publication.words.ts';
import { VersionsPanel } from './versions.panel.tsx';

export function PublicationPage({ id }: { id: string }): ReactNode {
  const query = usePublicationQuery({ id });
  return (
    <RecordPage
      kind="publication"
      list={['publications', 'All publications']}
      query={query}
      record={query.data?.publication}
      titleOf={({ title }) => title}
    >
      {(publication) => (
        <>
          <Facts publication={publication} />
          {publication.status === 'WITHDRAWN' ? null : <PublicationGatePanel publication={publication} />}
          <Preview publication={publication} />
          <VersionsPanel publication={publication} />
        </>
      )}
    </RecordPage>
  );
}

function Facts({ publication }: { publication: Publication }): ReactNode {
  const { status, kind, program, policyChange, feedbackItem, publishedAt, slug } = publication;
  const office = useContext(ViewerContext)?.acting?.slug;
  const address = `/public/${office ?? ''}/publications/${slug}`;
  return (
    <section className="card" aria-label="About the publication">
      <p>
        <span className="badge">{publicationStatuses[status]}</span> {publicationKinds[kind]}{' '}
        {status === 'PUBLISHED' && publication.hasUnpublishedChanges ? (
          <span className="badge">Changed since the last version</span>
        ) : null}
      </p>
      {publication.withdrawnAt === null ? null : (
        <p>
          Withdrawn {formatMoment(publication.withdrawnAt)}: {publication.withdrawalReason}
        </p>
      )}
      <dl>
        {program ? (
          <Fact name="Program">
            <Link to={['programs', program.id]}>{program.title}</Link>
          </Fact>
        ) : null}
        {policyChange ? (
          <Fact name="Policy change">
            <Link to={['policy-changes', policyChange.id]}>{policyChange.title}</Link>
          </Fact>
        ) : null}
        {feedbackItem ? (
          <Fact name="Feedback item">
            <Link to={['feedback', feedbackItem.id]}>{feedbackItem.summary}</Link>
          </Fact>
        ) : null}
        <Fact name="Published">{publishedAt === null ? 'Not yet' : formatMoment(publishedAt)}</Fact>
        <Fact name="Public page">
          {publishedAt === null ? (
            'Not yet'
          ) : (
            <a href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
          )}
        </Fact>
      </dl>
      <Steps publication={publication} />
    </section>
  );
}

function Steps({ publication }: { publication: Publication }): ReactNode {
  const canWrite = useCan('publication.write');
  const { id, version, status } = publication;
  if (!canWrite || status === 'WITHDRAWN') return null;
  const choices: Choice[] = [
    { name: 'edit', label: 'Edit the text', form: <UpdatePublicationForm publication={publication} /> },
    { name: 'figure', label: 'Add a figure', form: <AddFigureForm publication={publication} /> },
    ...(status === 'PUBLISHED' && publication.hasUnpublishedChanges
      ? [
          {
            name: 'correct',
            label: 'Publish the correction',
            form: <CorrectPublicationForm publication={publication} />,
          },
        ]
      : []),
    ...(status === 'PUBLISHED'
      ? [{ name: 'withdraw', label: 'Withdraw', form: <WithdrawPublicationForm publication={publication} /> }]
      : []),
  ];
  return (
    <FormChoice label="Steps" choices={choices}>
      {status === 'DRAFT' ? (
        <ActButton
          label="Publish"
          useAct={usePublishMutation}
          input={{ id, expectedVersion: version }}
          consequence="Everyone can read it. A version that is published never changes, but it can be corrected and withdrawn."
          confirmLabel="Publish it"
        />
      ) : null}
    </FormChoice>
  );
}

/** The text that the office works on, as the public would see it. */
function Preview({ publication }: { publication: Publication }): ReactNode {
  const canWrite = useCan('publication.write') && publication.status !== 'WITHDRAWN';
  const texts = textsOf(publication);
  const [chosen, setChosen] = useState(publication.language);
  const text = texts.find(({ language }) => language === chosen) ?? texts[0];
  const { figures } = publication;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">Preview</h2>
      {texts.length > 1 ? (
        <SelectField
          label="Language"
          name="language"
          value={chosen}
          options={texts.map(({ language }) => [language, languageName(language)])}
          onChange={setChosen}
        />
      ) : null}
      {text ? <PublicText text={text} /> : null}
      {figures.length === 0 ? null : (
        <>
          <h3 id="figures">Figures</h3>
          <ul className="notes" aria-labelledby="figures">
            {figures.map(({ kind, sourceId, label }, index) => {
              const words = label.find(({ language }) => language === text?.language);
              return (
                <li key={sourceId}>
                  {words ? <span lang={words.language}>{words.text}</span> : 'No words in this language'}{' '}
                  <span className="hint">{figureKinds[kind]}</span>
                  {canWrite ? <RemoveFigureForm publication={publication} index={index} /> : null}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

import {
  useFeedbackChannelsQuery,
  type FeedbackChannelFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { useContext, type ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { FormChoice } from '../shared/form-choice.tsx';
import { feedbackChannelKinds, formatCounted } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { RecordList } from '../shared/record-list.tsx';
import { useCan, ViewerContext } from '../viewer.context.ts';
import { CreateChannelForm, UpdateChannelForm } from './feedback-channel.form.tsx';

const pageSize = 50;

/** The ways in which people reach the office. */
export function FeedbackChannelsPage(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const canWrite = useCan('feedbackChannel.write');
  const query = useFeedbackChannelsQuery(page);
  const list = query.data?.feedbackChannels;
  const office = useContext(ViewerContext)?.acting?.slug ?? '';
  const open = useParameters().get('do');
  const channel = list?.edges.find(({ node }) => canWrite && node.id === open)?.node;
  const isAnyOpen = list?.edges.some(({ node }) => node.isOpenToPublic) === true;
  const change = {
    header: 'Change',
    cell: ({ id, name }: FeedbackChannelFieldsFragment) => (
      <button
        type="button"
        className="quiet"
        aria-expanded={open === id}
        aria-label={`Change: ${name}`}
        onClick={() => setParameters({ do: open === id ? '' : id }, 'push')}
      >
        Change
      </button>
    ),
  };
  return (
    <Page title="Channels of feedback">
      <p>
        <Link to={['feedback']}>All feedback</Link>
      </p>
      {list ? (
        <p className="hint">
          {isAnyOpen ? (
            <>
              Residents give feedback at{' '}
              <a href={`/public/${office}/feedback`} target="_blank" rel="noreferrer">
                /public/{office}/feedback
              </a>
              .
            </>
          ) : (
            'No channel is open to everyone, so the public site takes no feedback.'
          )}
        </p>
      ) : null}
      {canWrite ? (
        <FormChoice
          label="Add a channel"
          choices={[{ name: 'new', label: 'New channel', form: <CreateChannelForm /> }]}
        />
      ) : null}
      {channel ? <UpdateChannelForm key={channel.id} channel={channel} /> : null}
      <RecordList
        row="channel"
        caption="Channels of feedback"
        query={query}
        list={list}
        isFiltered={false}
        size={pageSize}
        onTurn={turn}
        columns={[
          {
            header: 'Channel',
            cell: ({ id, name }) => (
              <Link to={['feedback']} parameters={{ channel: id }}>
                {name}
              </Link>
            ),
          },
          { header: 'Kind', cell: ({ kind }) => feedbackChannelKinds[kind] },
          {
            header: 'On the public site',
            cell: ({ isOpenToPublic }) => (isOpenToPublic ? 'Open to everyone' : 'No'),
          },
          { header: 'Answer within', cell: ({ responseDays }) => formatCounted(responseDays, 'day') },
          ...(canWrite ? [change] : []),
        ]}
        exported={['FEEDBACK_CHANNELS', {}]}
      />
    </Page>
  );
}

import { intervalFor } from '@rapport/client/jobs.ts';
import {
  useComparisonFreezeQuery,
  useFreezeComparisonMutation,
  type ComparisonFreezeFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import { useState, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { JobProgress } from '../shared/job-progress.tsx';
import { formatCounted, formatDay } from '../shared/labels.ts';
import { RequestError } from '../shared/states.tsx';
import type { Compared } from './compared.ts';
import { useOfficeNames } from './office-names.ts';

const roundings = ['', '5', '10', '100'];

/** Freezes a comparison as a table, or tries it: which cells would be hidden, and why. */
export function FreezeForm({ compared }: { compared: Compared }): ReactNode {
  const [freezeId, setFreezeId] = useState<string | null>(null);
  const { indicator, period, dimension, peers } = compared;
  const peerGroupId = peers?.groupId ?? null;
  const form = useForm({
    draft: `freeze ${indicator}`,
    empty: { title: '', methods: '', roundedTo: '', isDryRun: 'yes' },
    useSave: useFreezeComparisonMutation,
    isKeyed: true,
    inputOf: ({ title, methods, roundedTo, isDryRun }) => ({
      indicator,
      period,
      dimension: dimension ?? null,
      peerGroupId,
      title,
      methods,
      roundedTo: roundedTo === '' ? null : Number(roundedTo),
      isDryRun: isDryRun === 'yes',
    }),
    // After a trial, the next step is the freeze, with the same words.
    keep: (values) => (values.isDryRun === 'yes' ? { ...values, isDryRun: 'no' } : null),
    onSaved: ({ freezeComparison: result }) => {
      if (isPayload(result)) setFreezeId(result.comparisonFreeze.id);
    },
  });
  const isTrial = form.values.isDryRun === 'yes';
  return (
    <>
      <Form
        form={form}
        label="Freeze the comparison"
        action={isTrial ? 'Try it' : 'Freeze the table'}
        {...(isTrial
          ? {}
          : {
              consequence:
                'The table cannot be changed or removed after this. Later tables can hide more figures because of it.',
              confirmLabel: 'Freeze it',
            })}
      >
        <p className="hint">
          A frozen table never changes and can be published. It has{' '}
          {peerGroupId === null ? 'every office that shares the indicator' : 'the offices of the peer group'},
          and all groups of the dimension. Everything that was published before, and everything that a
          comparison shows, is taken into account.
        </p>
        <TextField label="Title" isRequired {...form.bind('title')} />
        <TextField
          label="Methods"
          isRequired
          isLong
          hint="Sources, caveats and a contact, for readers of the table."
          {...form.bind('methods')}
        />
        <div className="columns">
          <SelectField
            label="Round counts"
            {...form.bind('roundedTo')}
            options={roundings.map((base) => [base, base === '' ? 'No' : `To multiples of ${base}`])}
          />
          <SelectField
            label="What to do"
            {...form.bind('isDryRun')}
            options={[
              ['yes', 'Try it: show which figures would be hidden'],
              ['no', 'Freeze the table'],
            ]}
          />
        </div>
      </Form>
      {freezeId === null ? null : <Freeze key={freezeId} id={freezeId} />}
    </>
  );
}

function Freeze({ id }: { id: string }): ReactNode {
  const query = useComparisonFreezeQuery(
    { id },
    { refetchInterval: ({ state }) => intervalFor(state.data?.comparisonFreeze?.job) },
  );
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  const freeze = query.data?.comparisonFreeze;
  return freeze ? (
    <div className="card">
      <JobProgress job={freeze.job} label={freeze.isDryRun ? 'Trial' : 'Freeze'} />
      <Outcome freeze={freeze} />
    </div>
  ) : null;
}

function Outcome({ freeze }: { freeze: ComparisonFreezeFieldsFragment }): ReactNode {
  const { comparisonTable, hiddenPlaces, refusedCells, shownCount, hiddenCount } = freeze;
  const officeOf = useOfficeNames();
  return (
    <>
      {comparisonTable ? (
        <p>
          <Link to={['tables', comparisonTable.id]}>
            Table {comparisonTable.number}, version {comparisonTable.version}
          </Link>{' '}
          is frozen.
        </p>
      ) : null}
      {shownCount === null || hiddenCount === null ? null : (
        <p>
          {formatCounted(shownCount, 'cell')} shown, {formatCounted(hiddenCount, 'cell')} hidden.
        </p>
      )}
      {hiddenPlaces.length > 0 ? (
        <ul className="notes">
          {hiddenPlaces.map(({ officeSlug, reason, isEveryoneHidden, block, earlierTables }) => (
            <li key={officeSlug}>
              {officeOf(officeSlug)}: {isEveryoneHidden ? 'every figure is hidden' : 'its groups are hidden'}
              {reason === 'BLOCK'
                ? `, together with ${
                    block
                      .filter((one) => one !== officeSlug)
                      .map(officeOf)
                      .join(', ') || 'no other office'
                  }.`
                : ', because an earlier table hides it: '}
              {earlierTables.map(({ id, number, version }) => (
                <Link key={id} to={['tables', id]}>{`table ${number}, version ${version} `}</Link>
              ))}
            </li>
          ))}
        </ul>
      ) : null}
      {refusedCells.length > 0 ? (
        <ul className="notes problem">
          {refusedCells.map(({ officeSlug, group, firstDay, lastDay }) => (
            <li key={`${officeSlug ?? ''} ${group ?? ''} ${firstDay}`}>
              {officeSlug === null ? 'Total' : officeOf(officeSlug)}, {group ?? 'everyone'},{' '}
              {formatDay(firstDay)} to {formatDay(lastDay)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

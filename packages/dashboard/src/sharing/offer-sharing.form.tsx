import {
  useIndicatorNamesQuery,
  useOfferDataSharingMutation,
  useStateAgenciesQuery,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { optionsMax } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { labelOf } from '../shared/labels.ts';

const everyone = '';

/** Offers the figures of one indicator to a state agency. Several offers can be in force together. */
export function OfferSharingForm({ onSaved }: { onSaved: () => void }): ReactNode {
  const agencies = useStateAgenciesQuery();
  const indicators = useIndicatorNamesQuery({ first: optionsMax, filter: { isReference: true } });
  const known = indicators.data?.indicators.edges.map(({ node }) => node) ?? [];
  const form = useForm({
    draft: 'new sharing offer',
    empty: {
      agency: '',
      purpose: '',
      indicatorCode: '',
      dimension: everyone,
      firstDay: '',
      inForceFrom: '',
      inForceTo: '',
    },
    useSave: useOfferDataSharingMutation,
    isKeyed: true,
    paths: {
      indicatorCode: 'lines.0.indicatorCode',
      dimension: 'lines.0.dimension',
      firstDay: 'lines.0.firstDay',
    },
    check: ({ agency, indicatorCode, firstDay, inForceFrom }) => ({
      ...(agency === '' ? { agency: 'Choose an agency.' } : {}),
      ...(indicatorCode === '' ? { indicatorCode: 'Choose an indicator.' } : {}),
      ...(firstDay === '' ? { firstDay: 'Enter a day.' } : {}),
      ...(inForceFrom === '' ? { inForceFrom: 'Enter a day.' } : {}),
    }),
    inputOf: ({ agency, purpose, indicatorCode, dimension, firstDay, inForceFrom, inForceTo }) => ({
      agency,
      purpose,
      inForceFrom,
      ...(inForceTo === '' ? {} : { inForceTo }),
      lines: [{ indicatorCode, firstDay, ...(dimension === everyone ? {} : { dimension }) }],
    }),
    onSaved,
  });
  const dimensions = known.find(({ code }) => code === form.values.indicatorCode)?.disaggregations ?? [];
  return (
    <Form form={form} label="New offer" action="Send the offer">
      <p className="hint">Nothing is shared before the agency accepts. You can revoke it at any time.</p>
      <SelectField
        label="Agency"
        isRequired
        options={[
          ['', 'Choose'],
          ...(agencies.data?.stateAgencies ?? []).map(({ slug, name }) => [slug, name] as const),
        ]}
        {...form.bind('agency')}
      />
      <TextField label="Purpose" isRequired isLong {...form.bind('purpose')} />
      <div className="columns">
        <SelectField
          label="Indicator"
          isRequired
          options={[['', 'Choose'], ...known.map(({ code, name }) => [code, name] as const)]}
          {...form.bind('indicatorCode')}
        />
        {dimensions.length === 0 ? null : (
          <SelectField
            label="Groups"
            hint="Groups include the figures of everyone."
            options={[
              [everyone, 'Everyone'],
              ...dimensions.map((dimension) => [dimension, labelOf(dimension)] as const),
            ]}
            {...form.bind('dimension')}
          />
        )}
        <TextField
          label="Periods from"
          type="date"
          isRequired
          hint="Periods that begin on this day or later are shared."
          {...form.bind('firstDay')}
        />
      </div>
      <div className="columns">
        <TextField label="In force from" type="date" isRequired {...form.bind('inForceFrom')} />
        <TextField label="In force to" type="date" hint="Empty for no end." {...form.bind('inForceTo')} />
      </div>
    </Form>
  );
}

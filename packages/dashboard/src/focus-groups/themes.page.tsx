import {
  useRetireThemeMutation,
  useThemesQuery,
  type ThemeFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { ActButton } from '../shared/act-button.tsx';
import { SelectField } from '../shared/fields.tsx';
import { closeForm, FormChoice } from '../shared/form-choice.tsx';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { CreateThemeForm, UpdateThemeForm } from './theme.form.tsx';

const pageSize = 50;

/** The codebook of the office: its themes, wide and narrow. */
export function ThemesPage(): ReactNode {
  const { filters, setFilter, page, turn } = useListAddress(pageSize, ['state']);
  const canWrite = useCan('theme.write');
  const isRetired = filters.state === 'retired';
  const filter = { isRetired };
  const query = useThemesQuery({ ...page, filter });
  const open = useParameters().get('do');
  const theme = query.data?.themes.edges.find(({ node }) => canWrite && node.id === open)?.node;
  const change = {
    header: 'Change',
    cell: ({ id, name }: ThemeFieldsFragment) => (
      <button
        type="button"
        className="quiet"
        aria-expanded={open === id}
        aria-label={`Change or retire: ${name}`}
        onClick={() => setParameters({ do: open === id ? '' : id }, 'push')}
      >
        Change or retire
      </button>
    ),
  };
  return (
    <Page title="Codebook of themes">
      <p>
        <Link to={['focus-groups']}>Focus groups</Link>
      </p>
      {canWrite ? (
        <FormChoice
          label="Add a theme"
          choices={[{ name: 'new', label: 'New theme', form: <CreateThemeForm /> }]}
        />
      ) : null}
      {theme ? (
        <section key={theme.id} aria-label={`Change or retire: ${theme.name}`}>
          <UpdateThemeForm theme={theme} />
          <ActButton
            label="Retire the theme"
            useAct={useRetireThemeMutation}
            input={{ id: theme.id, expectedVersion: theme.version }}
            consequence="Coders can no longer choose it. Codings and frozen tables keep it. This cannot be undone."
            confirmLabel="Retire"
            onDone={closeForm}
          />
        </section>
      ) : null}
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label="Themes"
          name="state"
          value={filters.state}
          options={[
            ['', 'In use'],
            ['retired', 'Retired'],
          ]}
          onChange={(value) => setFilter('state', value)}
        />
      </form>
      <RecordList
        row="theme"
        caption="Themes"
        query={query}
        list={query.data?.themes}
        isFiltered={isRetired}
        size={pageSize}
        onTurn={turn}
        columns={[
          { header: 'Theme', cell: ({ name }) => name },
          { header: 'Code', cell: ({ code }) => <code>{code}</code> },
          { header: 'Definition', cell: ({ definition }) => definition },
          {
            header: 'Narrower themes',
            cell: ({ narrower }) => narrower.edges.map(({ node }) => node.name).join(', ') || 'None',
          },
          ...(canWrite && !isRetired ? [change] : []),
        ]}
        exported={['THEMES', { themes: filter }]}
      />
    </Page>
  );
}

import type { ReactNode } from 'react';

import { CheckField } from './fields.tsx';

/** Of an import: passes over rows that are there already. */
export function OnlyNewField({
  of: { onlyNew, setOnlyNew, isBusy },
}: {
  of: { onlyNew: boolean; setOnlyNew: (onlyNew: boolean) => void; isBusy: boolean };
}): ReactNode {
  return (
    <CheckField
      label="Only new rows"
      name="onlyNew"
      hint="Passes over rows that were imported before."
      isChecked={onlyNew}
      isDisabled={isBusy}
      onChange={setOnlyNew}
    />
  );
}

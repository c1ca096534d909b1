import type { ReactNode } from 'react';

import { TextField } from '../../shared/fields.tsx';
import type { Builder } from './builder.types.ts';
import { ConditionsEditor } from './conditions-editor.tsx';
import { freeCode, moved, newKey } from './draft.edits.ts';
import type { QuotaDraft } from './draft.types.ts';
import { PlaceProblem, RowActions, WordsField } from './words-field.tsx';

/** The quotas: limits on the responses of people who meet a condition. */
export function QuotasEditor({ builder }: { builder: Builder }): ReactNode {
  const { draft, edit, arrange, problemAt } = builder;
  const { quotas } = draft;
  const add = (): void => {
    const code = freeCode(
      'quota',
      quotas.map((quota) => quota.code),
    );
    const quota = { key: newKey(), code, label: {}, maxResponses: '100', condition: [] };
    arrange({ ...draft, quotas: [...quotas, quota] });
  };
  return (
    <section aria-label="Quotas">
      <h2>Quotas ({quotas.length})</h2>
      <p className="hint">A response ends by the first full quota that it belongs to.</p>
      {quotas.map((quota, index) => {
        const path = `quotas.${index}`;
        const changed = (changes: Partial<QuotaDraft>) => ({
          ...draft,
          quotas: quotas.with(index, { ...quota, ...changes }),
        });
        return (
          <fieldset key={quota.key} className="card">
            <legend>Quota {quota.code}</legend>
            <PlaceProblem builder={builder} path={path} />
            <WordsField
              builder={builder}
              path={`${path}.label`}
              label="Name of the quota"
              words={quota.label}
              onChange={(label) => edit(changed({ label }))}
              isRequired
            />
            <div className="columns">
              <TextField
                label="Code"
                name={`${path}.code`}
                value={quota.code}
                onChange={(code) => edit(changed({ code }))}
                problem={problemAt(`${path}.code`)}
                isRequired
              />
              <TextField
                label="Places"
                name={`${path}.maxResponses`}
                type="number"
                value={quota.maxResponses}
                onChange={(maxResponses) => edit(changed({ maxResponses }))}
                problem={problemAt(`${path}.maxResponses`)}
                isRequired
              />
            </div>
            <ConditionsEditor
              builder={builder}
              path={`${path}.condition`}
              label="People who meet all of these conditions"
              questions={draft.questions}
              conditions={quota.condition}
              onChange={(condition, isArranged) => (isArranged ? arrange : edit)(changed({ condition }))}
            />
            <RowActions
              about={`quota ${quota.code}`}
              onMove={(step) => arrange({ ...draft, quotas: moved(quotas, index, step) })}
              onRemove={() => arrange({ ...draft, quotas: quotas.toSpliced(index, 1) })}
            />
          </fieldset>
        );
      })}
      <button type="button" className="quiet" onClick={add}>
        Add quota
      </button>
    </section>
  );
}

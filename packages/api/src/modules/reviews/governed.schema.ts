import { encodeGlobalId } from '@rapport/core/ids.ts';
import { GovernedKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { inputFrom } from '../../contract/input.schema.ts';
import { refersTo, where, type FilterField } from '../../lists/filter.schema.ts';
import { loadNode } from '../../lists/node.schema.ts';
import { governedKinds, governedTables, subjectColumns, type GovernedSubject } from './governed.ts';
import { subjectIds } from './governed.input.ts';

const GovernedKindEnum = enumOf(
  'GovernedKind',
  GovernedKind,
  'The kind of the subject of a rule, a review or a conflict of interest.',
  {
    PROGRAM: 'A program.',
    ACTIVITY: 'An activity.',
    PARTNER_ORGANIZATION: 'A partner organization.',
    BUDGET_LINE: 'A budget line: money planned for a program.',
    PUBLICATION: 'A publication of the office.',
  },
);

const globalIdOf = ({ kind, id }: GovernedSubject): string =>
  encodeGlobalId(governedTables[kind].typeName, id);

export const GovernedSubjectType = builder.objectRef<GovernedSubject>('GovernedSubject').implement({
  description: 'The subject of a requirement, a review or a disclosure.',
  fields: (t) => ({
    kind: t.expose('kind', { type: GovernedKindEnum, description: 'The kind of the subject.' }),
    id: t.id({ description: 'Global id.', resolve: globalIdOf }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The subject itself; null if it was deleted.',
      resolve: (subject, _args, context) => loadNode(context, globalIdOf(subject)),
    }),
  }),
});

type SubjectColumn = (typeof subjectColumns)[GovernedKind];

/** A filter by the subject of a review or a disclosure. An id of another type is answered like that of an absent subject. */
export function aboutSubject(description: string): FilterField<SubjectColumn> {
  const type = inputFrom('GovernedSubjectInput', subjectIds);
  return where(type, description, (given: Partial<Record<SubjectColumn, string | null>>) =>
    governedKinds.flatMap((kind) => {
      const id = given[subjectColumns[kind]];
      return id == null ? [] : refersTo(subjectColumns[kind], governedTables[kind].typeName, id);
    }),
  );
}

import type { Condition } from '@rapport/database/list-reader.ts';

import { refersTo } from '../../lists/filter.schema.ts';
import { governedKinds, subjectColumns, typeNames, type SubjectColumns } from './governed.ts';

/** A filter by the thing that a review or a disclosure is about: one of five global ids. */
export type SubjectFilterInput = Partial<Record<keyof SubjectColumns, string | null | undefined>>;

/** What a filter by a subject lets through. What is no id of the right type is answered as that of an absent thing. */
export function aboutSubject(given: SubjectFilterInput): Condition[] {
  return governedKinds.flatMap((kind) => {
    const id = given[subjectColumns[kind]];
    return id == null ? [] : refersTo(subjectColumns[kind], typeNames[kind], id);
  });
}

import {
  useAreasQuery,
  useFeedbackChannelsQuery,
  useStaffMembersQuery,
} from '@rapport/client/generated/hooks.ts';
import { useContext } from 'react';

import { ViewerContext } from '../viewer.context.ts';

/** The most rows that a page of a list has. */
export const optionsMax = 100;

/** A value and its label. */
export type Option = readonly [string, string];

/** Options of a select from a page of a list. */
export function optionsFrom<Row extends { readonly id: string }>(
  list: { readonly edges: readonly { readonly node: Row }[] } | undefined,
  nameOf: (row: Row) => string,
): Option[] {
  return (list?.edges ?? []).map(({ node }) => [node.id, nameOf(node)] as const);
}

export function useAreaOptions(): Option[] {
  const { data } = useAreasQuery({ first: optionsMax });
  return optionsFrom(data?.areas, ({ name }) => name);
}

export function useChannelOptions(): Option[] {
  const { data } = useFeedbackChannelsQuery({ first: optionsMax });
  return optionsFrom(data?.feedbackChannels, ({ name }) => name);
}

/** The current members of staff, and the one who is the user. */
export function useStaffOptions(isEnabled = true): { options: Option[]; mine: string | null } {
  const subject = useContext(ViewerContext)?.subject;
  const { data } = useStaffMembersQuery(
    { first: optionsMax, filter: { isCurrent: true } },
    { enabled: isEnabled },
  );
  const options = optionsFrom(data?.staffMembers, ({ displayName }) => displayName);
  const rows = data?.staffMembers.edges.map(({ node }) => node) ?? [];
  const mine = rows.find((row) => row.subject !== null && row.subject === subject)?.id ?? null;
  return { options, mine };
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** The name of a language in English: "Spanish" for "es". The tag itself if it has no name. */
export function languageName(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag; // Not a tag of a language.
  }
}

/** The texts of a form in several languages, without the empty ones. The names of the fields are tags of languages. */
export function textsOf(values: Readonly<Record<string, string>>): { language: string; text: string }[] {
  return Object.entries(values)
    .filter(([, text]) => text.trim() !== '')
    .map(([language, text]) => ({ language, text }));
}

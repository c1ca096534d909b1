import { SurveyLinkKind } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { SurveyVersion } from '../surveys/survey-version.schema.ts';
import { usedInvitations } from './survey-link.service.ts';
import { surveyLinks } from './tables.ts';

export const SurveyLinkKindEnum = enumOf(
  'SurveyLinkKind',
  SurveyLinkKind,
  'Who can use a link to a survey, and how often.',
  {
    OPEN: 'Everyone who has the link, any number of times.',
    SINGLE_USE: 'People with an invitation of their own. Each invitation is good for one response.',
    KIOSK: 'People at a device of the office, one after the other.',
  },
);

export const SurveyLink = nodeType(surveyLinks, {
  action: 'surveyLink.read',
  description:
    'A way to answer a survey version without an account. Its secret is shown only when it is made. Which responses came by it is not stored.',
  columns: {
    kind: 'Who can use it, and how often.',
    label: 'The name of the link for the office.',
    expiresAt: 'When it ends; null if it does not.',
    disabledAt: 'When it was disabled; null if it is not.',
    maxResponses: 'The number of accepted responses after which it is full; null without a limit.',
    responseCount: 'The accepted responses.',
    invitationCount: 'The invitations of a link of the kind SINGLE_USE.',
  },
  references: {
    surveyVersion: { to: SurveyVersion, column: 'surveyVersionId', description: 'The version.' },
  },
  fields: (t) => ({
    usedInvitationCount: t.int({
      description: 'The invitations that were used, also those that a quota ended.',
      extensions: { columns: [] },
      resolve: async ({ id }, _args, context) =>
        (await context.loaders.batch('usedInvitations', id, (ids) => usedInvitations(context, ids))) ?? 0,
    }),
  }),
});

const lists = listsOf(SurveyLink, surveyLinks);
lists.lookup('surveyLink');
lists.under(SurveyVersion, 'links', 'surveyVersionId', {
  action: 'surveyLink.read',
  description: 'The links by which the version is answered, newest first.',
  orderBy: newestFirst,
});

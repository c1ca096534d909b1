import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import {
  createSurveyInvitationsSchema,
  createSurveyLinkSchema,
  disableSurveyLinkSchema,
} from './survey-link.input.ts';
import { SurveyLink } from './survey-link.schema.ts';
import { createSurveyInvitations, createSurveyLink, disableSurveyLink } from './survey-link.service.ts';

mutationOf('createSurveyLink', {
  action: 'surveyLink.write',
  description:
    'Creates a link by which people answer a survey version. Its secret is shown only this once. If the answer was lost, disable the link and create another.',
  input: createSurveyLinkSchema,
  payload: {
    surveyLink: SurveyLink,
    token: {
      type: 'String',
      isNullable: true,
      description: 'The secret of the link, shown only this once; null for SINGLE_USE.',
    },
    address: {
      type: 'String',
      isNullable: true,
      description: 'The address of the page with the secret; null without a page.',
    },
    qrCode: {
      type: 'String',
      isNullable: true,
      description: 'A QR code of the address, as SVG; null without an address.',
    },
  },
  run: createSurveyLink,
});

mutationOf('createSurveyInvitations', {
  action: 'surveyLink.write',
  description:
    'Creates invitations that are good for one response each. Their secrets are shown only this once. It is not stored which invitation a response used.',
  input: createSurveyInvitationsSchema,
  payload: {
    surveyLink: SurveyLink,
    tokens: { type: ['String'], description: 'The secrets of the invitations, shown only this once.' },
    csv: {
      type: 'String',
      description: 'The same as a CSV file for a mail merge: token, and the address if a page was given.',
    },
  },
  run: createSurveyInvitations,
});

mutation('disableSurveyLink', {
  action: 'surveyLink.write',
  description: 'Disables a link and its invitations. Nobody can answer by them any more.',
  input: disableSurveyLinkSchema,
  payload: SurveyLink,
  run: disableSurveyLink,
});

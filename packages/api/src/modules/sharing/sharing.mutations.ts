import { mutation } from '../../contract/mutation.schema.ts';
import { answerSharingOfferSchema, endDataSharingSchema, offerDataSharingSchema } from './sharing.input.ts';
import { DataSharingAgreement } from './sharing.schema.ts';
import {
  answerSharingOffer,
  offerDataSharing,
  revokeDataSharing,
  withdrawSharingOffer,
} from './sharing.service.ts';

mutation('offerDataSharing', {
  action: 'sharing.write',
  payload: DataSharingAgreement,
  description: 'Offers figures to a state agency. Nothing is shared before the agency accepts.',
  input: offerDataSharingSchema,
  run: offerDataSharing,
});

mutation('withdrawSharingOffer', {
  action: 'sharing.write',
  payload: DataSharingAgreement,
  description: 'Withdraws an offer that the agency has not answered.',
  input: endDataSharingSchema,
  run: withdrawSharingOffer,
});

mutation('revokeDataSharing', {
  action: 'sharing.write',
  payload: DataSharingAgreement,
  description:
    'Revokes an agreement at once. Later comparisons leave the office out, and frozen tables say that they hold withdrawn data.',
  input: endDataSharingSchema,
  run: revokeDataSharing,
});

mutation('acceptSharingOffer', {
  action: 'sharingAnswer.write',
  payload: DataSharingAgreement,
  description: 'Accepts the offer of an office. The acting agency reads the figures from the agreed day on.',
  input: answerSharingOfferSchema,
  run: (context, input) => answerSharingOffer(context, input, true),
});

mutation('declineSharingOffer', {
  action: 'sharingAnswer.write',
  payload: DataSharingAgreement,
  description: 'Declines the offer of an office.',
  input: answerSharingOfferSchema,
  run: (context, input) => answerSharingOffer(context, input, false),
});

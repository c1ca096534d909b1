import { FigureUsePurpose, SharingKind, SharingStatus } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType, rowType, untracked } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { linesMax } from './sharing.input.ts';
import { linesOf, stateAgencies, type StateAgency } from './sharing.service.ts';
import { dataSharingAgreements, dataSharingLines, sharedFigureUses } from './tables.ts';

enumOf('SharingStatus', SharingStatus, 'The status of a data sharing agreement.', {
  OFFERED: 'The office offered it, and the agency has not answered.',
  ACCEPTED: 'The agency accepted it. It shares figures on the days on which it is in force.',
  DECLINED: 'The agency declined it.',
  WITHDRAWN: 'The office withdrew the offer before there was an answer.',
  REVOKED: 'The office ended it after it was accepted. Nothing is shared by it any more.',
});

enumOf('SharingKind', SharingKind, 'The part of an indicator that is shared.', {
  INDICATOR: 'Its figures: sums for each period, for the office as a whole.',
  EVALUATION: 'The effects that evaluations of the office found for it.',
});

enumOf('FigureUsePurpose', FigureUsePurpose, 'The purpose of a use of shared figures.', {
  COMPARISON: 'It read a comparison.',
  FROZEN_TABLE: 'It froze a table.',
  EXPORT: 'It exported a table.',
  POOLED_EFFECT: 'It pooled the effects of evaluations.',
});

const DataSharingLine = rowType(dataSharingLines, {
  description: 'One thing that an agreement shares.',
  columns: {
    ...untracked,
    kind: 'The part of the indicator that is shared.',
    indicatorCode: 'The code of the indicator.',
    dimension: 'The dimension; null for the figures of everyone. A dimension includes them.',
    firstDay: 'The first day of the periods that are shared.',
    lastDay: 'The last day of the periods that are shared; null for all later periods too.',
  },
});

export const DataSharingAgreement = nodeType(dataSharingAgreements, {
  action: 'sharing.read',
  description:
    'An agreement by which an office shares figures with a state agency. Both sides read it. The agency reads figures on the days on which it is in force, and only if it was accepted.',
  columns: {
    status: 'The status of the agreement.',
    purpose: 'The permitted use of the figures.',
    inForceFrom: 'The first day on which the agency can read the figures, in the calendar of the office.',
    inForceTo: 'The last day on which it can read them; null if no end is set.',
    officeSlug: 'The slug of the office.',
    officeName: 'The name of the office when it offered the agreement.',
    agencySlug: 'The slug of the state agency.',
    agencyName: 'The name of the state agency when the office offered the agreement.',
    state: 'The USPS code of the state of both.',
    answeredAt: 'When the agency answered; null while it has not.',
    answerNote: 'The note of the agency to the office.',
    endedAt: 'When the office withdrew or revoked it.',
    endReason: 'Why the office ended it.',
  },
  fields: (t) => ({
    lines: t.field({
      type: [DataSharingLine],
      description: `The shared indicators, in order; at most ${linesMax}.`,
      extensions: { columns: [] },
      resolve: (agreement, _args, context) => linesOf(context, agreement, linesMax),
    }),
  }),
});

const lists = listsOf(DataSharingAgreement, dataSharingAgreements);
lists.lookup('dataSharingAgreement');
lists.query('dataSharingAgreements', {
  description:
    'The agreements of the acting office with state agencies, or of the acting agency with offices; newest first by default.',
  filter: filterOf('DataSharingAgreementFilter', dataSharingAgreements, {
    statuses: oneOf('status', 'With one of these statuses.'),
  }),
  order: orderOf(dataSharingAgreements, newestFirst, {
    CREATED_AT: ['createdAt', 'When it was offered.'],
    IN_FORCE_FROM: ['inForceFrom', 'The first day on which it is in force.'],
  }),
});

const SharedFigureUse = nodeType(sharedFigureUses, {
  action: 'figureUse.read',
  description: 'A use of the shared figures of the office by a state agency. It never changes.',
  columns: {
    createdAt: false,
    agencyName: 'The name of the agency.',
    usedAt: 'When.',
    usedBySubject: { action: 'staff.read', description: 'Who used them, as the agency knows the person.' },
    purpose: 'The purpose.',
    indicatorCode: 'The code of the indicator.',
    dimension: 'The dimension; null for the figures of everyone.',
    firstDay: 'The first day of the periods.',
    lastDay: 'The last day of the periods.',
  },
});

const uses = listsOf(SharedFigureUse, sharedFigureUses);
uses.lookup('sharedFigureUse');
uses.query('sharedFigureUses', {
  description: 'How state agencies used the shared figures of the acting office, latest first.',
  filter: filterOf('SharedFigureUseFilter', sharedFigureUses, {
    purposes: oneOf('purpose', 'For one of these purposes.'),
  }),
  orderBy: orderBy(sharedFigureUses, 'usedAt', 'desc'),
});

const StateAgencyType = builder.objectRef<StateAgency>('StateAgency').implement({
  description: 'A state agency to which the acting office can offer figures.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The slug of the agency.' }),
    name: t.exposeString('name', { description: 'The name of the agency.' }),
  }),
});

builder.queryField('stateAgencies', (t) =>
  t.field({
    type: [StateAgencyType],
    action: 'sharing.read',
    description:
      'The agencies of the state of the acting office, by name: a short list. An agency sees none.',
    resolve: (_root, _args, context) => stateAgencies(context),
  }),
);

import { table } from '../../tables/table.ts';

export const dataSharingAgreements = table('DataSharingAgreement', 'data sharing agreement');
export const dataSharingLines = table('DataSharingLine', 'line of an agreement', {
  plural: 'lines of agreements',
});
export const sharedFigureUses = table('SharedFigureUse', 'use of shared figures', {
  plural: 'uses of shared figures',
});

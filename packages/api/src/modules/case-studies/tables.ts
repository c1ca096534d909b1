import { table } from '../../tables/table.ts';

export const caseStudies = table('CaseStudy', 'case study');

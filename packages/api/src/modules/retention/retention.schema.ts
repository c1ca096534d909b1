import { restoreWindowDays } from '@rapport/core/limits.ts';

import { builder } from '../../builder.ts';
import { jobFields, JobType, type JobRow } from '../../jobs/job.schema.ts';
import { requireRow } from '../../lists/batch-loaders.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { LegalAuthority } from '../authorities/legal-authority.schema.ts';
import { authorityOf } from '../authorities/legal-authority.service.ts';
import { Program } from '../programs/program.schema.ts';
import { programFields, type ProgramRow } from '../programs/program.service.ts';
import { legalHoldFields, legalHoldList, type LegalHoldRow } from './legal-hold.service.ts';
import { RecordTypeEnum } from './record-type.schema.ts';
import { retentionRuleFields, retentionRuleList, type RetentionRuleRow } from './retention-rule.service.ts';
import {
  linesOf,
  retentionRunFields,
  retentionRunList,
  type RetentionRunLineRow,
  type RetentionRunRow,
} from './retention-run.service.ts';
import { retainedTypes } from './retention.rules.ts';

const version = 'Rises by one with each change; for `expectedVersion`.';
const since = retainedTypes
  .map(({ recordType, sinceInWords }) => `${recordType} from ${sinceInWords}`)
  .join('; ');

export const RetentionRuleType = builder.prismaObject('RetentionRule', {
  description: `How long records of a type are kept; without a rule, without end. The time runs: ${since}. What is still in use has no such day, and stays.`,
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: (row) => ({ id: row.id, type: 'RetentionRule' }) }),
    recordType: t.expose('recordType', { type: RecordTypeEnum, description: 'Of which type.' }),
    retainMonths: t.exposeInt('retainMonths', { description: 'For how many months.' }),
    rationale: t.exposeString('rationale', { description: 'Why for so long.' }),
    legalAuthority: t.field({
      type: LegalAuthority,
      nullable: true,
      action: 'authority.read',
      description: 'What asks for it.',
      resolve: (rule, _args, context) =>
        rule.legalAuthorityId === null ? null : authorityOf(context, rule.legalAuthorityId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: version }),
  }),
});
registerNode('RetentionRule', retentionRuleFields, 'retention.read');
const ruleConnection = connectionTypes(RetentionRuleType, 'RetentionRule');

builder.queryField('retentionRules', (t) =>
  t.connection(
    {
      type: RetentionRuleType,
      action: 'retention.read',
      description: 'How long the acting jurisdiction keeps its records, the newest rule first.',
      resolve: (_root, args, context) => readConnection<RetentionRuleRow>(context, retentionRuleList(), args),
    },
    ...ruleConnection,
  ),
);

export const LegalHoldType = builder.prismaObject('LegalHold', {
  description: 'While it is not released, nothing that it covers is deleted, by nobody and no rule.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: (row) => ({ id: row.id, type: 'LegalHold' }) }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    reason: t.exposeString('reason', { description: 'Why it was placed.' }),
    recordTypes: t.expose('recordTypes', {
      type: [RecordTypeEnum],
      description: 'The types that it covers; empty for all.',
    }),
    isLimitedToProgram: t.boolean({
      description: 'Whether it covers the records of one program only.',
      resolve: (hold) => hold.programId !== null,
    }),
    program: t.field({
      type: Program,
      nullable: true,
      action: 'program.read',
      description: 'The program whose records it covers; null for all, and while the program is deleted.',
      resolve: (hold, _args, context) =>
        hold.programId === null
          ? null
          : context.loaders.byId<ProgramRow>('Program', programFields, hold.programId),
    }),
    placedBy: t.string({
      description: 'Who placed it, as the audit trail names them.',
      resolve: (hold) => hold.placedBySubject,
    }),
    placedAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was placed.' }),
    releasedAt: t.expose('releasedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was released; null while it stands.',
    }),
    releasedBy: t.string({
      nullable: true,
      description: 'Who released it; null while it stands.',
      resolve: (hold) => hold.releasedBySubject,
    }),
    version: t.exposeInt('version', { description: version }),
  }),
});
registerNode('LegalHold', legalHoldFields, 'legalHold.read');
const holdConnection = connectionTypes(LegalHoldType, 'LegalHold');

const LegalHoldFilter = builder.inputType('LegalHoldFilter', {
  description: 'Which legal holds to list.',
  fields: (t) => ({
    isReleased: t.boolean({ description: 'Only those that were released, or only those that stand.' }),
  }),
});

const legalHoldOrder = orderInput('LegalHold', 'legal holds', newestFirst, {
  PLACED_AT: { value: 'createdAt', kind: 'time', description: 'When it was placed.' },
});

builder.queryField('legalHolds', (t) =>
  t.connection(
    {
      type: LegalHoldType,
      action: 'legalHold.read',
      description: 'The legal holds of the acting jurisdiction, the newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: LegalHoldFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: legalHoldOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<LegalHoldRow>(
          context,
          legalHoldList(args.filter, legalHoldOrder.order(args.orderBy)),
          args,
        ),
    },
    ...holdConnection,
  ),
);

const RetentionRunLineType = builder.objectRef<RetentionRunLineRow>('RetentionRunLine').implement({
  description: 'What a run did with the records of one type; what went with them is not counted.',
  fields: (t) => ({
    recordType: t.field({
      type: RecordTypeEnum,
      description: 'Of which type.',
      resolve: (line) => line.recordType,
    }),
    due: t.exposeInt('due', {
      description: `Records past their time, or deleted more than ${restoreWindowDays} days ago: the sum of the other three.`,
    }),
    deleted: t.exposeInt('deleted', {
      description: 'Of those, removed for good; by a dry run, would have been.',
    }),
    held: t.exposeInt('held', { description: 'Of those, kept by a legal hold.' }),
    referenced: t.exposeInt('referenced', {
      description: 'Of those, kept because something that stays refers to them.',
    }),
  }),
});

export const RetentionRunType = builder.prismaObject('RetentionRun', {
  description: 'A removal of what is past its time, and what came of it.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: (row) => ({ id: row.id, type: 'RetentionRun' }) }),
    isDryRun: t.exposeBoolean('isDryRun', { description: 'Whether it only reports, and removes nothing.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    job: t.field({
      type: JobType,
      description: 'How far the work is.',
      resolve: (row, _args, context) => requireRow<JobRow>(context.loaders, 'Job', jobFields, row.jobId),
    }),
    lines: t.field({
      type: [RetentionRunLineType],
      description:
        'A line for each type of record that has a rule or can be restored; none until the job has ended. That of conflict disclosures is for ethics reviewers, and the job counts none of them.',
      resolve: (row, _args, context) => linesOf(context, row.id),
    }),
  }),
});
registerNode('RetentionRun', retentionRunFields, 'retention.read');
const runConnection = connectionTypes(RetentionRunType, 'RetentionRun');

builder.queryField('retentionRuns', (t) =>
  t.connection(
    {
      type: RetentionRunType,
      action: 'retention.read',
      description: 'The retention runs of the acting jurisdiction, the newest first.',
      resolve: (_root, args, context) => readConnection<RetentionRunRow>(context, retentionRunList(), args),
    },
    ...runConnection,
  ),
);

builder.queryField('retentionRun', (t) =>
  t.field({
    type: RetentionRunType,
    nullable: true,
    action: 'retention.read',
    description: 'One retention run; null where there is no such run for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<RetentionRunRow>(context, 'RetentionRun', id),
  }),
);

import type { Context } from '../../context.ts';
import { rowId } from '../../ids.ts';
import { loadSurveyDefinition } from '../surveys/survey-definition.ts';

/** The definition of a survey version by its global id. Null for an id of something else, and for a version that does not exist. */
export async function previewOf(context: Context, id: string) {
  const versionId = rowId('SurveyVersion', id);
  return versionId === null ? null : loadSurveyDefinition(context.database.prisma, versionId);
}

import { mutation } from '../../contract/mutation.schema.ts';
import {
  createExportProfileSchema,
  removeExportProfileSchema,
  updateExportProfileSchema,
} from './export-profile.input.ts';
import { ExportProfile } from './export-profile.schema.ts';
import { createExportProfile, removeExportProfile, updateExportProfile } from './export-profile.service.ts';

mutation('createExportProfile', {
  action: 'export.write',
  description: 'Saves the choices for exports of a survey under a name.',
  input: createExportProfileSchema,
  payload: ExportProfile,
  run: createExportProfile,
});

mutation('updateExportProfile', {
  action: 'export.write',
  description: 'Changes an export profile that you created.',
  input: updateExportProfileSchema,
  payload: ExportProfile,
  run: updateExportProfile,
});

mutation('removeExportProfile', {
  action: 'export.write',
  description: 'Removes an export profile that you created. Exports that were made with it stay.',
  input: removeExportProfileSchema,
  payload: ExportProfile,
  run: removeExportProfile,
});

import type { Receipt, RegistrationDocument } from '@rapport/statistics/evaluation/receipt.ts';
import * as z from 'zod';

/** Only this module writes these texts, and the database checks their hashes, so their parts need no second check. */
const documentSchema = z.custom<RegistrationDocument>(
  (value) => typeof value === 'object' && value !== null && 'plan' in value,
);
const receiptSchema = z.custom<Receipt>(
  (value) => typeof value === 'object' && value !== null && 'result' in value,
);

export const readDocument = (text: string): RegistrationDocument => documentSchema.parse(JSON.parse(text));
export const readReceipt = (text: string): Receipt => receiptSchema.parse(JSON.parse(text));

import type { PeriodInput } from '@rapport/client/generated/hooks.ts';
import { useContext, type ReactNode } from 'react';

import { ViewerContext } from '../viewer.context.ts';
import { SelectField, TextField } from './fields.tsx';
import { formatDay } from './labels.ts';

const yearsBack = 10;
/** A year: "2026" for a calendar year, "FY2026" for a fiscal year. */
const yearForm = /^(FY)?(\d{4})$/;
const anyDays = 'DAYS';

/** A period as texts, so that a draft or an address can keep it. */
export interface PeriodText {
  /** "2026", "FY2026" or "DAYS". */
  readonly year: string;
  readonly from: string;
  readonly to: string;
}

/** The period; null if days are missing. */
export function periodOf({ year, from, to }: PeriodText): PeriodInput | null {
  if (year !== anyDays) return periodOfYear(year);
  return from === '' || to === '' ? null : { days: { from, to } };
}

export function periodOfYear(year: string): PeriodInput {
  const [, fiscal, number] = yearForm.exec(year) ?? [];
  return fiscal ? { fiscalYear: Number(number) } : { calendarYear: Number(number) };
}

export function isYear(text: string): boolean {
  return yearForm.test(text);
}

export function yearName(year: string): string {
  return year.replace(/^FY/, 'Fiscal year ');
}

/** The years of the office to choose from, and its current calendar year. */
export function useYears(): { years: readonly string[]; thisYear: string } {
  const office = useContext(ViewerContext)?.acting;
  const thisYear = Number((office?.today ?? new Date().toISOString()).slice(0, 4));
  const fiscalYear = office?.fiscalYear ?? thisYear;
  const back = Array.from({ length: yearsBack + 2 }, (_, index) => 1 - index);
  return {
    thisYear: String(thisYear),
    years: [
      ...back.map((offset) => String(thisYear + offset)),
      ...back.map((offset) => `FY${fiscalYear + offset}`),
    ],
  };
}

interface PeriodFieldsProps {
  value: PeriodText;
  onChange: (changes: Partial<PeriodText>) => void;
}

/** A calendar year, a fiscal year, or any days. */
export function PeriodFields({ value, onChange }: PeriodFieldsProps): ReactNode {
  const { years } = useYears();
  const options = [...new Set([...years, ...(isYear(value.year) ? [value.year] : [])])];
  return (
    <>
      <SelectField
        label="Period"
        name="year"
        value={value.year}
        options={[...options.map((one) => [one, yearName(one)] as const), [anyDays, 'Other days']]}
        onChange={(year) => onChange({ year })}
      />
      {value.year === anyDays ? (
        <>
          <TextField
            label="First day"
            name="from"
            type="date"
            value={value.from}
            onChange={(from) => onChange({ from })}
          />
          <TextField
            label="Last day"
            name="to"
            type="date"
            value={value.to}
            onChange={(to) => onChange({ to })}
          />
        </>
      ) : null}
    </>
  );
}

interface Period {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly calendarYear: number | null;
  readonly fiscalYear: number | null;
}

/** "2025", "Fiscal year 2026" or "Jan 1, 2025 to Mar 31, 2025". */
export function periodName({ firstDay, lastDay, calendarYear, fiscalYear }: Period): string {
  if (calendarYear !== null) return String(calendarYear);
  if (fiscalYear !== null) return `Fiscal year ${fiscalYear}`;
  return `${formatDay(firstDay)} to ${formatDay(lastDay)}`;
}

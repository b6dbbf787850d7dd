/** Folded, from Sunday, as `Date` counts. */
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

export const WEEKDAY =
  '(?:dim(?:anche)?|lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?)';

/** `YYYY-MM-DD` of a day that exists between 1900 and 2999, or `null` (31 February, month 13). */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year < 3000 ? date.toISOString().slice(0, 10) : null;
}

/** Whether a folded weekday, in full or its first letters, is that of an ISO date. */
export const fallsOn = (iso: string, weekday: string): boolean =>
  WEEKDAYS[new Date(iso).getUTCDay()]?.startsWith(weekday) ?? false;

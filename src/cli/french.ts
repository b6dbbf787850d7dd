const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const INSTANT = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short' });

/** Terminals know the plain space; the narrow ones of French typography they may not. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

/** `1 250`, `12,5` */
export const number = (value: number): string => plainSpaces(NUMBER.format(value));

/** `1 formulaire`, `2 formulaires`; in French zero is singular. */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${Math.abs(value) < 2 ? one : many}`;

/** `24/11/2026 03:12`, local time */
export const instant = (at: Date): string => plainSpaces(INSTANT.format(at));

const UNITS = [
  [1e9, 'Go'],
  [1e6, 'Mo'],
  [1e3, 'Ko'],
] as const;

/** `1,2 Go`, in powers of ten */
export function size(bytes: number): string {
  const [unit, name] = UNITS.find(([least]) => bytes >= least) ?? [1, 'octets'];
  return `${number(bytes / unit)} ${name}`;
}

/** Rounded up: `12 s`, `3 min`, `2 h 07` */
export function duration(seconds: number): string {
  if (seconds <= 59) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}

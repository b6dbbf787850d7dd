const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const DATE = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** "1 250,5", the thousands apart by a narrow no-break space. */
export const inFrench = (value: number): string => NUMBER.format(value);

/** "4 octobre 2021", "1er octobre 2021" of `YYYY-MM-DD`. */
export const dateInFrench = (iso: string): string => DATE.format(new Date(iso)).replace(/^1 /u, '1er ');

/** "120h", "36h30", "36 h 30 min", "36 heures et 30 minutes", "36:30". */
export const HOURS = String.raw`(\d+) ?(?:h|heures?|:(?=\d)) ?(?:et )?(?:(\d{2}) ?(?:mn?|min\.?|minutes?)?)?(?![a-z\d])`;

const ALONE = new RegExp(`^${HOURS}$`, 'u');

/** Hours as a decimal number ("36h30" is 36.5), or `null` when `text` is no duration. */
export function hoursOf(text: string): number | null {
  const [, hours, minutes = '0'] = ALONE.exec(text) ?? [];
  return hours === undefined || hours.length > 5 || Number(minutes) >= 60
    ? null
    : Number(hours) + Number(minutes) / 60;
}

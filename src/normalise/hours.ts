/** "120h", "36h30", "36 h 30 min", "36 heures et 30 minutes", "36:30": groups hours and minutes, for larger patterns. */
export const HOURS = String.raw`(\d{1,3}(?: \d{3})+|\d+) ?(?:h|heures?|:(?=\d)) ?(?:et )?(?:(\d\d) ?(?:mn?|min\.?|minutes?)?)?(?![a-z\d])`;

const ALONE = new RegExp(`^${HOURS}$`, 'u');

/** A year of one person has 8,760 hours: five digits are enough for a whole team. */
const MOST_DIGITS = 5;

/** Hours as a decimal number ("36h30" is 36.5), or `null` when `text` is no duration. */
export function hoursOf(text: string): number | null {
  const [, written = '', minutes = '0'] = ALONE.exec(text) ?? [];
  const hours = written.replaceAll(' ', '');
  if (hours === '' || hours.length > MOST_DIGITS || Number(minutes) >= 60) return null;
  return Number(hours) + Number(minutes) / 60;
}

import { InvalidArgumentError } from 'commander';

const MEGABYTE = 1_000_000;
const LARGEST = 2000;

/** `--max-size`: megabytes as typed, bytes in the code. */
export function maxSize(typed: string): number {
  const megabytes = Number(typed);
  if (!Number.isInteger(megabytes) || megabytes < 1 || megabytes > LARGEST) {
    throw new InvalidArgumentError(`« ${typed} » : il faut un nombre entier de 1 à ${LARGEST}, en Mo.`);
  }
  return megabytes * MEGABYTE;
}

const SEPARATORS: Readonly<Record<string, string>> = { ';': ';', ',': ',', tab: '\t' };

/** `--separator` */
export function separator(typed: string): string {
  const found = SEPARATORS[typed];
  if (found === undefined) {
    throw new InvalidArgumentError(`« ${typed} » : le séparateur est « ; », « , » ou « tab ».`);
  }
  return found;
}

import {
  type CountryCode,
  findPhoneNumbersInText,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import type { Normalised } from '../model/normalised.ts';
import { loose, type Reader, SEVERAL, strict, vague } from './outcome.ts';
import { readTyped } from './typed.ts';

/**
 * Leading digits of the overseas departments, dialled within France as 0… but with a calling code of their own
 * (national numbering plan, ARCEP). 06 39 98 is mainland: the range kept for fiction.
 */
const OVERSEAS: readonly (readonly [RegExp, CountryCode])[] = [
  [/^(?:262|263|692|693)/u, 'RE'],
  [/^(?:269|639(?!98))/u, 'YT'],
  [/^(?:590|690|691)/u, 'GP'],
  [/^(?:594|694)/u, 'GF'],
  [/^(?:596|696|697)/u, 'MQ'],
];

function e164(number: PhoneNumber): string {
  const [, territory] = OVERSEAS.find(([digits]) => digits.test(number.nationalNumber)) ?? [];
  const overseas =
    number.countryCallingCode === '33' && territory !== undefined
      ? parsePhoneNumberFromString(`0${number.nationalNumber}`, territory)
      : undefined;
  return overseas?.isValid() ? overseas.number : number.number;
}

const PLAIN = /^(?:0[1-9]|\+33 ?[1-9])(?:([ .-]?)\d\d)(?:\1\d\d){3}$/u;

/** Words for whose number it is, which do not change it: "Tél. : …", "… (bureau)", "… - accueil". */
const WHOSE = '(?:portable|port|mobile|fixe|bureau|secretariat|accueil|standard|siege|domicile|mairie)';
const LABEL = new RegExp(
  `^(?:n° ?(?:de )?)?(?:tel(?:ephone)?|${WHOSE})\\b[ .:]*(?:${WHOSE}\\b[ .:]*)?| ?[(-]? ?\\b${WHOSE}\\)?$`,
  'gu',
);

/** Separators and brackets the library does not know: "05/36/49/00/12", "(+33) 5…". */
const spaced = (text: string): string =>
  text.replace(/(?<=\d)[/,_](?=\d)/gu, ' ').replace(/\((\+33|00 ?33)\)/gu, '$1');

const alone: Reader<string> = (text) => {
  const bare = spaced(text.replace(LABEL, ''));
  if (!/^[+(\d][\d\s().-]*$/u.test(bare)) return null;
  const number = parsePhoneNumberFromString(bare, { defaultCountry: 'FR', extract: false });
  if (!number?.isValid()) return null;
  return PLAIN.test(text) ? strict(e164(number)) : loose(e164(number));
};

/** Numbers among other words, or several of them. */
const mentioned: Reader<string> = (text) => {
  const plain = spaced(text);
  const found = findPhoneNumbersInText(plain, 'FR');
  const [number = null, ...others] = new Set(found.map((mention) => e164(mention.number)));
  if (number === null) return null;
  if (others.length > 0) return SEVERAL;
  const rest = found.reduceRight(
    (left, { startsAt, endsAt }) => left.slice(0, startsAt) + left.slice(endsAt),
    plain,
  );
  return vague(number, /\d/u.test(rest) ? 'several_values' : 'vague_value');
};

/** "O5 36 49 OO 12", typed with the letter. */
const letterForZero: Reader<string> = (text) => {
  const number = /^[\do\s.+()/-]*$/u.test(text) ? alone(text.replaceAll('o', '0')) : null;
  return number && vague(number.value);
};

/** A telephone number in E.164, French unless it says otherwise; overseas departments get their own calling code. */
export const normalisePhone = (text: string): Normalised<'phone'> =>
  readTyped(text, [alone, mentioned, letterForZero]);

import { z } from 'zod';
import type { Normalised } from '../model/normalised.ts';
import { oneLine, onlyLeaders } from './characters.ts';
import { fold, withoutEdges } from './fold.ts';
import { BLANK, firstOf, loose, type Reader, SEVERAL, strict, UNREADABLE, vague } from './outcome.ts';

const ADDRESS = z.email();
const isAddress = (text: string): boolean => ADDRESS.safeParse(text).success;

/** What people put around an address: a label, a link, brackets, quotes, the end of a sentence. */
const unwrapped = (text: string): string =>
  text
    .replace(/^(?:(?:adresse )?(?:e-?mail|mel|courriel)\b[ :]*)?(?:mailto:)?/u, '')
    .replace(/^[<("'«\s]+|[>)"'»\s.,;]+$/gu, '');

const plain: Reader<string> = (text) => (isAddress(text) ? strict(text) : null);

const wrapped: Reader<string> = (text) => {
  const address = unwrapped(text);
  return isAddress(address) ? loose(address) : null;
};

/** Addresses among other words, or several of them. */
const mentioned: Reader<string> = (text) => {
  const [address = null, ...others] = new Set(
    text
      .split(/[\s,;<>()"«»/]+/u)
      .map(unwrapped)
      .filter(isAddress),
  );
  if (address === null) return null;
  return others.length > 0 ? SEVERAL : vague(address);
};

/** Slips that leave one reading: spaces beside a sign, "(at)" for @, a comma for a point of the domain. */
const mended: Reader<string> = (text) => {
  const address = unwrapped(text)
    .replace(/ ?(?:[([](?:at|arobase)[)\]]|\barobase\b) ?/gu, '@')
    .replace(/ ?([@._-]) ?/gu, '$1')
    .replace(/(?<=@.*)[,;](?=[a-z])/gu, '.');
  return isAddress(address) ? loose(address) : null;
};

/** Spaces within a word: the likeliest address, for a person to confirm. */
const joined: Reader<string> = (text) => {
  const address = unwrapped(text).replace(/\s/gu, '');
  return isAddress(address) ? vague(address) : null;
};

const READERS = [plain, wrapped, mentioned, mended, joined];

/**
 * An e-mail address in lower case. An accent is valid in hardly any mail box: the address without it is only the
 * likeliest one, for a person to confirm.
 */
export function normaliseEmail(text: string): Normalised<'email'> {
  const written = oneLine(text).normalize('NFKC').toLowerCase();
  if (onlyLeaders(written)) return BLANK;
  const outcome = firstOf(READERS, written);
  if (outcome !== null) return outcome;
  const address = firstOf(READERS, withoutEdges(fold(text)));
  return address === null ? UNREADABLE : { ...address, notation: 'vague', reasons: ['vague_value'] };
}

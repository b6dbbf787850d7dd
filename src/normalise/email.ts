import { z } from 'zod';
import type { Normalised } from '../model/normalised.ts';
import { loose, type Reader, SEVERAL, strict, vague } from './outcome.ts';
import { readTyped } from './typed.ts';

const ADDRESS = z.email();
const isAddress = (text: string): boolean => ADDRESS.safeParse(text).success;

const LABEL = /^(?:(?:adresse )?(?:e-?mail|mail|mel|courriel)\b[ :]*)?(?:mailto:)?/u;

/** Without what people put around an address: a label, a link, brackets, the end of a sentence. */
const unwrapped = (text: string): string => text.replace(LABEL, '').replace(/^[<("'\s]+|[>)"'\s.,;]+$/gu, '');

const plain: Reader<string> = (text) => (isAddress(text) ? strict(text) : null);

const wrapped: Reader<string> = (text) => {
  const address = unwrapped(text);
  return isAddress(address) ? loose(address) : null;
};

/** Addresses among other words, or several of them. */
const mentioned: Reader<string> = (text) => {
  const words = text.split(/[\s,;<>()"/]+/u).map(unwrapped);
  const [address = null, ...others] = new Set(words.filter(isAddress));
  if (address === null) return null;
  return others.length > 0 ? SEVERAL : vague(address);
};

/** A new sentence after the domain, as likely as a space within it: more than the four letters of a last label. */
const NEW_SENTENCE = /@.*\.\s(?![a-z]{2,4}$)/u;

/** Slips that leave one reading: spaces beside a sign, "(at)" for @, a comma for a point of the domain. */
const mended: Reader<string> = (text) => {
  const bare = unwrapped(text);
  const address = bare
    .replace(/\s?(?:[([](?:at|arobase)[)\]]|\barobase\b)\s?/gu, '@')
    .replace(/\s?([@._-])\s?/gu, '$1')
    .replace(/(?<=@.*)[,;](?=[a-z])/gu, '.');
  return isAddress(address) && !NEW_SENTENCE.test(bare) ? loose(address) : null;
};

/** Spaces within a word: the likeliest address, for a person to confirm. */
const joined: Reader<string> = (text) => {
  const address = unwrapped(text).replace(/\s/gu, '');
  return isAddress(address) ? vague(address) : null;
};

const ACCENT = /\p{Ll}\p{M}/u;

/**
 * An e-mail address in lower case. An accent is valid in hardly any mail box: the address without it is only the
 * likeliest one, for a person to confirm.
 */
export function normaliseEmail(text: string): Normalised<'email'> {
  const outcome = readTyped(text, [plain, wrapped, mentioned, mended, joined]);
  const accented = ACCENT.test(text.normalize('NFD').toLowerCase());
  return accented && outcome.value !== null ? vague(outcome.value) : outcome;
}

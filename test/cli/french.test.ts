import { expect, test } from 'vitest';
import { count, duration, number, size } from '../../src/cli/french.ts';

test.each([
  [0, '0 champ'],
  [1, '1 champ'],
  [1.5, '1,5 champ'],
  [2, '2 champs'],
  [1250, '1 250 champs'],
])('%d is followed by a noun in the number French wants', (value, words) => {
  expect(count(value, 'champ')).toBe(words);
});

test('numbers have plain spaces only, which every terminal knows', () => {
  expect(number(1234567.89)).toBe('1 234 567,9');
});

test.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [59.5, '1 min'],
  [61, '2 min'],
  [3600, '1 h 00'],
  [7 * 3600 + 61, '7 h 02'],
])('%d seconds left are told as %s, never less than they are', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});

test.each([
  [999, '999 octets'],
  [14_500, '14,5 Ko'],
  [100_000_000, '100 Mo'],
])('%d bytes are %s', (bytes, words) => {
  expect(size(bytes)).toBe(words);
});

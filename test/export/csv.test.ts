import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { type Cell, csvLine } from '../../src/export/csv.ts';

test.each<[readonly Cell[], string, string]>([
  [['a', 'b'], ';', 'a;b\r\n'],
  [['a;b', 'c,d'], ';', '"a;b";c,d\r\n'],
  [['il dit « oui »', 'dit "oui"'], ';', 'il dit « oui »;"dit ""oui"""\r\n'],
  [['deux\nlignes', ''], ';', '"deux\nlignes";\r\n'],
  [[null, true, false], ';', ';oui;non\r\n'],
  [[36.5, 1250, 0], ';', '36,5;1250;0\r\n'],
  [[36.5, -2], ',', '36.5,-2\r\n'],
  [[-36.5], ';', '-36,5\r\n'],
])('%j with %j is %j', (cells, separator, line) => {
  expect(csvLine(cells, separator)).toBe(line);
});

test.each(['=1+1', '+33536490012', '-2 enfants', '@somme', '\tx', '\rx'])(
  'the text %j, which a spreadsheet would compute, gets an apostrophe',
  (text) => {
    expect(csvLine([text], ';').replaceAll('"', '')).toBe(`'${text}\r\n`);
  },
);

test('what is written is read back cell by cell', () => {
  const cells = ['a"b', 'c;d', 'e\nf', 'g\r\nh', ' i ', 'é…'];
  expect(parse(csvLine(cells, ';'), { delimiter: ';' })).toEqual([cells]);
});

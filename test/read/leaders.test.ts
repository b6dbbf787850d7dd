import { describe, expect, it } from 'vitest';
import { withoutLeaders } from '../../src/read/leaders.ts';

const LONG = { signs: '…', short: false };

describe('the form’s own dots', () => {
  it.each([
    ['………………', ''],
    ['…', ''],
    ['.……..', ''],
    ['________', ''],
    ['….….…\n…………\n', ''],
    ['…………Tonneins…………', 'Tonneins'],
    ['Tonneins………', 'Tonneins'],
    ['………Marie………Dupont………', 'Marie Dupont'],
    ['… 12', '12'],
    ['…12', '12'],
    ['............ 12 ............', '12'],
    ['Ligne une\n………………\nLigne deux', 'Ligne une\nLigne deux'],
  ])('%j leaves %j', (text, left) => {
    expect(withoutLeaders(text, LONG).text).toBe(left);
  });
});

describe('the respondent’s own dots stay', () => {
  it.each([
    'etc...',
    'jeux, sorties…',
    'Nous avons… essayé.',
    'M. Dupont',
    'jean_dupont@example.org',
    '4.10.2021',
  ])('%j', (text) => {
    expect(withoutLeaders(text, LONG).text).toBe(text);
  });
});

describe('what the blank has there decides what is left over', () => {
  it.each([
    ['12…', { signs: '…', short: true }, '12'],
    ['… 2/2 …', { signs: '…', short: true }, '2/2'],
    ['sorties…', { signs: '…', short: false }, 'sorties…'],
    ['un peu longs.…………', { signs: '…', short: false }, 'un peu longs.'],
    ['un peu longs.…', { signs: '…', short: false }, 'un peu longs.'],
    ['un peu longs. …………', { signs: '…', short: false }, 'un peu longs.'],
    ['et la suite...…………', { signs: '…', short: false }, 'et la suite...'],
    ['Marie Dupont.……', { signs: '.…', short: false }, 'Marie Dupont'],
    ['.05 36 49 00 12…..', { signs: '.…', short: false }, '05 36 49 00 12'],
  ])('%j in place of %j is %j', (text, leader, left) => {
    expect(withoutLeaders(text, leader).text).toBe(left);
  });
});

describe('whose the last dots are', () => {
  it.each([
    ['jeux, sorties…', { signs: '…', short: false }, false],
    ['………… jeux, sorties…', { signs: '…', short: false }, true],
    ['jeux, sorties...', { signs: '…', short: false }, false],
    ['  jeux,\n\n sorties…\n', { signs: '…', short: false }, false],
    ['jeux, sorties...', { signs: '.…', short: false }, true],
    ['école du Lac...\nécole du Pré', { signs: '.…', short: false }, true],
    ['jeux, sorties.', { signs: '.…', short: false }, false],
  ])('%j in place of %j: unsure %s', (text, leader, unsure) => {
    expect(withoutLeaders(text, leader).unsure).toBe(unsure);
  });
});

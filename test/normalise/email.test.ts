import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseEmail } from '../../src/normalise/email.ts';
import { blank, loose, several, strict, unreadable, vague } from './outcomes.ts';

describe('an e-mail address', () => {
  it('is in lower case', () => {
    expect(normaliseEmail('Clas.Agen@Example.ORG')).toEqual(strict('clas.agen@example.org'));
  });

  it.each([
    'clas . agen @ example . org',
    'clas.agen @example.org',
    'clas.agen@example. org',
    'mailto:clas.agen@example.org',
    '<clas.agen@example.org>',
    '« clas.agen@example.org »',
    'Mail : clas.agen@example.org',
    'clas.agen@example.org.',
    'clas.agen@example.org ;',
    'clas.agen@example,org',
    'clas.agen@example;org',
    'clas.agen(at)example.org',
    'clas.agen [at] example.org',
    'clas.agen arobase example.org',
  ])('is mended where one reading is left: %j', (text) => {
    expect(normaliseEmail(text)).toEqual(loose('clas.agen@example.org'));
  });

  it('comes back with spaces around its signs', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    const space = fc.constantFrom('', ' ', '\u00a0');
    fc.assert(
      fc.property(word, word, word, space, space, (name, house, domain, before, after) => {
        const text = `${name}-${house}${before}@${after}${domain}.org`;
        expect(normaliseEmail(text)).toMatchObject({ value: `${name}-${house}@${domain}.org`, reasons: [] });
      }),
    );
  });

  it.each(['clas agen@ example.org', 'clas.agen@exam ple.org', 'clas@agen. Bonjour'])(
    'with a space inside a word goes to a person: %j',
    (text) => {
      expect(normaliseEmail(text)).toEqual(vague(text.replaceAll(' ', '').toLowerCase()));
    },
  );

  it('with an accent goes to a person, without it', () => {
    expect(normaliseEmail('hélène@example.org')).toEqual(vague('helene@example.org'));
    expect(normaliseEmail('he\u0301lène @ example.org')).toEqual(vague('helene@example.org'));
    expect(normaliseEmail('clas@école.example.org')).toEqual(vague('clas@ecole.example.org'));
  });

  it.each(['clas@example.org (mairie)', 'Marie Untel <clas@example.org>', 'ou clas@example.org'])(
    'with anything left over goes to a person: %j',
    (text) => {
      expect(normaliseEmail(text)).toEqual(vague('clas@example.org'));
    },
  );

  it.each(['a@example.org ; b@example.org', 'a@example.org / b@example.org', 'a@example.org\nb@example.org'])(
    'of several is none: %j',
    (text) => {
      expect(normaliseEmail(text)).toEqual(several);
    },
  );

  it.each(['clas@example', 'www.example.org', 'clas@agen@example.org', 'néant', '/', 'RAS', '@example.org'])(
    'is not %j',
    (text) => {
      expect(normaliseEmail(text)).toEqual(unreadable);
    },
  );

  it('is blank when nothing is written', () => {
    expect(normaliseEmail('')).toEqual(blank);
  });
});

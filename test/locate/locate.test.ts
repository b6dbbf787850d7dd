import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldDefinition } from '../../src/model/form.ts';
import { type Answers, boxed, fields, linesOf, notesOf, readingsOf, written } from './returned.ts';

const PHRASES = [
  'Oui',
  'non',
  '12',
  '36h30',
  '4 octobre 2021',
  'Les enfants sont plus à l’aise pour prendre la parole.',
  'Il y a eu des écarts entre le prévisionnel et le réel, surtout en mars',
  'La famille, l’école et les enseignants',
  'Points positifs :\nbonne assiduité\nPoints négatifs :\npeu de bénévoles',
  'Nombre d’enfants en baisse, collège fermé',
  'aide au travail personnel, jeux éducatifs, sorties',
];

const answers: fc.Arbitrary<Answers> = fc.record({
  texts: fc.dictionary(fc.constantFrom(...written.map((field) => field.id)), fc.constantFrom(...PHRASES), {
    minKeys: 20,
    maxKeys: 44,
  }),
  ticks: fc.dictionary(fc.constantFrom(...boxed.map((field) => field.id)), fc.constantFrom(0, 1), {
    minKeys: 20,
    maxKeys: 55,
  }),
});

/** What should be read of one field when all is well: its text or its boxes' states, and no doubt. */
function expected(field: FieldDefinition, { texts = {}, ticks = {} }: Answers): readonly unknown[] {
  const tick = ticks[field.id];
  if (field.kind === 'yes_no')
    return ['', [tick === 0 ? 'ticked' : 'empty', tick === 1 ? 'ticked' : 'empty'], []];
  if (field.kind === 'checkbox') return ['', [tick === 0 ? 'ticked' : 'empty'], []];
  return [texts[field.id] ?? '', [], []];
}

/** What was read otherwise than expected, with its reasons. */
function surprises(given: Answers, lines: readonly string[], except: readonly string[] = []) {
  const readings = readingsOf(lines);
  return fields.flatMap((field) => {
    const { text, boxes, reasons } = readings?.get(field.id) ?? { text: null, boxes: [], reasons: [] };
    const asExpected = isDeepStrictEqual([text, boxes, reasons], expected(field, given));
    return asExpected || except.includes(field.id) ? [] : [{ id: field.id, text, boxes, reasons }];
  });
}

function expectRead(given: Answers, lines: readonly string[], except: readonly string[] = []): void {
  expect(surprises(given, lines, except)).toEqual([]);
}

const runs = { numRuns: 60 };

describe('locating every answer of a return', () => {
  it('finds nothing written on the blank form, and nothing doubtful', () => {
    expectRead({}, linesOf());
  });

  it('finds each answer at its own question, whatever the answers say', () => {
    fc.assert(
      fc.property(answers, (given) => expectRead(given, linesOf(given))),
      runs,
    );
  });

  it('does not mind misspelled, recased or unaccented questions', () => {
    const spoil = (line: string, at: number): string => {
      const words = [...line.matchAll(/\p{L}{6,}/gu)];
      const word = words[at % Math.max(words.length, 1)];
      if (!word) return line.toUpperCase();
      return line.slice(0, word.index + 2) + line.slice(word.index + 3);
    };
    fc.assert(
      fc.property(answers, fc.array(fc.nat(400), { minLength: 1, maxLength: 12 }), (given, places) => {
        const printed = linesOf();
        const lines = linesOf(given).map((line) => {
          const at = places.find((place) => printed[place % printed.length] === line && !line.includes('…'));
          return at === undefined ? line : spoil(line, at);
        });
        expectRead(given, lines);
      }),
      runs,
    );
  });

  it('does not mind page breaks, tabs and empty lines anywhere between lines', () => {
    fc.assert(
      fc.property(answers, fc.array(fc.nat(300), { maxLength: 30 }), (given, places) => {
        const lines = linesOf(given).flatMap((line, index) =>
          places.includes(index) ? ['', '\t', line] : [line],
        );
        expectRead(given, lines);
      }),
      runs,
    );
  });

  it('says of a deleted question that it was not found, and shifts no other answer', () => {
    const printed = linesOf();
    const deletable = boxed.filter(
      ({ kind, label }) => kind === 'yes_no' && printed.filter((line) => line.startsWith(label)).length === 1,
    );
    fc.assert(
      fc.property(answers, fc.constantFrom(...deletable), (given, gone) => {
        const lines = [...linesOf(given)];
        const at = lineOf(lines, gone.label);
        lines.splice(at, lines[at]?.includes('oui') ? 1 : 2);
        expect(readingsOf(lines)?.get(gone.id)).toMatchObject({ raw: null, reasons: ['question_not_found'] });
        // Its remains may be in the answer before it; an answer that quotes it may be taken for it. A person sees those.
        const others = surprises(given, lines, [gone.id]);
        expect(others.filter((one) => one.reasons.length === 0)).toEqual([]);
        expect(others.length).toBeLessThanOrEqual(3);
      }),
      runs,
    );
  });

  it('finds a section that was moved to the end', () => {
    const from = 'Qui est à l’origine de l’inscription';
    const to = 'INTERVENTION AUPRES DES ENFANTS';
    fc.assert(
      fc.property(answers, (given) => {
        const lines = [...linesOf(given)];
        const moved = lines.splice(lineOf(lines, from), lineOf(lines, to) - lineOf(lines, from));
        expectRead(given, [...lines, ...moved], ['reseau_departemental.effets_ouverture_culturelle']);
      }),
      runs,
    );
  });

  const lineOf = (lines: readonly string[], label: string): number =>
    lines.findIndex((line) => line.startsWith(label));
});

describe('what is doubtful is said', () => {
  const readings = (lines: readonly string[]) => readingsOf(lines);

  it('an answer that quotes its own question word for word has an unsure boundary', () => {
    const lines = linesOf({
      texts: {
        'parents.ecarts_raisons':
          'Existe-t-il des écarts entre le prévisionnel et le réel ? Si oui précisez comment : par téléphone',
      },
    });
    expect(readings(lines)?.get('parents.ecarts_raisons')?.reasons).toEqual(['boundary_unsure']);
    expect(readings(lines)?.get('parents.evaluation')?.reasons).toEqual([]);
  });

  it('words added beside a pair of boxes are kept and shown', () => {
    const lines = linesOf({ ticks: { 'situations.difficulte_scolaire': 0 } }).map((line) =>
      line.startsWith('Difficulté scolaire') ? `${line} depuis janvier` : line,
    );
    const reading = readings(lines)?.get('situations.difficulte_scolaire');
    expect(reading?.reasons).toEqual(['text_beside']);
    expect(reading?.raw).toBe('oui ☒ non ☐ | depuis janvier');
  });

  it('an X typed beside an empty box ticks it, for a person to confirm', () => {
    const lines = linesOf().map((line) =>
      line.startsWith('Difficulté scolaire') ? line.replace('oui \uFDD0', 'oui \uFDD0X') : line,
    );
    const reading = readings(lines)?.get('situations.difficulte_scolaire');
    expect(reading?.boxes).toEqual(['ticked', 'empty']);
    expect(reading?.reasons).toEqual(['text_beside']);
  });

  it('a box in a written answer belongs to no question: a person looks', () => {
    const lines = linesOf({ texts: { 'parents.ecarts_raisons': 'oui \uFDD0 un peu' } });
    const reading = readings(lines)?.get('parents.ecarts_raisons');
    expect([reading?.text, reading?.reasons]).toEqual(['oui ☐ un peu', ['boundary_unsure']]);
  });

  it('text before the form belongs to no question and is kept in a note', () => {
    expect(notesOf(['Reçu le 12 mai', ...linesOf()])).toEqual([
      { code: 'text_outside', message: 'Du texte précède le formulaire : « Reçu le 12 mai »' },
    ]);
    expect(notesOf(linesOf())).toEqual([]);
  });

  it('two forms in one document are refused, for their answers would be mixed', () => {
    expect(() => readings([...linesOf(), ...linesOf()])).toThrow('several_forms');
  });

  it('a document that is something else is not this form', () => {
    expect(
      readings(['Procès-verbal de l’assemblée générale', 'Nombre d’enfants : 12', 'oui \uFDD0 non \uFDD0']),
    ).toBe(null);
  });
});

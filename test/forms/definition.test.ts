import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sections } from '../../src/forms/clas-bilan-2021-2022/fields.ts';
import { Bilan, form } from '../../src/forms/clas-bilan-2021-2022/index.ts';
import { defineForm } from '../../src/forms/define.ts';
import { learnTemplate } from '../../src/forms/learn.ts';
import { nest } from '../../src/forms/schema.ts';
import { fieldsOf, type SectionDefinition } from '../../src/model/form.ts';
import { openDocx } from '../../src/open/docx/open.ts';

const blank = new URL('../../fixtures/clas-bilan-2021-2022/formulaire-vierge.docx', import.meta.url);

describe('the form as data', () => {
  it('has 99 fields: 49 pairs, 6 single boxes and 44 written answers', () => {
    const kinds = fieldsOf(form).map((field) => field.kind);
    expect(kinds.length).toBe(99);
    expect(kinds.filter((kind) => kind === 'yes_no').length).toBe(49);
    expect(kinds.filter((kind) => kind === 'checkbox').length).toBe(6);
    expect(form.printed.boxes.length).toBe(104);
    expect(form.printed.slots.length).toBe(44);
  });

  it('has the printed words that its blank Word file teaches', () => {
    const template = readFileSync(
      new URL('../../src/forms/clas-bilan-2021-2022/printed.txt', import.meta.url),
      'utf8',
    );
    expect(learnTemplate(openDocx(readFileSync(blank)), fieldsOf(form))).toBe(template);
  });

  it('keeps the ids in printed order', () => {
    const places = [
      ...form.printed.slots.map(({ field, at }) => ({ field, at })),
      ...form.printed.boxes.map(({ field }, index) => ({ field, at: boxOffsets[index] ?? -1 })),
    ].sort((a, b) => a.at - b.at);
    expect([...new Set(places.map((place) => place.field))]).toEqual(fieldsOf(form).map((field) => field.id));
  });

  const boxOffsets = [...form.printed.text.matchAll(/\uFDD0/g)].map((match) => match.index);
});

describe('the model that comes from the data', () => {
  const nothing = nest(sections, {});

  it('takes a form without any answer', () => {
    expect(Bilan.parse(nothing).calendrier.date_debut).toBeNull();
  });

  it('has the type of each kind', () => {
    const bilan = Bilan.parse(
      nest(sections, {
        'calendrier.date_debut': '2021-10-04',
        'public.enfants_total': 34,
        'calendrier.ecarts': false,
      }),
    );
    const start: string | null = bilan.calendrier.date_debut;
    const children: number | null = bilan.public.enfants_total;
    const gaps: boolean | null = bilan.calendrier.ecarts;
    expect([start, children, gaps]).toEqual(['2021-10-04', 34, false]);
  });

  it.each([
    ['calendrier.date_debut', '4 oct. 21'],
    ['calendrier.nombre_semaines', 12.5],
    ['identification.telephone', '05 36 49 00 12'],
    ['identification.email', 'Nom@Example.org'],
    ['public.ecarts', 'oui'],
    ['identification.porteur', ''],
  ])('refuses %s = %j', (field, value) => {
    expect(Bilan.safeParse(nest(sections, { [field]: value })).success).toBe(false);
  });

  it('refuses a field that the form has not', () => {
    expect(Bilan.safeParse({ ...nothing, autre: {} }).success).toBe(false);
  });
});

describe('a wrong definition stops the start, naming file, path and reason', () => {
  const define = (wrong: readonly SectionDefinition[], template: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'forme-'));
    writeFileSync(join(folder, 'printed.txt'), template);
    return () =>
      defineForm({ id: 'x', title: 'X', rules: [], sections: wrong, folder: pathToFileURL(`${folder}/`) });
  };
  const one = (field: object) =>
    [{ id: 'a', title: 'A', fields: [{ id: 'a.b', kind: 'text', label: 'B', ...field }] }] as never;

  it('takes a right one', () => {
    expect(define(one({}), 'B : {a.b .…*}')().printed.slots).toEqual([
      { field: 'a.b', at: 4, leader: { signs: '.…', short: false } },
    ]);
  });

  it.each([
    ['an unknown kind', one({ kind: 'colour' }), '{a.b}', /fields\.ts, sections\.0\.fields\.0\.kind : /],
    [
      'a field outside its section',
      one({ id: 'c.b' }),
      '{c.b}',
      /fields\.0\.id : « c\.b » ne commence pas par « a\. »/,
    ],
    ['a mark of no field', one({}), '{a.b}\n{a.c}', /printed\.txt, ligne 2 : \{a\.c\}/],
    ['a doubled mark', one({}), '{a.b} {a.b}', /ligne 1 : \{a\.b\} figure deux fois/],
    ['a missing mark', one({}), 'B :', /ligne 1 : \{a\.b\} manque/],
    ['a pair with one box', one({ kind: 'yes_no' }), '[a.b=oui]', /\[a\.b=non\] manque/],
  ])('%s', (_name, wrong, template, message) => {
    expect(define(wrong, template)).toThrow(message);
  });
});

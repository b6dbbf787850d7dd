import { describe, expect, it } from 'vitest';
import { box, opened, paragraph, run, text } from './word.ts';

const stateOf = (inside: string) => opened(paragraph(box(inside))).boxes;

describe('a legacy box (ECMA-376 part 1, 17.16.7)', () => {
  it.each([
    ['', 'empty'],
    ['<w:default/>', 'ticked'],
    ['<w:default w:val="1"/>', 'ticked'],
    ['<w:default w:val="0"/>', 'empty'],
    ['<w:checked/>', 'ticked'],
    ['<w:checked w:val="true"/>', 'ticked'],
    ['<w:checked w:val="on"/>', 'ticked'],
    ['<w:checked w:val="false"/>', 'empty'],
    ['<w:checked w:val="off"/>', 'empty'],
    ['<w:default w:val="1"/><w:checked w:val="0"/>', 'empty'],
    ['<w:default w:val="0"/><w:checked/>', 'ticked'],
    ['<w:checked/><w:default w:val="0"/>', 'ticked'],
  ])('with "%s" is %s', (inside, state) => {
    expect(stateOf(inside)).toEqual([state]);
  });

  it('stands in the text where its field begins', () => {
    expect(opened(paragraph(text('oui '), box(''), text(' non'))).text).toBe('oui \uFDD0 non\n');
  });

  it('whose data is gone is unsure, not empty', () => {
    const field = [
      run('<w:fldChar w:fldCharType="begin"/>'),
      run('<w:instrText> FORM</w:instrText>'),
      run('<w:instrText>CHECKBOX </w:instrText>'),
      run('<w:fldChar w:fldCharType="end"/>'),
    ];
    expect(opened(paragraph(...field)).boxes).toEqual(['unsure']);
  });
});

describe('a box of another make', () => {
  const control = (checked: string) =>
    `<w:sdt><w:sdtPr><w14:checkbox>${checked}</w14:checkbox></w:sdtPr><w:sdtContent>${text('☐')}</w:sdtContent></w:sdt>`;

  it('as a content control says its state itself, whatever glyph it shows', () => {
    expect(opened(paragraph(control('<w14:checked w14:val="1"/>')))).toEqual({
      text: '\uFDD0\n',
      boxes: ['ticked'],
    });
    expect(opened(paragraph(control('<w14:checked w14:val="0"/>'))).boxes).toEqual(['empty']);
  });

  it('as a glyph is a box like any other', () => {
    expect(opened(paragraph(text('oui ☒ non ☐')))).toEqual({
      text: 'oui \uFDD0 non \uFDD0\n',
      boxes: ['ticked', 'empty'],
    });
  });

  it('as a Wingdings symbol is told by its code, in the private use area or not', () => {
    expect(opened(paragraph(run('<w:sym w:font="Wingdings" w:char="F0FE"/>'))).boxes).toEqual(['ticked']);
    expect(opened(paragraph(run('<w:sym w:font="Wingdings" w:char="A8"/>'))).boxes).toEqual(['empty']);
  });
});

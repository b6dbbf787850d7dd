import { describe, expect, it, vi } from 'vitest';
import { openDocx } from '../../../src/open/docx/open.ts';
import { opened, paragraph, run, text, word } from './word.ts';

const textOf = (body: string): string => opened(body).text;

describe('the text of a Word document', () => {
  it('joins runs split anywhere', () => {
    expect(textOf(paragraph(text('Bil'), '<w:proofErr/>', '<w:bookmarkStart/>', text('an')))).toBe('Bilan\n');
  });

  it('decodes entities once', () => {
    expect(textOf(paragraph(text('L&apos;&#233;cole &amp;amp; la &lt;rue&gt;')))).toBe(
      "L'école &amp; la <rue>\n",
    );
  });

  it('keeps a text that begins with a line break', () => {
    expect(textOf(paragraph(text('\nTonneins')))).toBe(' Tonneins\n');
    expect(textOf(paragraph(text('a'), text('\r\nb')))).toBe('a \nb\n');
  });

  it('reads CDATA as text', () => {
    expect(textOf(paragraph(text('<![CDATA[a & b]]>')))).toBe('a & b\n');
  });

  it('leaves out white space that only indents the XML', () => {
    expect(textOf('\n  <w:p>\n    <w:r>\n      <w:t>a</w:t>\n    </w:r>\n  </w:p>\n')).toBe('a\n');
  });

  it('has tabs, line breaks and unbreakable hyphens, and no soft hyphens', () => {
    expect(
      textOf(paragraph(run('<w:t>a</w:t><w:tab/><w:br/><w:noBreakHyphen/><w:softHyphen/><w:t>b</w:t>'))),
    ).toBe('a\t\n-b\n');
  });

  it('ends every cell of a table', () => {
    const cell = (data: string) => `<w:tc>${paragraph(text(data))}</w:tc>`;
    expect(textOf(`<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>`)).toBe('a\n\uFDD1b\n\uFDD1\n');
  });

  it('says the same content only once where the file says it twice', () => {
    const both = `<mc:AlternateContent><mc:Choice>${text('a')}</mc:Choice><mc:Fallback>${text('a')}</mc:Fallback></mc:AlternateContent>`;
    expect(textOf(paragraph(both))).toBe('a\n');
  });

  it('has what a field shows, not its instruction', () => {
    const field = [
      run('<w:fldChar w:fldCharType="begin"/>'),
      run('<w:instrText> HYPERLINK "mailto:a@example.org" </w:instrText>'),
      run('<w:fldChar w:fldCharType="separate"/>'),
      text('a@example.org'),
      run('<w:fldChar w:fldCharType="end"/>'),
    ];
    expect(textOf(paragraph(...field))).toBe('a@example.org\n');
  });

  it('leaves out a content control that shows only its prompt', () => {
    const control = (properties: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${text('Cliquez ici')}</w:sdtContent></w:sdt>`;
    expect(textOf(paragraph(control('<w:showingPlcHdr/>')))).toBe('\n');
    expect(textOf(paragraph(control('')))).toBe('Cliquez ici\n');
  });

  it('cannot hold the characters that stand for boxes and cells', () => {
    expect(opened(paragraph(text('a\uFDD0b\uFDD1')))).toEqual({ text: 'a\uFFFDb\uFFFD\n', boxes: [] });
  });

  it('does not care how the producer named its prefixes', () => {
    const bytes = word(
      '</w:body><x:body xmlns:x="urn:x"><x:p><x:r><x:t>a</x:t></x:r></x:p></x:body><w:body>',
    );
    expect(openDocx(bytes).text).toBe('a\n');
  });
});

describe('remarks on a Word document', () => {
  const codes = (body: string, relationships = '') =>
    openDocx(word(body, relationships)).notes.map((one) => one.code);

  it('leaves deleted text out, keeps inserted text, and says so', () => {
    const source = openDocx(
      word(paragraph(`<w:ins>${text('12')}</w:ins>`, `<w:del><w:r><w:delText>11</w:delText></w:r></w:del>`)),
    );
    expect(source.text).toBe('12\n');
    expect(source.notes.map((one) => one.code)).toEqual(['tracked_changes']);
  });

  it('names comments, outside content and macros, and reads none of them', () => {
    expect(codes(paragraph(run('<w:commentReference/>')))).toEqual(['comments_present']);
    expect(
      codes('', '<Relationship Id="r" Type="x/attachedTemplate" Target="file:///a" TargetMode="External"/>'),
    ).toEqual(['external_ignored']);
    expect(codes('', '<Relationship Id="r" Type="x/vbaProject" Target="vbaProject.bin"/>')).toEqual([
      'macros_ignored',
    ]);
  });

  it('has nothing to say of a link', () => {
    expect(
      codes(
        '',
        '<Relationship Id="r" Type="x/hyperlink" Target="https://example.org" TargetMode="External"/>',
      ),
    ).toEqual([]);
  });
});

describe('docx4js', () => {
  it('is what reads a Word document: without it there is nothing to read', async () => {
    vi.resetModules();
    vi.doMock('docx4js', () => ({ docx: class {} }));
    const { openDocx: withoutDocx4js } = await import('../../../src/open/docx/open.ts');
    expect(() => withoutDocx4js(word(paragraph(text('a'))))).toThrow();
    vi.doUnmock('docx4js');
    vi.resetModules();
  });
});

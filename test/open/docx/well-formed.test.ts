import { describe, expect, it } from 'vitest';
import { wellFormedXml } from '../../../src/open/docx/well-formed.ts';

const read = (xml: string, encoding: BufferEncoding = 'utf8') => wellFormedXml(Buffer.from(xml, encoding));
const swapped = (xml: string) => wellFormedXml(Buffer.from(xml, 'utf16le').swap16());

describe('the text of a part', () => {
  it('comes back as it was', () => {
    expect(read('<?xml version="1.0"?><a b="1">é &amp; ☒</a>')).toBe(
      '<?xml version="1.0"?><a b="1">é &amp; ☒</a>',
    );
  });

  it('may be UTF-8 or UTF-16, with a byte order mark or without, and comes back without', () => {
    expect(read('\ufeff<a>é</a>')).toBe('<a>é</a>');
    expect(read('\ufeff<a>é</a>', 'utf16le')).toBe('<a>é</a>');
    expect(read('<a>é</a>', 'utf16le')).toBe('<a>é</a>');
    expect(swapped('\ufeff<a>é</a>')).toBe('<a>é</a>');
    expect(swapped('<a>é</a>')).toBe('<a>é</a>');
  });

  it.each([
    ['nothing', ''],
    ['no element', 'bonjour'],
    ['an element that does not close', '<a><b></b>'],
    ['a tag cut in two', '<a><b'],
    ['elements that cross', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an unknown entity', '<a>&eacute;</a>'],
    ['a bare ampersand', '<a>CAF & co</a>'],
    ['a character XML forbids', '<a>\u0001</a>'],
    ['a character reference XML forbids', '<a>&#0;</a>'],
  ])('is refused as malformed with %s', (_, xml) => {
    expect(() => read(xml)).toThrow('malformed_xml');
  });

  it('is refused as malformed in any other encoding', () => {
    expect(() => read('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')).toThrow(
      'malformed_xml',
    );
  });

  it.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a SYSTEM "http://198.51.100.1/a.dtd"><a/>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<!DOCTYPE a [',
  ])('is refused for its DOCTYPE: %s', (xml) => {
    expect(() => read(xml)).toThrow('forbidden_doctype');
  });

  it('may speak of a DOCTYPE, which is then written &lt;!DOCTYPE', () => {
    expect(() => read('<a>&lt;!DOCTYPE html></a>')).not.toThrow();
  });

  it('may nest 256 elements and no more', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(() => read(nested(256))).not.toThrow();
    expect(() => read(nested(257))).toThrow('too_complex');
  });

  it('may have 150,000 elements and no more', () => {
    const flat = (count: number) => `<a>${'<b/>'.repeat(count - 1)}</a>`;
    expect(() => read(flat(150_000))).not.toThrow();
    expect(() => read(flat(150_001))).toThrow('too_complex');
  });

  it('may have 256 attributes on one element and no more, however many on all', () => {
    const attributes = (count: number) => Array.from({ length: count }, (_, i) => ` a${i}=""`).join('');
    expect(() => read(`<a${attributes(256)}><b${attributes(256)}/></a>`)).not.toThrow();
    expect(() => read(`<a${attributes(257)}/>`)).toThrow('too_complex');
  });

  it('is refused at the limit, not at its end: what follows is not looked at', () => {
    expect(() => read(`${'<a>'.repeat(300)}</b>`)).toThrow('too_complex');
  });
});

import { docx, type XmlNode } from 'docx4js';
import { DeadEnd } from '../../model/failure.ts';

/**
 * Markup that is never looked at, a third of what Word writes: revision ids on paragraphs and runs, spelling marks,
 * bookmarks, settings of form fields. In well-formed XML `<` begins a tag, except in CDATA.
 */
const UNREAD =
  /(?<=<w:[rp])(?: w:rsid\w*="[0-9A-F]*")+|<w:(?:proofErr|bookmarkStart|bookmarkEnd|enabled|calcOnExit|sizeAuto|lang)(?: [^<>]*)?\/>/g;

const LEADING_BREAK = /(>|<!\[CDATA\[)[\r\n]/g;

const CDATA = '<![CDATA[';

/**
 * What docx4js is given. It drops a text node whose first character is a line break, taking it for indentation; in XML
 * text a line break is white space like any other, so a space in its place keeps the text. Its parser costs more than
 * all else together, so it is spared what nobody reads.
 */
function prepared(xml: string): string {
  const hasBreaks = xml.includes('\n', xml.indexOf('<w:body')) || xml.includes('\r');
  const kept = hasBreaks ? xml.replace(LEADING_BREAK, '$1 ') : xml;
  return kept.includes(CDATA) ? kept : kept.replace(UNREAD, '');
}

/**
 * docx4js's tree of an XML part already known to be well-formed.
 * @throws DeadEnd `malformed_xml` when docx4js gives no tree
 */
export function treeOf(xml: string): XmlNode {
  const root = docx.parseXml(prepared(xml))?.root()[0];
  if (!root) throw new DeadEnd('malformed_xml');
  return root;
}

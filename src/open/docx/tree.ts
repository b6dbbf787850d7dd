import { docx, type XmlNode } from 'docx4js';
import { DeadEnd } from '../../model/failure.ts';

const LEADING_BREAK = /(>|<!\[CDATA\[)[\r\n]/g;

/**
 * docx4js drops a text node whose first character is a line break, taking it for indentation. In XML text a line
 * break is white space like any other, so a space in its place keeps the text. Word itself writes no break in a body.
 */
const keepLeadingBreaks = (xml: string): string =>
  xml.includes('\n', xml.indexOf('<w:body')) || xml.includes('\r') ? xml.replace(LEADING_BREAK, '$1 ') : xml;

/**
 * docx4js's tree of an XML part already known to be well-formed.
 * @throws DeadEnd `malformed_xml` when docx4js gives no tree
 */
export function treeOf(xml: string): XmlNode {
  const root = docx.parseXml(keepLeadingBreaks(xml))?.root()[0];
  if (!root) throw new DeadEnd('malformed_xml');
  return root;
}

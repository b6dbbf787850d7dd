import { docx, type XmlNode, type ZipPart } from 'docx4js';
import { DeadEnd } from '../../model/failure.ts';

const RELATIONSHIPS = '_rels/.rels';
const MAIN = 'word/document.xml';
const MAIN_RELATIONSHIPS = 'word/_rels/document.xml.rels';

const part = (name: string, text: string): ZipPart => ({
  name,
  options: {},
  _data: { crc32: 0 },
  asText: () => text,
  asUint8Array: () => new Uint8Array(),
});

/**
 * docx4js drops a text node whose first character is a line break, taking it for indentation. In XML text a line
 * break is white space like any other, so a space in its place keeps the text. Two passes spare the ordinary file,
 * which has none, the cost of a regular expression.
 */
const keepLeadingBreaks = (xml: string): string =>
  xml.includes('\n') || xml.includes('\r') ? xml.replace(/(>|<!\[CDATA\[)[\r\n]/g, '$1 ') : xml;

/**
 * docx4js's tree of an XML part already known to be well-formed. docx4js gets relationships of our own making: its
 * own look-ups are selectors over whatever the sender wrote, and none of what they find is wanted here.
 * @throws DeadEnd `malformed_xml` when docx4js gives no tree
 */
export function treeOf(xml: string): XmlNode {
  const document = new docx(
    {
      [RELATIONSHIPS]: part(
        RELATIONSHIPS,
        `<Relationships><Relationship Id="main" Type="officeDocument" Target="${MAIN}"/></Relationships>`,
      ),
      [MAIN]: part(MAIN, keepLeadingBreaks(xml)),
      [MAIN_RELATIONSHIPS]: part(MAIN_RELATIONSHIPS, '<Relationships/>'),
    },
    null,
    { name: 'document' },
  );
  const root = document.officeDocument.content?.root()[0];
  if (!root) throw new DeadEnd('malformed_xml');
  return root;
}

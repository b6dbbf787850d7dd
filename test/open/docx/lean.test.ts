import { describe, expect, it } from 'vitest';
import { lean } from '../../../src/open/docx/lean.ts';

describe('a main part made lean', () => {
  it('loses what nobody reads', () => {
    expect(
      lean(
        '<w:p w:rsidR="00AB" w:rsidRDefault="0053"><w:proofErr w:type="spellStart"/><w:r w:rsidR="1F"><w:t>a</w:t></w:r></w:p>',
      ),
    ).toBe('<w:p><w:r><w:t>a</w:t></w:r></w:p>');
  });

  it.each([
    '<w:r><w:rPr><w:b/><w:strike/></w:rPr><w:tab/><w:t xml:space="preserve"> w:rsidR="1" </w:t></w:r>',
    '<w:t>la langue : w:lang /&gt;</w:t>',
    '<w:checked w:val="0"/><w:default/>',
    '<w:t><![CDATA[<w:lang w:val="fr"/>]]></w:t>',
    '<w:language w:val="fr"/>',
    '<w:lang w:val="fr"></w:lang>',
  ])('keeps %s', (xml) => {
    expect(lean(xml)).toBe(xml);
  });
});

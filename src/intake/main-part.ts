import { SaxesParser } from 'saxes';

type Attributes = Readonly<Record<string, string>>;

/** Calls `visit` for every element with this local name. */
function visitElements(xml: string, name: string, visit: (attributes: Attributes) => void): void {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on('opentag', (tag) => {
    if (tag.name === name || tag.name.endsWith(`:${name}`)) visit(tag.attributes);
  });
  parser.write(xml).close();
}

/** `/Word/Document.xml` and `word/document.xml` are one part (ECMA-376-2, 6.2.2.3). */
const partName = (target: string) => target.replace(/^\/+/, '').toLowerCase();

function mainPart(relationships: string): string | undefined {
  let main: string | undefined;
  visitElements(relationships, 'Relationship', ({ Type = '', Target = '' }) => {
    // Transitional and strict documents name the type in two namespaces; both end alike (ECMA-376-1 and -4).
    if (Type.endsWith('/officeDocument')) main ??= partName(Target);
  });
  return main;
}

/**
 * The content type of a package's main part, which is what the relationships of the package say it is and may have
 * any name.
 *
 * @param contentTypes text of `[Content_Types].xml`
 * @param relationships text of `_rels/.rels`
 * @returns undefined when either does not tell.
 * @throws Error of saxes when either is malformed.
 */
export function mainPartType(contentTypes: string, relationships: string): string | undefined {
  const main = mainPart(relationships);
  if (main === undefined) return undefined;
  let override: string | undefined;
  let byExtension: string | undefined;
  visitElements(contentTypes, 'Override', ({ PartName = '', ContentType }) => {
    if (partName(PartName) === main) override ??= ContentType;
  });
  visitElements(contentTypes, 'Default', ({ Extension = '', ContentType }) => {
    if (main.endsWith(`.${Extension.toLowerCase()}`)) byExtension ??= ContentType;
  });
  return override ?? byExtension;
}

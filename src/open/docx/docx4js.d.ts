declare module 'docx4js' {
  /** A node of docx4js's tree (htmlparser2's shape). Entities in `data` are not decoded. */
  export interface XmlNode {
    readonly type: 'root' | 'tag' | 'text' | 'cdata' | 'comment' | 'directive';
    readonly name?: string;
    readonly data?: string;
    readonly attribs?: Readonly<Record<string, string>>;
    readonly children?: readonly XmlNode[];
  }

  export interface XmlPart {
    root(): ArrayLike<XmlNode>;
  }

  /** What docx4js asks of a part that another unzipper provides. */
  export interface ZipPart {
    readonly name: string;
    readonly options: object;
    readonly _data: { readonly crc32: number };
    asText(): string;
    asUint8Array(): Uint8Array;
  }

  export class docx {
    constructor(parts: Record<string, ZipPart>, raw: null, props: { readonly name: string });
    static parseXml(xml: string): XmlPart | null;
    readonly officeDocument: { readonly content: XmlPart };
  }
}

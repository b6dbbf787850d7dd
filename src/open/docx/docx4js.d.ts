declare module 'docx4js' {
  /** A node of docx4js's tree (htmlparser2's shape). Entities in `data` are not decoded. */
  export interface XmlNode {
    readonly type: 'root' | 'tag' | 'text' | 'cdata' | 'comment' | 'directive';
    readonly name?: string;
    readonly data?: string;
    readonly attribs?: Readonly<Record<string, string>>;
    readonly children?: readonly XmlNode[];
  }

  export const docx: {
    /** `null` when the text cannot be parsed. */
    parseXml(xml: string): { root(): ArrayLike<XmlNode> } | null;
  };
}

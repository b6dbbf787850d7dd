import type { XmlNode } from 'docx4js';

/** The name without its prefix: producers bind prefixes as they like, and no local name is read in two senses. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Value of the attribute with this local name, `undefined` when absent. */
export function attribute(node: XmlNode, name: string): string | undefined {
  for (const key in node.attribs) {
    if (key === name || (key.endsWith(name) && key[key.length - name.length - 1] === ':'))
      return node.attribs[key];
  }
  return undefined;
}

/** First child element with this local name. */
export function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children?.find((one) => one.name !== undefined && localName(one.name) === name);
}

/**
 * An on/off property (ECMA-376 part 1, 17.17.4 ST_OnOff): present without value means on.
 * `undefined` when the element is absent.
 */
export function onOff(element: XmlNode | undefined): boolean | undefined {
  if (!element) return undefined;
  const value = attribute(element, 'val');
  return value === undefined || !/^(0|false|off)$/i.test(value.trim());
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with XML's five named entities and its character references decoded; docx4js leaves them as they stand. */
export function decodeEntities(data: string): string {
  if (!data.includes('&')) return data;
  return data.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}

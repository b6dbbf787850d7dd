/** What a document is, by its content, never by its name: label for people (French) and media type. */
export const DOCUMENT_KINDS = {
  docx: {
    label: 'Word (.docx)',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    label: 'Excel (.xlsx)',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  pptx: {
    label: 'PowerPoint (.pptx)',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  odt: { label: 'OpenDocument texte (.odt)', mediaType: 'application/vnd.oasis.opendocument.text' },
  odf: { label: 'OpenDocument', mediaType: 'application/vnd.oasis.opendocument' },
  zip: { label: 'archive ZIP', mediaType: 'application/zip' },
  doc: { label: 'Word 97-2003 (.doc)', mediaType: 'application/msword' },
  xls: { label: 'Excel 97-2003 (.xls)', mediaType: 'application/vnd.ms-excel' },
  ppt: { label: 'PowerPoint 97-2003 (.ppt)', mediaType: 'application/vnd.ms-powerpoint' },
  msg: { label: 'message Outlook (.msg)', mediaType: 'application/vnd.ms-outlook' },
  protected_office: { label: 'document Office protégé', mediaType: 'application/x-ole-storage' },
  ole: { label: 'fichier composé Microsoft', mediaType: 'application/x-ole-storage' },
  pdf: { label: 'PDF', mediaType: 'application/pdf' },
  rtf: { label: 'RTF', mediaType: 'application/rtf' },
  jpeg: { label: 'image JPEG', mediaType: 'image/jpeg' },
  png: { label: 'image PNG', mediaType: 'image/png' },
  gif: { label: 'image GIF', mediaType: 'image/gif' },
  tiff: { label: 'image TIFF', mediaType: 'image/tiff' },
  webp: { label: 'image WebP', mediaType: 'image/webp' },
  heic: { label: 'image HEIC', mediaType: 'image/heic' },
  sevenzip: { label: 'archive 7z', mediaType: 'application/x-7z-compressed' },
  rar: { label: 'archive RAR', mediaType: 'application/vnd.rar' },
  gzip: { label: 'archive gzip', mediaType: 'application/gzip' },
  html: { label: 'page HTML', mediaType: 'text/html' },
  xml: { label: 'XML', mediaType: 'application/xml' },
  eml: { label: 'courriel (.eml)', mediaType: 'message/rfc822' },
  text: { label: 'texte brut', mediaType: 'text/plain' },
  unknown: { label: 'type inconnu', mediaType: 'application/octet-stream' },
} as const satisfies Record<string, { readonly label: string; readonly mediaType: string }>;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;

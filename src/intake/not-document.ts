/** Files that systems and programs leave beside documents: counted, never taken in, whatever their case. */
const NOT_DOCUMENTS: readonly RegExp[] = [
  /^thumbs\.db$/i,
  /^desktop\.ini$/i,
  /^\.ds_store$/i,
  /^~\$/,
  /\.part$/i,
  /\.crdownload$/i,
];

/** @param name base name of a file */
export const isNotDocument = (name: string): boolean => NOT_DOCUMENTS.some((pattern) => pattern.test(name));

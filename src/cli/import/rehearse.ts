import type { Refused } from '../../intake/refused.ts';
import type { Taken } from '../../intake/take.ts';
import { DOCUMENT_KINDS } from '../../model/document-kind.ts';
import { count, number, size } from '../french.ts';
import { print } from '../output.ts';
import { NOTHING, type Tally, withRecord } from '../report/tally.ts';
import { batches } from './batches.ts';
import type { Importing } from './import-then.ts';

/** `--dry-run`: a line a document, what an import would do with it. Opens no database. Gives what would be refused. */
export async function rehearse(
  { documents, maxBytes }: Pick<Importing, 'documents' | 'maxBytes'>,
  notDocuments: number,
): Promise<Tally> {
  const firsts = new Map<string, string>();
  let tally = NOTHING;
  const line = (each: Taken | Refused): string => {
    if (each.is === 'refused') {
      tally = withRecord(tally, each.record);
      return `serait refusé   ${each.record.error?.message}`;
    }
    const first = firsts.get(each.sha256);
    if (first !== undefined) return `serait doublon  ${each.path} : mêmes octets que « ${first} »`;
    firsts.set(each.sha256, each.path);
    return `serait importé  ${each.path} (${DOCUMENT_KINDS[each.kind].label}, ${size(each.bytes.length)})`;
  };
  for await (const batch of batches(documents, maxBytes)) for (const each of batch) print(line(each));
  print(
    `${count(documents.length, 'document')} : ${number(firsts.size)} à importer, ${count(tally.failed, 'refusé')} ; ` +
      `${count(notDocuments, 'fichier')} de côté. Rien n’a été importé ; ce qui l’est déjà le resterait.`,
  );
  return tally;
}

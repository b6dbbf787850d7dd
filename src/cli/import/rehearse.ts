import type { Refused } from '../../intake/refused.ts';
import type { Taken } from '../../intake/take.ts';
import { DOCUMENT_KINDS } from '../../model/document-kind.ts';
import { count, number, size } from '../french.ts';
import { print } from '../output.ts';
import type { Finds } from '../read/find.ts';
import { batches } from './batches.ts';

/** `--dry-run`: a line a document, what an import would do with it. Opens no database. True when it would refuse none. */
export async function rehearse({ documents, notDocuments }: Finds, maxBytes: number): Promise<boolean> {
  const firsts = new Map<string, string>();
  let refused = 0;
  const line = (each: Taken | Refused): string => {
    if (each.is === 'refused') {
      refused += 1;
      return `serait refusé   ${each.record.error?.message}`;
    }
    const first = firsts.get(each.sha256);
    if (first !== undefined) return `serait doublon  ${each.path} : mêmes octets que « ${first} »`;
    firsts.set(each.sha256, each.path);
    return `serait importé  ${each.path} (${DOCUMENT_KINDS[each.kind].label}, ${size(each.bytes.length)})`;
  };
  for await (const batch of batches(documents, maxBytes)) for (const each of batch) print(line(each));
  print(
    `${count(documents.length, 'document')} : ${number(firsts.size)} à importer, ${count(refused, 'refusé')} ; ` +
      `${count(notDocuments, 'fichier')} de côté. Rien n’a été importé ; ce qui l’est déjà le resterait.`,
  );
  return refused === 0;
}

import { count } from '../french.ts';
import type { Tally } from './tally.ts';

/** What became of all documents: one line a kind that occurred. */
export function summary(tally: Tally, notDocuments: number): readonly string[] {
  const { complete, needs_review: doubtful, failed, not_a_form: others, duplicate } = tally;
  const lines: readonly (readonly [number, string])[] = [
    [complete, `${count(complete, 'formulaire complet', 'formulaires complets')}`],
    [
      doubtful,
      `${count(doubtful, 'formulaire')} à relire${tally.toReview > 0 ? ` (${count(tally.toReview, 'champ')})` : ''}`,
    ],
    [duplicate, `${count(duplicate, 'doublon')} (les mêmes octets qu’un autre document)`],
    [others, `${count(others, 'autre document', 'autres documents')} (pas un bilan CLAS connu)`],
    [failed, `${count(failed, 'document refusé', 'documents refusés')}`],
    [
      notDocuments,
      `${count(notDocuments, 'fichier')} laissé${notDocuments > 1 ? 's' : ''} de côté (Thumbs.db et autres)`,
    ],
  ];
  const shown = lines.filter(([number]) => number > 0).map(([, line]) => `  ${line}`);
  return shown.length > 0 ? shown : ['  Aucun document.'];
}

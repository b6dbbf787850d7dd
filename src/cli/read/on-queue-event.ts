import type { QueueEvent } from '../../queue/work.ts';
import { systemSentence } from '../system-error.ts';

const UNKNOWN = 'la cause n’est pas connue.';

/** Documents by their number only: what is told here may be kept in a log. */
function sentence(event: QueueEvent): string | null {
  switch (event.kind) {
    case 'idle':
      return null;
    case 'rerun':
      return `La lecture du document ${event.document} a été interrompue ; elle reprend.`;
    case 'failed':
      return `La lecture du document ${event.document} a échoué et sera retentée : ${systemSentence(event.error) ?? UNKNOWN}`;
    case 'fault':
      return `La file d’attente répond mal, nouvel essai : ${systemSentence(event.error) ?? UNKNOWN}`;
  }
}

/** Tells what goes wrong in the queue, each thing once. */
export function onQueueEvent(tell: (sentence: string) => void): (event: QueueEvent) => void {
  const said = new Set<string>();
  return (event) => {
    const news = sentence(event);
    if (news === null || said.has(news)) return;
    said.add(news);
    tell(news);
  };
}

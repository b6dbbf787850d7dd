import { readConfig } from '../../config/config.ts';
import { reconcile } from '../../queue/reconcile.ts';
import type { Counts } from '../../store/counts.ts';
import type { Store } from '../../store/store.ts';
import type { CommonOptions } from '../define.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { count, instant, number } from '../french.ts';
import { withData, withQueue } from '../open.ts';
import { print } from '../output.ts';

async function lastImport({ db }: Pick<Store, 'db'>): Promise<string> {
  const { last } = await db
    .selectFrom('documents')
    .select((the) => the.fn.max('accepted_at').as('last'))
    .executeTakeFirstOrThrow();
  return last === null ? 'aucun' : `le ${instant(new Date(last))}`;
}

/** What stands where, for people. */
function lines({ documents, forms, toReview, corrections }: Counts): readonly string[] {
  const total = Object.values(documents).reduce((sum, one) => sum + one, 0);
  const waiting = documents.queued + documents.reading;
  return [
    `Documents        ${number(total)}`,
    `  lus            ${number(documents.read)}`,
    `  en attente     ${number(waiting)}`,
    `  refusés        ${number(documents.failed)}`,
    `  autres         ${number(documents.not_a_form)}`,
    `  doublons       ${number(documents.duplicate)}`,
    `Formulaires      ${number(forms.complete + forms.needs_review)}`,
    `  complets       ${number(forms.complete)}`,
    `  à relire       ${number(forms.needs_review)} (${count(toReview, 'champ')})`,
    `Corrections      ${number(corrections)}`,
  ];
}

/** `bilan status` */
export async function status(options: CommonOptions): Promise<ExitStatus> {
  const config = readConfig(options.data);
  await withData(config, 'status', (store) =>
    withQueue(config, store, async (queue) => {
      await reconcile(queue, store);
      const counts = await store.counts();
      const waiting = await queue.size();
      print(`Dossier          ${config.data}`);
      for (const line of lines(counts)) print(line);
      print(`File d’attente   ${number(waiting)}`);
      print(`Dernier import   ${await lastImport(store)}`);
      if (waiting > 0 && store.mode === 'embedded') {
        print('Pour lire ce qui attend, relancez « bilan import » sur le même dossier de bilans.');
      }
    }),
  );
  return EXIT.done;
}

import { EventEmitter } from 'node:events';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { PgPool, PgPoolClient, PgQueryable } from 'bullmq';

const LISTEN = /^LISTEN\s+(\w+)\s*;?$/i;
/** `runMigrations` opens its own transaction; here {@link migrationSession} is inside one already. */
const TRANSACTION = /^(BEGIN|COMMIT|ROLLBACK)$/;

const withoutComments = (sql: string): string => sql.replace(/--.*$/gm, '').trim();

/** As node-postgres does: an object goes as JSON, an array stays an array. */
const asParameter = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value;

const runIn = async (tx: Transaction, text: string, params: readonly unknown[] = []) => {
  const { rows, affectedRows } = await tx.query<never>(text, params.map(asParameter));
  return { rows, rowCount: affectedRows ?? null };
};

/** One session for BullMQ's `runMigrations`, whose scripts hold several statements each. */
export const migrationSession = (tx: Transaction): PgQueryable => ({
  query: async (text, params) => {
    if (TRANSACTION.test(text)) return { rows: [] };
    if (params) return runIn(tx, text, params);
    const results = await tx.exec(text);
    return { rows: (results.at(-1)?.rows ?? []) as never[] };
  },
});

/**
 * An in-process PGlite under the face of a `pg.Pool`, as far as BullMQ's PostgreSQL backend needs one.
 * PGlite is a single session which the application uses too, so each query runs in a transaction of its own (one
 * at a time, never inside somebody else's) and the queue's search path ends with it. `LISTEN` lives outside of
 * transactions and goes to PGlite's own method.
 */
export const pglitePool = (db: PGlite, schema: string): PgPool => {
  const releasing = new Set<Promise<void>>();

  const query: PgQueryable['query'] = (text, params) =>
    db.transaction(async (tx) => {
      await tx.exec(`SET LOCAL search_path TO "${schema}"`);
      return runIn(tx, text, params);
    });

  const connect = async (): Promise<PgPoolClient> => {
    const unlisteners: (() => Promise<void>)[] = [];
    const client = Object.assign(new EventEmitter(), {
      async query(text: string, params?: readonly unknown[]) {
        const channel = LISTEN.exec(withoutComments(text))?.[1];
        if (!channel) return query<never>(text, params);
        unlisteners.push(
          await db.listen(channel, (payload) => client.emit('notification', { channel, payload })),
        );
        return { rows: [] };
      },
      // Synchronous by its contract, so `end` waits for what it starts.
      release() {
        for (const unlisten of unlisteners.splice(0)) releasing.add(unlisten());
      },
    });
    return client;
  };

  const end = async () => {
    await Promise.all(releasing);
  };

  // BullMQ lets a worker wait long only on a connection whose loss it would notice; in-process none is lost.
  return Object.assign(new EventEmitter(), { query, connect, end, options: { keepAlive: true } });
};

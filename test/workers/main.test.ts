import { expect, test } from 'vitest';
import { Refusal } from '../../src/model/refusal.ts';
import { refuseEmbedded } from '../../workers/main.ts';

test('workers alone refuse the embedded database, say why, and name both ways out', () => {
  const refused = () => refuseEmbedded({ databaseUrl: null });
  expect(refused).toThrow(Refusal);
  expect(refused).toThrow(/n’appartient qu’à un seul processus.*« bilan import ».*DATABASE_URL/);
});

test('workers alone take any PostgreSQL', () => {
  expect(() => refuseEmbedded({ databaseUrl: 'postgres://serveur/bilan' })).not.toThrow();
});

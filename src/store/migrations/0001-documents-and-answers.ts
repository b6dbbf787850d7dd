import { type Kysely, sql } from 'kysely';

/** Written for PostgreSQL 15 and later. */
const STATEMENTS = [
  `create table documents (
    id uuid primary key,
    number integer generated always as identity unique,
    sha256 text,
    size bigint,
    media_type text not null,
    path text not null,
    origin text not null,
    state text not null check (state in ('queued', 'reading', 'read', 'failed', 'not_a_form', 'duplicate')),
    attempt integer not null default 0,
    queued_attempt integer not null default 0,
    error_code text,
    error_message text,
    duplicate_of uuid references documents,
    accepted_at timestamptz not null,
    finished_at timestamptz,
    record json
  )`,
  // Of the same bytes only one document is read; the others are its duplicates.
  'create unique index documents_once on documents (sha256) where duplicate_of is null and sha256 is not null',
  'create index documents_refused on documents (origin) where sha256 is null',
  `create index documents_pending on documents (number) where state in ('queued', 'reading')`,
  `create table forms (
    id integer generated always as identity primary key,
    document uuid not null references documents on delete cascade,
    ordinal integer not null,
    form text not null,
    route text,
    status text not null check (status in ('complete', 'needs_review')),
    notes jsonb not null,
    pages jsonb,
    engine text not null,
    unique (document, ordinal)
  )`,
  `create table answers (
    form integer not null references forms on delete cascade,
    field text not null,
    value jsonb,
    raw text,
    confidence double precision not null,
    review boolean not null,
    reasons text[] not null,
    place json,
    engine text not null,
    primary key (form, field)
  )`,
  'create index answers_to_review on answers (form) where review',
  `create table corrections (
    number integer generated always as identity primary key,
    id uuid not null unique,
    sha256 text not null,
    ordinal integer not null,
    field text not null,
    old jsonb,
    new jsonb,
    by text not null,
    at timestamptz not null
  )`,
  'create index corrections_of on corrections (sha256, ordinal)',
  `create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'corrections are only ever added'; end $$`,
  `create trigger corrections_stay before update or delete on corrections
    for each row execute function refuse_change()`,
  `create trigger corrections_remain before truncate on corrections
    for each statement execute function refuse_change()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

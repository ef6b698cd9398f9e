/**
 * The tables of a store in two schemas: `desk` is private, `wire` is public and all that a reader-only role may see.
 * They are those of SQLite, but for a version's title, which only its body holds here (PostgreSQL keeps no U+0000 in
 * a column; JSON escapes it). JSON is `text`, never `jsonb`: its bytes are part of what is kept. Keys compare by their
 * bytes, whatever the database's collation. `n` is a version's place within its set.
 */
export const SCHEMA_VERSION = 4;

/** Versions that a cover took out of the wire, until they are put back. */
export const VEILED = `create table desk.veiled (
  coverage text collate "C" not null, key text collate "C" not null, seq bigint not null, body text not null,
  primary key (coverage, key, seq)
);`;

/**
 * The index of what the desk finds by its words. They come as they are to be compared (what the configuration `simple`
 * would make of them), so that no parser or dictionary, and no collation of the database, decides what is a word.
 */
export const SEARCH = `create table desk.search_head (
  coverage text collate "C" primary key, head bigint not null, version integer not null
);
create table desk.search (
  coverage text collate "C" not null, cell text collate "C" not null, kind text collate "C" not null,
  at text collate "C" not null, words tsvector not null,
  primary key (coverage, cell)
);
create index search_words on desk.search using gin (words) with (fastupdate = off);`;
/** What readers see of the settings (shown-site.ts). */
export const SHOWN_SITE = `create table if not exists wire.site (
  key text collate "C" primary key, body text not null
);`;

export const schema = `
create schema desk;
create schema wire;
create table wire.meta (key text collate "C" primary key, value text not null);
create table desk.meta (key text collate "C" primary key, value text not null);
create table desk.coverage (
  id text collate "C" primary key, slug text collate "C" not null unique, head bigint not null, hash text not null,
  wire bigint not null
);
create table desk.entry (
  coverage text collate "C" not null references desk.coverage (id), seq bigint not null, header text not null,
  hash text not null,
  primary key (coverage, seq)
);
create table desk.body (
  coverage text collate "C" not null, seq bigint not null, salt text, body text,
  primary key (coverage, seq)
);
create table desk.command (
  by text collate "C" not null, id text collate "C" not null, coverage text collate "C" not null, seq bigint not null,
  wire bigint, salt text, fingerprint text, via text,
  primary key (by, id)
);
create table desk.ground (
  coverage text collate "C" not null, cell text collate "C" not null, key text collate "C" not null, seq bigint not null,
  primary key (coverage, cell, key, seq)
);
create index ground_of_version on desk.ground (coverage, key, seq);
${VEILED}
${SEARCH}
create table wire.coverage (
  slug text collate "C" primary key, coverage text collate "C" not null unique, seq bigint not null, tag text not null,
  at text collate "C" not null
);
create table wire.set (
  coverage text collate "C" not null, seq bigint not null, tag text not null, at text collate "C" not null,
  primary key (coverage, seq)
);
create table wire.version (
  coverage text collate "C" not null, key text collate "C" not null, seq bigint not null, n integer not null,
  at text collate "C" not null, kind text collate "C" not null, state text collate "C" not null, place bigint,
  key_event boolean not null, pinned boolean not null, body text not null, latest boolean not null,
  primary key (coverage, key, seq)
);
create index version_by_seq on wire.version (coverage, latest, seq);
create index version_by_kind on wire.version (coverage, kind, place) where latest;
create index version_by_state on wire.version (coverage, kind, state) where latest;
create index version_key_events on wire.version (coverage, place) where latest and key_event;
create index version_pinned on wire.version (coverage, place) where latest and pinned;
create index version_posts_of on wire.version (coverage, kind, key, seq);
${SHOWN_SITE}
insert into desk.meta (key, value) values ('record', '0'), ('projection', '0');
insert into wire.meta (key, value) values ('schema', '${SCHEMA_VERSION}');
`;

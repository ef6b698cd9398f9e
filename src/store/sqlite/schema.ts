/**
 * The tables of a store. What begins with `wire` is public and all that a reader-only process needs; everything else
 * is private. Headers and bodies lie apart, so that a body can be destroyed. `ground` tells which versions held the
 * words of which document of the desk: what a takedown clears them by. `veiled` keeps versions that a cover took out of
 * the wire, until they are put back. `search` is the index of what the desk finds by its words: they come as they are to
 * be compared, so the tokenizer divides them at spaces and changes nothing; what is removed leaves its pages at once. (With
 * `detail = none` that loses rows, in SQLite 3.53.4: the index keeps places that nobody asks for.)
 * `wire_site` has what readers see of the settings (shown-site.ts).
 */
export const SCHEMA_VERSION = 4;

export const schema = `
create table if not exists meta (key text primary key, value text not null) strict;
create table if not exists coverage (
  id text primary key, slug text not null unique, head integer not null, hash text not null, wire integer not null
) strict;
create table if not exists entry (
  coverage text not null references coverage (id), seq integer not null, header text not null, hash text not null,
  primary key (coverage, seq)
) strict, without rowid;
create table if not exists body (
  coverage text not null, seq integer not null, salt text, body text,
  primary key (coverage, seq)
) strict;
create table if not exists command (
  by text not null, id text not null, coverage text not null, seq integer not null, wire integer,
  salt text, fingerprint text, via text,
  primary key (by, id)
) strict, without rowid;
create table if not exists ground (
  coverage text not null, cell text not null, key text not null, seq integer not null,
  primary key (coverage, cell, key, seq)
) strict, without rowid;
create index if not exists ground_of_version on ground (coverage, key, seq);
create table if not exists veiled (
  coverage text not null, key text not null, seq integer not null, body text not null,
  primary key (coverage, key, seq)
) strict;
create table if not exists search_head (coverage text primary key, head integer not null, version integer not null) strict;
create table if not exists search (
  n integer primary key, coverage text not null, cell text not null, kind text not null, at text not null,
  unique (coverage, cell)
) strict;
create virtual table if not exists search_words using fts5 (words, tokenize = 'ascii', prefix = '2 3');
insert into search_words (search_words, rank) values ('secure-delete', 1);
create table if not exists wire_coverage (
  slug text primary key, coverage text not null unique, seq integer not null, tag text not null, at text not null
) strict, without rowid;
create table if not exists wire_set (
  coverage text not null, seq integer not null, tag text not null, at text not null,
  primary key (coverage, seq)
) strict, without rowid;
create table if not exists wire (
  n integer primary key,
  coverage text not null, key text not null, seq integer not null, at text not null,
  kind text not null, state text not null, place integer, key_event integer not null, pinned integer not null, title text,
  body text not null, latest integer not null,
  unique (coverage, key, seq)
) strict;
create table if not exists wire_site (key text primary key, body text not null) strict;
create index if not exists wire_by_seq on wire (coverage, latest, seq);
create index if not exists wire_by_kind on wire (coverage, kind, place) where latest = 1;
create index if not exists wire_by_state on wire (coverage, kind, state) where latest = 1;
create index if not exists wire_key_events on wire (coverage, place) where latest = 1 and key_event = 1;
create index if not exists wire_pinned on wire (coverage, place) where latest = 1 and pinned = 1;
create index if not exists wire_posts_of on wire (coverage, kind, key, seq);
`;

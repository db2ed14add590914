-- The memory: articles, their versions and places, and the records of each article's newest version.
-- Offsets are UTF-16 code units into versions.text, as in the records; text_slice() reads them. "tsvector" columns hold
-- our own terms (index-terms.ts), never the output of a text search configuration of the server.

-- "copy_of" is the report that this one copies (never a copy itself); "likeness" is between 0 and 1.
create table articles (
  id int generated always as identity primary key,
  key text not null unique,
  copy_of int references articles,
  likeness real
);
create index articles_copies on articles (copy_of) where copy_of is not null;

-- One state of an article's text. "reading" is kept as text, to the byte. "at": time of publication, seconds since 1970,
-- or the time of storing. "wide": offsets of characters that take two UTF-16 units, since PostgreSQL counts characters.
create table versions (
  id int generated always as identity primary key,
  article int not null references articles,
  number int not null,
  newest boolean not null,
  hash text not null unique,
  title text,
  outlet text,
  byline text,
  url text,
  published text,
  day date,
  at float8 not null,
  names int not null,
  times int not null,
  quotes int not null,
  events int not null,
  engine text not null,
  lexicon text not null,
  stored timestamptz not null default now(),
  wide int[] not null default '{}',
  text text not null,
  reading json not null,
  words tsvector not null,
  unique (article, number)
);
-- Text, reading and words lie apart, so that a scan of a list reads little.
alter table versions set (toast_tuple_target = 128);
alter table versions alter column title set storage main;
create index versions_words on versions using gin (words);
create index versions_at on versions (at desc, id desc) where newest;
create index versions_day on versions (day) where newest;
create index versions_outlet on versions (outlet) where newest;

-- Where a text was met. The same text at two addresses is one article with two places.
create table places (
  address text not null,
  version int not null references versions,
  name text not null,
  outlet text,
  title text,
  published text,
  seen timestamptz not null default now(),
  primary key (address, version)
);
create index places_version on places (version);
create index places_name on places (name);

-- Entities across articles. "key" is the knowledge-base id where linked, else made of type, folded name and state.
create table entities (
  id int generated always as identity primary key,
  key text not null unique,
  type text not null,
  name text not null,
  name_en text not null,
  country text,
  wikidata text,
  reports int not null default 0,
  quotes int not null default 0,
  events int not null default 0,
  words tsvector not null
) with (fillfactor = 80);
create index entities_words on entities using gin (words);

-- What a reading calls "local". Without "entity": described only («مصدر عسكري»), an entity of that report alone.
create table members (
  version int not null references versions,
  local text not null,
  entity int references entities,
  type text not null,
  name text not null,
  name_en text not null,
  country text,
  role text,
  role_en text,
  forms text[] not null,
  quotes int not null,
  events int not null,
  primary key (version, local)
);
create index members_entity on members (entity) where entity is not null;
create index members_role on members (entity, version desc) where role is not null;
create index members_country on members (country) where country is not null;

-- "voices" are the entities of the chain of attribution, "parties" speaker and addressee, "named" those that the quoted
-- words name. A record is shown, and found, by the characters from show_start to show_end.
create table quotes (
  version int not null references versions,
  n int not null,
  at float8 not null,
  day date,
  outlet text,
  kind text not null,
  sense text,
  speaker int,
  parties int[] not null,
  voices int[] not null,
  named int[] not null,
  states text[] not null,
  start_at int not null,
  end_at int not null,
  show_start int not null,
  show_end int not null,
  rule text not null,
  quote json not null,
  attribution json,
  search tsvector not null,
  primary key (version, n)
);
create index quotes_at on quotes (at desc, version desc, n);
create index quotes_parties on quotes using gin (parties);
create index quotes_states on quotes using gin (states);
create index quotes_search on quotes using gin (search);

-- "at" orders by the happening: its first day, else the day of publication, in days since 1970.
create table events (
  version int not null references versions,
  n int not null,
  at float8 not null,
  day date,
  first_day date,
  last_day date,
  outlet text,
  type text not null,
  mode text,
  status text not null,
  quad text not null,
  score real not null,
  actors int[] not null,
  recipients int[] not null,
  parties int[] not null,
  place int,
  source int,
  actor_states text[] not null,
  recipient_states text[] not null,
  states text[] not null,
  start_at int not null,
  end_at int not null,
  show_start int not null,
  show_end int not null,
  rule text not null,
  event json not null,
  search tsvector not null,
  primary key (version, n)
);
create index events_at on events (at desc, version desc, n);
create index events_parties on events using gin (parties);
create index events_states on events using gin (states);
create index events_place on events (place);
create index events_search on events using gin (search);

-- JavaScript's text.slice(start, end).
create function text_slice(body text, wide int[], start_at int, end_at int) returns text
language sql immutable as $$
  select case when cardinality(wide) = 0 then substr(body, start_at + 1, end_at - start_at)
  else substr(
    body,
    start_at + 1 - (select count(*) from unnest(wide) w where w < start_at)::int,
    end_at - start_at - (select count(*) from unnest(wide) w where w >= start_at and w < end_at)::int
  ) end
$$;

-- Every span of every reading beside the characters that stand there. A row with words <> stands is a fault.
create view verification as
  select a.key as article, v.number as version, v.hash, s.layer, s.n, s.rule, s.words, s.start_at, s.end_at,
    text_slice(v.text, v.wide, s.start_at, s.end_at) as stands
  from versions v
  join articles a on a.id = v.article
  cross join lateral (
    select l.layer, (r.n - 1)::int as n, r.record ->> 'rule' as rule, w.span ->> 'text' as words,
      (w.span ->> 'start')::int as start_at, (w.span ->> 'end')::int as end_at
    from (values ('mentions'), ('times'), ('quotes'), ('events')) as l (layer)
    cross join lateral json_array_elements(v.reading -> l.layer) with ordinality as r (record, n)
    cross join lateral (values (case when l.layer = 'events' then r.record -> 'anchor' else r.record end)) as w (span)
  ) s;

-- The memory: articles, their versions and places, and the records of each version's newest reading.
-- Offsets ("start_at", "end_at") are UTF-16 code units into versions.text, as in the records; text_slice() reads them.

create table articles (
  id int generated always as identity primary key,
  key text not null unique,
  copy_of int references articles,
  likeness real
);

-- One state of an article's text. "reading" is kept as text, to the byte; its records stand beside it in rows.
-- "wide" holds the offsets of characters that take two UTF-16 units, since PostgreSQL counts characters.
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
  text text not null,
  wide int[] not null default '{}',
  words tsvector not null,
  engine text not null,
  lexicon text not null,
  reading json not null,
  names int not null,
  times int not null,
  quotes int not null,
  events int not null,
  stored timestamptz not null default now(),
  unique (article, number)
);
create index versions_words on versions using gin (words) with (fastupdate = off);
create index versions_newest on versions (day desc nulls last, id desc) where newest;
create index versions_outlet on versions (outlet);

create table places (
  address text not null,
  version int not null references versions,
  outlet text,
  seen timestamptz not null default now(),
  primary key (address, version)
);
create index places_version on places (version);

-- Entities across articles. "key" is the knowledge-base id where linked, else made of type, folded name and state;
-- what a report only describes («مصدر عسكري») is an entity of that report alone and not "named".
create table entities (
  id int generated always as identity primary key,
  key text not null unique,
  type text not null,
  named boolean not null,
  name text not null,
  name_en text not null,
  country text,
  wikidata text,
  words tsvector not null
);
create index entities_words on entities using gin (words);

-- Which entity a version's reading calls "local", and how often it is there.
create table members (
  version int not null references versions,
  local text not null,
  entity int not null references entities,
  role text,
  role_en text,
  mentions int not null,
  quotes int not null,
  events int not null,
  primary key (version, local)
);
create index members_entity on members (entity);

create table mentions (
  version int not null references versions,
  n int not null,
  start_at int not null,
  end_at int not null,
  words text not null,
  local text not null,
  form text not null,
  rule text not null,
  primary key (version, n)
);

create table times (
  version int not null references versions,
  n int not null,
  start_at int not null,
  end_at int not null,
  words text not null,
  type text not null,
  value text not null,
  first_day date,
  last_day date,
  rule text not null,
  primary key (version, n)
);

create table quotes (
  version int not null references versions,
  n int not null,
  start_at int not null,
  end_at int not null,
  words text not null,
  kind text not null,
  sense text,
  speaker int references entities,
  addressee int references entities,
  channel text,
  states text[] not null,
  day date,
  rule text not null,
  quote json not null,
  attribution json,
  search tsvector not null,
  primary key (version, n)
);
create index quotes_day on quotes (day desc nulls last, version desc, n);
create index quotes_speaker on quotes (speaker);

create table events (
  version int not null references versions,
  n int not null,
  start_at int not null,
  end_at int not null,
  words text not null,
  type text not null,
  mode text,
  context text[] not null,
  status text not null,
  quad text not null,
  score real not null,
  actors int[] not null,
  recipients int[] not null,
  parties int[] not null,
  place int references entities,
  source int references entities,
  actor_states text[] not null,
  recipient_states text[] not null,
  states text[] not null,
  day date,
  first_day date,
  last_day date,
  rule text not null,
  event json not null,
  search tsvector not null,
  primary key (version, n)
);
create index events_day on events (day desc nulls last, version desc, n);
create index events_parties on events using gin (parties);
create index events_states on events using gin (states);

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

-- Every stored span beside the characters that stand there now. A row with words <> stands is a fault.
create view verification as
  select r.layer, r.version, r.n, r.start_at, r.end_at, r.words, r.rule, v.hash,
    text_slice(v.text, v.wide, r.start_at, r.end_at) as stands
  from versions v join (
    select 'mentions' as layer, version, n, start_at, end_at, words, rule from mentions
    union all select 'times', version, n, start_at, end_at, words, rule from times
    union all select 'quotes', version, n, start_at, end_at, words, rule from quotes
    union all select 'events', version, n, start_at, end_at, words, rule from events
  ) r on r.version = v.id;

-- What the work on the memory needs: signatures of texts (near-duplicates), marks of how far an input was read
-- (resuming), and people's corrections, which stand apart from readings and outlive them.

create table signatures (
  band int not null,
  version int not null references versions,
  primary key (band, version)
);
create index signatures_version on signatures (version);

create table marks (
  source text primary key,
  state json not null,
  changed timestamptz not null default now()
);

-- "target" names a record by its layer, span and words, so that it is found again in a new reading. "patch" holds the
-- fields as the person wants them; null where the record is rejected.
create table corrections (
  id int generated always as identity primary key,
  article int not null references articles,
  hash text not null,
  layer text not null,
  act text not null check (act in ('accept', 'change', 'reject', 'add')),
  start_at int not null,
  end_at int not null,
  words text not null,
  rule text,
  patch json,
  author text not null,
  note text,
  made timestamptz not null default now(),
  undone timestamptz
);
create index corrections_article on corrections (article);

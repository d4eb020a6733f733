-- Runs with what was asked for and all their events, so that their pages open after the site was started again.
-- Times are milliseconds since 1970-01-01 UTC. What is summed up and sorted by stands before what is large.

create table kept_run (
    id      text    primary key,
    room    integer references room on delete cascade, -- null where the site was for no group
    at      integer not null, -- when it was put in line
    bytes   integer not null, -- of request and log
    request text    not null, -- a JSON object
    log     blob              -- compressed; null until the run is over, and for ever where the site died before
) strict;

create index kept_run_by_time on kept_run (at, id, room, bytes);

-- Who asked for it; whoever wants the same run at the same time shares it. A run that nobody is left of goes.
create table asker (
    run    text    not null references kept_run on delete cascade,
    reader integer not null references reader on delete cascade,
    primary key (run, reader)
) strict, without rowid;

create index asker_by_reader on asker (reader);

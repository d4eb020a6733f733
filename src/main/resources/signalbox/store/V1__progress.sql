-- What is kept of readers. Times are milliseconds since 1970-01-01 UTC.

-- A reader is a number; the id in the cookie only leads to it. Whoever comes to speak for a reader besides a cookie,
-- such as a place in a room, refers to the number, and all that is kept stays where it is.
create table reader (
    id     integer primary key,
    cookie text    not null unique,
    since  integer not null
) strict;

create table lesson (
    reader integer not null references reader on delete cascade,
    slug   text    not null,
    opened integer not null,
    seen   integer not null,
    place  text    not null, -- anchor on the page, empty for its top
    read   integer,          -- when its end was reached
    primary key (reader, slug)
) strict, without rowid;

create table run (
    reader           integer not null references reader on delete cascade,
    id               text    not null,
    at               integer not null, -- when it was put in line
    lesson           text    not null,
    lab              text    not null,
    program          text    not null,
    knobs            text    not null, -- a JSON object of whole numbers
    outcome          text    not null,
    done             integer not null, -- 1: it ended as it was meant to
    counts           integer not null, -- 1: its time may be shown as a result
    wall_nanos       integer not null,
    cpu_nanos        integer not null,
    peak_heap_bytes  integer not null,
    platform_threads integer not null,
    virtual_threads  integer not null,
    processes        integer not null,
    cores            integer not null,
    primary key (reader, id)
) strict, without rowid;

create index run_by_time on run (reader, at);

-- Answers to questions and predictions: each attempt, never changed but for what came out of a prediction.
create table reply (
    id     integer primary key,
    reader integer not null references reader on delete cascade,
    lesson text    not null,
    block  text    not null,
    kind   text    not null check (kind in ('question', 'prediction')),
    said   text    not null,
    at     integer not null,
    came   text,    -- null while it is open
    right  integer, -- null while it is open
    check ((came is null) = (right is null)),
    unique (reader, lesson, block, at)
) strict;

-- What rooms are asked, and how their members vote. Times are milliseconds since 1970-01-01 UTC.

create table poll (
    id     integer primary key,
    room   integer not null references room on delete cascade,
    lesson text    not null,
    block  text    not null,
    kind   text    not null check (kind in ('question', 'prediction')),
    stage  text    not null check (stage in ('asked', 'closed', 'told')),
    round  integer not null check (round between 1 and 2),
    asked  integer not null,
    ended  integer           -- when the host put it away; null while the room has it
) strict;

create unique index poll_of_room on poll (room) where ended is null;

-- One vote of each member in each round. Whether it may still be given is decided where it is written.
create table vote (
    poll   integer not null references poll on delete cascade,
    round  integer not null check (round between 1 and 2),
    room   integer not null,
    member integer not null,
    said   text    not null,
    at     integer not null,
    primary key (poll, round, member),
    foreign key (room, member) references member on delete cascade
) strict, without rowid;

-- Rooms of study groups. Times are milliseconds since 1970-01-01 UTC.

-- What the site itself keeps to itself, such as the key that signs sessions.
create table secret (
    name  text primary key,
    value blob not null
) strict, without rowid;

create table room (
    id        integer primary key,
    name      text    not null unique,
    code      text    not null,        -- what members type to join
    host_hash text    not null,        -- SHA-256 in hexadecimal digits of the end of the host link
    host_pass integer not null,        -- how many host links there were before it
    host      text    not null unique, -- the host's own reader.cookie
    address   text    not null,        -- where readers last found the site, without a slash at its end
    opened    integer not null         -- when a site last opened it
) strict;

-- Members are never deleted one by one, so that no number comes to mean somebody else.
create table member (
    room     integer not null references room on delete cascade,
    number   integer not null,
    name     text    not null,
    name_key text    not null,         -- the name, as names are compared
    reader   text    not null unique,  -- the member's reader.cookie; in a room it is never sent as one
    pass     integer not null,         -- a session with another pass is over
    removed  integer not null,         -- 1: the host has removed this member
    joined   integer not null,
    primary key (room, number),
    unique (room, name_key)
) strict, without rowid;

-- Who asked to be let in again as which member.
create table petition (
    room   integer not null,
    number integer not null, -- random
    member integer not null,
    sign   text    not null, -- what the waiting browser and the host see of it
    at     integer not null,
    pass   integer,          -- of the session that was granted; null while the host has not decided
    primary key (room, number),
    foreign key (room, member) references member on delete cascade
) strict, without rowid;

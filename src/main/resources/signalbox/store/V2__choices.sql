-- Choices in exercises are kept beside answers and predictions. A check cannot be changed, so the table is made anew.
create table reply_with_choices (
    id     integer primary key,
    reader integer not null references reader on delete cascade,
    lesson text    not null,
    block  text    not null,
    kind   text    not null check (kind in ('question', 'prediction', 'choice')),
    said   text    not null,
    at     integer not null,
    came   text,    -- null while it is open
    right  integer, -- null while it is open
    check ((came is null) = (right is null)),
    unique (reader, lesson, block, at)
) strict;

insert into reply_with_choices select id, reader, lesson, block, kind, said, at, came, right from reply;

drop table reply;

alter table reply_with_choices rename to reply;

-- Kept bytes are packed by LZ4; a part that does not know its size was deflated by an earlier version.
-- crc is the CRC-32C of its bytes: a file that still has it need not be fetched from here.
alter table content_part add size int;
alter table content_part add crc int;
alter table content_part alter packed set storage external;

-- Checked rows of the feeds that may have millions, packed by the bucket of the enterprises they are about (-1: not yet
-- known); line is that of the first record of the stretch they were read from. A row stands here or in feed_row; one that
-- was taken out later stands in both, and feed_row has the say.
create table feed_pack (
    run    bigint not null references run on delete cascade,
    feed   text not null,
    bucket int not null,
    line   int not null,
    rows   int not null,
    size   int not null,
    packed bytea not null,
    primary key (run, feed, bucket, line)
);
alter table feed_pack alter packed set storage external;

-- What the cells of such a feed's packed rows are, in their order: t:finding_no a text, d:found_on a day, u:county a unit.
create table packed_feed (
    run     bigint not null references run on delete cascade,
    feed    text not null,
    columns text[] not null,
    primary key (run, feed)
);

-- How many records each stretch of such a feed held.
create table feed_stretch (
    run     bigint not null references run on delete cascade,
    feed    text not null,
    line    int not null,
    records int not null,
    primary key (run, feed, line)
);

-- The enterprises of a bucket, in the order of their codes.
create table roll_page (
    run         bigint not null references run on delete cascade,
    bucket      int not null,
    first_code  text collate "C" not null,
    enterprises int not null,
    primary key (run, bucket)
);

-- Hashes of keys with their lines, until repeated keys have been looked for. Quick to write, since a crash of the server
-- may lose them: then feed_staged has lost its mark as well, and the feeds are read again.
create unlogged table feed_keys (
    run  bigint not null references run on delete cascade,
    feed text not null,
    band int not null,
    rows int not null,
    keys bytea not null
);
alter table feed_keys alter keys set storage external;
create index feed_keys_band on feed_keys (run, feed, band);
create unlogged table feed_staged (
    run bigint primary key references run on delete cascade
);

-- Places follow from the scores; they are worked out where they are asked for. What next year asks of this year's ratings
-- stands with them.
alter table enterprise_rating drop rank;
alter table enterprise_rating add other_year int not null default 0;
alter table enterprise_rating add unconfirmed int not null default 0;
alter table enterprise_rating add black_since date;
alter table enterprise_rating add black_until date;
alter table enterprise_rating add black_reason text;
update enterprise_rating r set other_year = c.other_year, unconfirmed = c.unconfirmed from (
    select run, code, count(*) filter (where cells[5] = 'other-year') as other_year, count(*) filter (where cells[5] = 'unconfirmed') as unconfirmed
    from credit_row where tab = 'not-counted' group by run, code) c where (r.run, r.code) = (c.run, c.code);
update enterprise_rating r set black_since = c.cells[4]::date, black_until = nullif(c.cells[5], '')::date, black_reason = c.cells[6]
    from credit_row c where (r.run, r.code) = (c.run, c.code) and c.tab = 'lists' and c.cells[1] = 'black';
alter table enterprise_rating alter other_year drop default;
alter table enterprise_rating alter unconfirmed drop default;
create view enterprise_ranked as
    select *, rank() over (partition by run, county order by score desc) as rank from enterprise_rating;

-- Deductions and the other long tables of the rating are kept as the bytes of their files, bucket by bucket.
drop table credit_row;

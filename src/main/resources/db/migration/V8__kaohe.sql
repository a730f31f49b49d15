-- What the ratings of a run come to, by county and grade: summed once when all are rated, and asked for by the ranking, the
-- summary and the reports. Of runs that are not through there may be ratings to come: theirs are summed when they are asked for.
create table rating_total (
    run         bigint not null references run on delete cascade,
    county      text collate "C" not null,
    grade       text collate "C" not null,
    enterprises bigint not null,
    score       numeric not null,
    other_year  bigint not null,
    unconfirmed bigint not null,
    primary key (run, county, grade)
);
insert into rating_total
select run, county, grade, count(*), sum(score), sum(other_year), sum(unconfirmed) from enterprise_rating
where run in (select id from run where state = 'done') group by run, county, grade;

-- What somebody asked for: typed, scheduled, or a restart. One row a wish, however often it is tried.
create table run_request (
    id            bigint generated always as identity primary key,
    assessment    text not null,
    year          int not null,
    kind          text not null check (kind in ('final', 'progress', 'check', 'dry')),
    as_of         date,
    input         text not null,
    output        text not null,
    source        text not null check (source in ('typed', 'scheduled', 'restart')),
    asked_by      text not null,
    host          text not null,
    command       text not null,
    asked_at      timestamptz not null,
    scheduled_for timestamptz,
    state         text not null default 'waiting'
        check (state in ('waiting', 'claimed', 'done', 'refused', 'failed', 'stopped', 'busy', 'replaced')),
    run           bigint references run on delete set null,
    claimed_by    text,
    changed_at    timestamptz not null,
    ending        text,
    status        int,
    message       text,
    successor     bigint
);
-- a clock that fires twice, or on two nodes, asks once
create unique index run_request_scheduled on run_request (assessment, year, kind, scheduled_for) where scheduled_for is not null;
create index run_request_open on run_request (assessment, year, kind) where state in ('waiting', 'claimed');
create index run_request_run on run_request (run);

-- The right to work on an assessment, year and kind. The token grows with every taking; what an earlier holder writes
-- with its token is turned away. Times are the database's. A row stays when the right is given back (holder null).
create table work_lease (
    assessment    text not null,
    year          int not null,
    kind          text not null,
    token         bigint not null,
    holder        text,
    process       text,
    request       bigint,
    run           bigint,
    until         timestamptz not null,
    session       int not null,
    session_since timestamptz not null,
    primary key (assessment, year, kind)
);

-- Whether the holder's own connection still stands: it falls with its process, long before the lease runs out.
create function session_lives(int, timestamptz) returns boolean language sql stable as
    'select exists (select 1 from pg_stat_activity a where a.pid = $1 and (a.backend_start is null or a.backend_start = $2))';

-- How far a run is, for those who wait for it; and how often its process died in the same step.
alter table run
    add column title      text,
    add column number     int,
    add column steps      int,
    add column crashes    int not null default 0,
    add column crash_step text;

-- Who asked for, stopped, restarted, published, pruned what, and when.
create table journal (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    what       text not null,
    run        bigint,
    request    bigint,
    assessment text,
    year       int,
    who        text not null,
    host       text not null,
    command    text not null,
    detail     text not null
);
create index journal_run on journal (run);

-- A process that was replaced while it lay between two steps cannot begin the next one.
create function batch_step_of_a_living_execution() returns trigger language plpgsql as $$
begin
    perform 1 from batch_job_execution where job_execution_id = new.job_execution_id
        and status in ('STARTING', 'STARTED', 'STOPPING') for share;
    if not found then
        raise exception 'job execution % was given up' , new.job_execution_id using errcode = 'KH001';
    end if;
    return new;
end $$;
create trigger batch_step_begins before insert on batch_step_execution
    for each row execute function batch_step_of_a_living_execution();

-- What was given up stays so, whatever a process that was only slow still writes.
create function batch_given_up() returns trigger language plpgsql as $$
begin
    if old.exit_code = 'GIVEN UP' then
        return null;
    end if;
    return new;
end $$;
create trigger batch_job_given_up before update on batch_job_execution for each row execute function batch_given_up();
create trigger batch_step_given_up before update on batch_step_execution for each row execute function batch_given_up();

-- Kept bytes: feeds as they were read and files as they were published, by SHA-256, deflated, in parts of at most 1 MiB.
create table content (
    sha256 text primary key,
    bytes  bigint not null
);
create table content_part (
    sha256 text not null references content on delete cascade,
    part   int not null,
    packed bytea not null,
    primary key (sha256, part)
);

-- One attempt to assess a year. The identity tells whether two attempts are the same.
create table run (
    id            bigint generated always as identity primary key,
    assessment    text not null,
    year          int not null,
    kind          text not null check (kind in ('final', 'progress', 'check', 'dry')),
    as_of         date,
    identity      text not null,
    state         text not null check (state in ('running', 'done', 'refused', 'stopped', 'failed', 'superseded')),
    step          text,
    reason        text,
    input         text not null,
    output        text not null,
    program       text not null,
    requested_by  text not null,
    host          text not null,
    started_at    timestamptz not null,
    changed_at    timestamptz not null,
    published_at  timestamptz
);
create unique index run_identity on run (identity) where state <> 'superseded';
create index run_assessment on run (assessment, year, kind);

-- What a run read and wrote: role feed, rules or output.
create table run_file (
    run    bigint not null references run on delete cascade,
    role   text not null check (role in ('feed', 'rules', 'earlier', 'output')),
    name   text not null,
    sha256 text not null,
    bytes  bigint not null,
    primary key (run, role, name)
);

-- Every row of every feed, once: loaded, rejected (repeated: like an earlier row in every cell) or passed over.
create table feed_row (
    run    bigint not null references run on delete cascade,
    feed   text not null,
    line   int not null,
    state  text not null check (state in ('loaded', 'rejected', 'repeated', 'passed')),
    subject text collate "C",
    key    text collate "C",
    raw    text,
    cells  jsonb,
    primary key (run, feed, line)
);
create index feed_row_key on feed_row (run, feed, key);
create index feed_row_subject on feed_row (run, feed, subject);

create table reject (
    run     bigint not null references run on delete cascade,
    feed    text not null,
    line    bigint not null,
    col     text not null,
    value   text not null,
    code    text not null,
    message text not null
);
create index reject_run on reject (run, feed, line);

create table feed_count (
    run      bigint not null references run on delete cascade,
    feed     text not null,
    read     bigint not null,
    loaded   bigint not null,
    rejected bigint not null,
    passed   bigint not null,
    primary key (run, feed)
);

create table unit_score (
    run       bigint not null references run on delete cascade,
    unit_code text not null,
    unit      text not null,
    grp       text not null,
    score     numeric,
    flags     text not null,
    lacking   text not null,
    position  int,
    rank      int,
    grade     text,
    primary key (run, unit_code)
);

create table item_points (
    run         bigint not null references run on delete cascade,
    unit_code   text not null,
    number      int not null,
    item        text not null,
    item_name   text not null,
    max_points  numeric not null,
    points      numeric not null,
    explanation text not null,
    clause      text not null,
    primary key (run, unit_code, number)
);

-- Enterprises, rated; and their rows of the other credit tables, cell by cell as printed.
create table enterprise_rating (
    run      bigint not null references run on delete cascade,
    code     text collate "C" not null,
    county   text collate "C" not null,
    name     text not null,
    industry text not null,
    score    numeric not null,
    grade    text not null,
    findings int not null,
    flags    text not null,
    dishonest boolean not null,
    rank     bigint,
    primary key (run, code)
);
create table credit_row (
    run   bigint not null references run on delete cascade,
    tab   text not null check (tab in ('deductions', 'not-counted', 'measures', 'lists', 'repair-decisions')),
    code  text collate "C" not null,
    n     int not null,
    cells text[] not null,
    primary key (run, tab, code, n)
);

-- A job instance has at most one living execution, whoever presses “restart” at the same time.
create unique index batch_one_living_execution on batch_job_execution (job_instance_id)
    where status in ('STARTING', 'STARTED', 'STOPPING');
create index batch_execution_of_instance on batch_job_execution (job_instance_id);
create index batch_step_of_execution on batch_step_execution (job_execution_id);
create index batch_params_of_execution on batch_job_execution_params (job_execution_id);

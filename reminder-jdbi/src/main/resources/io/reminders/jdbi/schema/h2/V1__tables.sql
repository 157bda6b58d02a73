-- Instants are microseconds since 1970, UTC. There are no foreign keys: the statements keep the tables in step.
-- DDL commits by itself here, so every statement may run again after a crash. Lengths are twice those of PostgreSQL, since H2
-- counts UTF-16 units. The numbers of facts, states and the like are explained in PostgreSQL's script.

create schema if not exists reminders;

-- What the host asked for. Its status is derived: ACTIVE while a delivery is open, else the word of its last line of history.
create table if not exists reminders.reminder (
    id          uuid          not null,
    created_at  bigint        not null,
    updated_at  bigint        not null,
    version     int           not null,
    tenant_id   varchar(64)   not null,
    natural_key varchar(400),
    title       varchar(256)  not null,
    message     varchar(2000) not null,
    definition  varchar       not null,  -- recipient, schedule, occurrence, route and lateness as JSON with a version
    primary key (tenant_id, id)          -- serves: find; list, newest first; claim
);

-- serves: schedule the same again; find by natural key. It admits any number of rows without a key.
create unique index if not exists reminders.reminder_key on reminders.reminder (tenant_id, natural_key);

-- Open work only: a row leaves when its delivery ends. LEASED is not stored: it is SCHEDULED with a lease that runs.
create table if not exists reminders.delivery (
    reminder_id uuid        not null,
    act_at      bigint      not null,  -- the next instant at which somebody must act; a claim never changes it
    due         bigint      not null,
    deliver_by  bigint      not null,
    token       bigint      not null,
    lease_until bigint      not null,  -- 0 while nobody holds it
    lease_node  bigint      not null,  -- who took it last
    occurrence  int         not null,
    member_no   int         not null,
    lines       int         not null,  -- of its history
    lane        smallint    not null,
    state       smallint    not null,
    step        smallint    not null,
    stopped     boolean     not null,
    tenant_id   varchar(64) not null,
    primary key (reminder_id, occurrence, member_no)  -- serves: begin, settle, renew, release, evidence; stop
);

-- serves: claim, the only one that walks it; the next instant of a lane
create index if not exists reminders.delivery_due on reminders.delivery (lane, act_at);

-- What happened, one row a line; appended to, never changed.
create table if not exists reminders.history (
    reminder_id   uuid        not null,
    recorded_at   bigint      not null,
    retry_after   bigint,                -- nanoseconds
    occurrence    int         not null,
    member_no     int         not null,
    line_no       int         not null,  -- 1, 2, 3 ... of its delivery, without gaps
    attempt_no    int         not null,  -- 0 for the delivery as a whole
    fact          smallint    not null,
    state         smallint    not null,  -- after it
    step          smallint    not null,
    why_family    smallint    not null,
    reason_family smallint,
    retry         smallint,
    contact       smallint,
    tenant_id     varchar(64) not null,
    why_code      varchar(400) not null,
    reason_code   varchar(400),
    attempt_key   varchar(26),
    gateway       varchar(80),
    terms         varchar(200),
    reference     varchar(240),
    dedup_key     varchar(240),          -- the same evidence twice is one line
    primary key (reminder_id, occurrence, member_no, line_no)  -- serves: history of a reminder; attempts of a delivery; status
);

-- serves: the same evidence twice. It admits any number of lines without a key.
create unique index if not exists reminders.history_dedup
    on reminders.history (reminder_id, occurrence, member_no, dedup_key);

-- serves: evidence that names our key
create index if not exists reminders.history_attempt_key on reminders.history (attempt_key);

-- serves: evidence that names the provider's reference
create index if not exists reminders.history_reference on reminders.history (reference);

-- Evidence that matches no attempt yet, until it does or is dropped. Small.
create table if not exists reminders.parked_evidence (
    parked_at     bigint       not null,
    retry_after   bigint,
    fact          smallint     not null,
    reason_family smallint,
    retry         smallint,
    contact       smallint,
    about_gateway varchar(80)  not null,
    about_key     varchar(26)  not null,  -- empty where the evidence names none
    about_ref     varchar(240) not null,  -- empty where the evidence names none
    dedup_key     varchar(240) not null,
    reason_code   varchar(400),
    reference     varchar(240),
    primary key (about_gateway, about_key, about_ref, dedup_key)  -- serves: the same evidence parked twice
);

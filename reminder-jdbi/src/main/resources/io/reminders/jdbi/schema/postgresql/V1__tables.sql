-- Instants are microseconds since 1970, UTC. Columns of a fixed width come first, so that no byte is lost to padding.
-- There are no foreign keys: the statements keep the tables in step, and the contract suite checks them.

create schema if not exists reminders;

-- What the host asked for. Its status is derived: ACTIVE while a delivery is open, else the word of its last line of history.
create table reminders.reminder (
    id          uuid         not null,
    created_at  bigint       not null,
    updated_at  bigint       not null,
    version     int          not null,
    tenant_id   varchar(64)  not null,
    natural_key varchar(200),
    title       varchar(128) not null,
    message     text         not null,
    definition  text         not null,  -- recipient, schedule, occurrence, route and lateness as JSON with a version
    primary key (tenant_id, id)         -- serves: find; list, newest first; claim
);

-- serves: schedule the same again; find by natural key
create unique index reminder_key on reminders.reminder (tenant_id, natural_key) where natural_key is not null;

-- Open work only: a row leaves when its delivery ends. LEASED is not stored: it is SCHEDULED with a lease that runs.
create table reminders.delivery (
    reminder_id uuid         not null,
    act_at      bigint       not null,  -- the next instant at which somebody must act; a claim never changes it
    due         bigint       not null,
    deliver_by  bigint       not null,
    token       bigint       not null,
    lease_until bigint       not null,  -- 0 while nobody holds it; in no index, so that a claim is a HOT update
    lease_node  bigint       not null,  -- who took it last
    occurrence  int          not null,
    member_no   int          not null,
    lines       int          not null,  -- of its history
    lane        smallint     not null,  -- 1 calls to send, 2 calls to ask about
    state       smallint     not null,  -- 1 SCHEDULED, 3 SENDING, 4 AWAITING, 5 UNCONFIRMED; in no index
    step        smallint     not null,
    stopped     boolean      not null,
    tenant_id   varchar(64)  not null,
    primary key (reminder_id, occurrence, member_no)  -- serves: begin, settle, renew, release, evidence; stop
);

-- serves: claim, the only one that walks it; the next instant of a lane
create index delivery_due on reminders.delivery (lane, act_at);

-- What happened, one row a line; appended to, never changed.
create table reminders.history (
    reminder_id   uuid         not null,
    recorded_at   bigint       not null,
    retry_after   bigint,                 -- nanoseconds
    occurrence    int          not null,
    member_no     int          not null,
    line_no       int          not null,  -- 1, 2, 3 ... of its delivery, without gaps
    attempt_no    int          not null,  -- 0 for the delivery as a whole
    fact          smallint     not null,  -- 1 intended, 2 accepted, 3 rejected, 4 not sent, 5 unconfirmed, 6 absent, 7 answered,
                                          -- 8 voicemail, 9 busy, 10 no answer, 11 failed, 12 acknowledged, 13 stopped, 14 elapsed
    state         smallint     not null,  -- after it: 1 SCHEDULED, 2 LEASED, 3 SENDING, 4 AWAITING, 5 UNCONFIRMED,
                                          -- 6 COMPLETED, 7 FAILED, 8 EXPIRED, 9 CANCELLED, 10 UNRESOLVED
    step          smallint     not null,
    why_family    smallint     not null,  -- 1 recipient, 2 content, 3 configuration, 4 limit, 5 provider, 6 network,
                                          -- 7 cancelled, 8 unrecognised, 9 engine
    reason_family smallint,
    retry         smallint,               -- 1 allowed, 2 final
    contact       smallint,               -- 1 excluded, 2 possible
    tenant_id     varchar(64)  not null,
    why_code      varchar(200) not null,
    reason_code   varchar(200),
    attempt_key   varchar(26),
    gateway       varchar(40),
    terms         varchar(200),
    reference     varchar(120),
    dedup_key     varchar(120),           -- the same evidence twice is one line
    primary key (reminder_id, occurrence, member_no, line_no)  -- serves: history of a reminder; attempts of a delivery; status
);

-- serves: the same evidence twice
create unique index history_dedup on reminders.history (reminder_id, occurrence, member_no, dedup_key)
    where dedup_key is not null;

-- serves: evidence that names our key
create index history_attempt_key on reminders.history (attempt_key) where attempt_key is not null;

-- serves: evidence that names the provider's reference
create index history_reference on reminders.history (reference) where reference is not null;

-- Evidence that matches no attempt yet, until it does or is dropped. Small.
create table reminders.parked_evidence (
    parked_at     bigint       not null,
    retry_after   bigint,
    fact          smallint     not null,
    reason_family smallint,
    retry         smallint,
    contact       smallint,
    about_gateway varchar(40)  not null,
    about_key     varchar(26)  not null,  -- empty where the evidence names none
    about_ref     varchar(120) not null,  -- empty where the evidence names none
    dedup_key     varchar(120) not null,
    reason_code   varchar(200),
    reference     varchar(120),
    primary key (about_gateway, about_key, about_ref, dedup_key)  -- serves: the same evidence parked twice
);

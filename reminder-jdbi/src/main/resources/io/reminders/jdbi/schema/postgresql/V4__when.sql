-- When: events, series, and hours that move a point.

-- Something of the host's that reminders hang on. It stays when they are gone.
create table reminders.event (
    starts_at bigint       not null,
    version   int          not null,  -- the host's own number
    standing  smallint     not null,  -- 1 planned, 2 cancelled, 3 completed
    tenant_id varchar(64)  not null,
    id        varchar(200) not null,
    starts    text         not null,  -- its start as the host said it, as JSON
    primary key (tenant_id, id)       -- serves: schedule around an event; move, cancel or complete one
);

alter table reminders.reminder add column event varchar(200);  -- the one that it hangs on

-- serves: what hangs on an event
create index reminder_event on reminders.reminder (tenant_id, event, id) where event is not null;

-- The instant of its point's own, where a window has moved it; null where that is due. So what was stored before, or is by a
-- node of the version before, says what it means.
alter table reminders.delivery add column occurs_at bigint;

-- A further fact: 19 planned. Its due is in due_after.
alter table reminders.history add column occurs_at   bigint;    -- of an edit or a plan, as that of a delivery
alter table reminders.history add column passed_over int;       -- of a plan
alter table reminders.history add column resolution  smallint;  -- of a plan: 1 exact, 2 shifted forward, 3 last before gap,
                                                                -- 4 first of two, 5 second of two

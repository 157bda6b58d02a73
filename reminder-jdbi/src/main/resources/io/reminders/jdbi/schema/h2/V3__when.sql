-- When: events, series, and hours that move a point. PostgreSQL's script explains the columns.

create table if not exists reminders.event (
    starts_at bigint       not null,
    version   int          not null,
    standing  smallint     not null,
    tenant_id varchar(64)  not null,
    id        varchar(400) not null,
    starts    varchar      not null,
    primary key (tenant_id, id)  -- serves: schedule around an event; move, cancel or complete one
);

alter table reminders.reminder add column if not exists event varchar(400);

-- serves: what hangs on an event
create index if not exists reminders.reminder_event on reminders.reminder (tenant_id, event, id);

alter table reminders.delivery add column if not exists occurs_at bigint;

alter table reminders.history add column if not exists occurs_at   bigint;
alter table reminders.history add column if not exists passed_over int;
alter table reminders.history add column if not exists resolution  smallint;

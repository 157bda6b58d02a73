-- By what a host finds its reminders again, and what it may do to them. PostgreSQL's script explains the columns.

alter table reminders.reminder add column if not exists subject varchar(400);
alter table reminders.reminder add column if not exists owner   varchar(256);
alter table reminders.reminder add column if not exists words   varchar default '' not null;

-- serves: list about a subject
create index if not exists reminders.reminder_subject on reminders.reminder (tenant_id, subject, id);

-- serves: list of an owner
create index if not exists reminders.reminder_owner on reminders.reminder (tenant_id, owner, id);

alter table reminders.delivery add column if not exists version int default 1 not null;

-- serves: coming up
create index if not exists reminders.delivery_open on reminders.delivery (tenant_id, act_at, reminder_id);

alter table reminders.history add column if not exists due_before bigint;
alter table reminders.history add column if not exists due_after  bigint;
alter table reminders.history add column if not exists ended      smallint;
update reminders.history h
   set ended = h.state
 where h.state >= 6
   and not exists (select 1
                     from reminders.history e
                    where e.reminder_id = h.reminder_id and e.occurrence = h.occurrence and e.member_no = h.member_no
                      and e.line_no < h.line_no and e.state = h.state);

-- serves: list of what ended so
create index if not exists reminders.history_ended on reminders.history (tenant_id, ended, reminder_id);

-- By what a host finds its reminders again, and what it may do to them.

alter table reminders.reminder add column subject varchar(200);  -- what it is about, e.g. appointment/981
alter table reminders.reminder add column owner   varchar(128);  -- the host's user whose it is
alter table reminders.reminder add column words   text not null default '';  -- title and message in lower case, for searching; made by Java, for those that are there too

-- serves: list about a subject
create index reminder_subject on reminders.reminder (tenant_id, subject, id) where subject is not null;

-- serves: list of an owner
create index reminder_owner on reminders.reminder (tenant_id, owner, id) where owner is not null;

-- The version of its reminder that a delivery was planned from: a claim that meets an edit looks again. An act_at of
-- 9223372036854775807 means paused: it is behind everything that is due.
alter table reminders.delivery add column version int not null default 1;

-- serves: coming up
create index delivery_open on reminders.delivery (tenant_id, act_at, reminder_id);

-- Further facts: 15 edited, 16 paused, 17 resumed, 18 done.
alter table reminders.history add column due_before bigint;  -- of an edit
alter table reminders.history add column due_after  bigint;  -- of an edit
alter table reminders.history add column ended      smallint;  -- the final state, on the line that brought it
update reminders.history h
   set ended = h.state
 where h.state >= 6
   and not exists (select 1
                     from reminders.history e
                    where e.reminder_id = h.reminder_id and e.occurrence = h.occurrence and e.member_no = h.member_no
                      and e.line_no < h.line_no and e.state = h.state);

-- serves: list of what ended so
create index history_ended on reminders.history (tenant_id, ended, reminder_id) where ended is not null;

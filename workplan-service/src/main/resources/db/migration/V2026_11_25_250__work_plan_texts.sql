-- The text of a version as it was when it was frozen, in the very form in which it is answered. Nothing touches it again.
create table work_plan_text (
  work_plan text        not null,
  number    integer     not null,
  document  text        not null,
  frozen_at timestamptz not null,
  primary key (work_plan, number),
  constraint work_plan_text_version foreign key (work_plan, number) references work_plan_version
);
create trigger work_plan_text_frozen before update or delete on work_plan_text for each row
  execute function refuse_change_of_frozen_version();
revoke update, delete on work_plan_text from ${service};

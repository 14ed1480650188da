alter table unit_member_count
  add column declared_by uuid constraint unit_member_count_declared_by references staff_user on delete set null;
comment on column unit_member_count.declared_by is 'Who said so, null for the house itself. To a reader of opinions a unit counts for no more persons than others declared.';

-- Cases that ended because their reporter accepted a "we can't" or a piece of information were kept as settled.
update cases
   set outcome = x.outcome,
       data = jsonb_set(cases.data, '{outcome}', to_jsonb(x.outcome))
  from (values ('cannot', 'accepted'), ('information', 'informed')) as x(kind, outcome)
 where cases.outcome = 'resolved' and cases.data -> 'answer' ->> 'kind' = x.kind;

-- A citizen's last day lasts until midnight: their running clocks are moved there as after a change of the calendar.
insert into setting (key, value)
select 'recalculate', 'true'::jsonb where exists (select from cases where stage in ('incomplete', 'answered'))
    on conflict (key) do update set value = excluded.value;

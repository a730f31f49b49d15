create unique index on finding (finding_no);
create unique index on enterprise (credit_code);
analyze;
copy (
  with county as (
    select code, name as alias from unit union select code, unnest(string_to_array(aliases, ';')) from unit
  ), ledger as (
    select credit_code, sum(points) filter (where confirmed_on is not null) as lost,
           count(confirmed_on) as counted, count(*) - count(confirmed_on) as unconfirmed
    from finding join item using (item)
    where found_on between '${year}-01-01' and '${year}-12-31'
    group by credit_code
  ), scored as (
    select code, credit_code, e.name, industry, 100 - coalesce(lost, 0) as score,
           coalesce(counted, 0) as findings, coalesce(unconfirmed, 0) as unconfirmed
    from enterprise e join county on alias = county left join ledger using (credit_code)
  )
  select code as county_code, rank() over (partition by code order by score desc) as rank, credit_code, name, industry,
         round(score, 2) as score,
         case when score >= 90 then '环保诚信' when score >= 80 then '环保信用良好' when score >= 60 then '环保信用警示' else '环保失信' end as grade,
         findings, case when unconfirmed > 0 then 'unconfirmed-' || unconfirmed end as flags
  from scored
  order by code collate "C", rank, credit_code collate "C"
) to '${ratings}' (format csv, header);

copy (
  with unit as (
    from read_csv('${units}', header = true, all_varchar = true)
  ), item as (
    from read_csv('${items}', header = true, columns = {'item': 'varchar', 'name': 'varchar', 'points': 'decimal(8,2)'})
  ), county as (
    select code, name as alias from unit union select code, unnest(string_split(aliases, ';')) from unit
  ), enterprise as (
    from read_csv('${enterprises}', header = true, all_varchar = true)
  ), ledger as (
    select credit_code, sum(points) filter (where confirmed_on is not null) as lost,
           count(confirmed_on) as counted, count(*) - count(confirmed_on) as unconfirmed
    from read_csv('${findings}', header = true, columns = {'finding_no': 'varchar', 'credit_code': 'varchar', 'found_on': 'date',
                  'confirmed_on': 'date', 'item': 'varchar', 'authority': 'varchar', 'document': 'varchar'}) join item using (item)
    where found_on between date '${year}-01-01' and date '${year}-12-31'
    group by credit_code
  ), scored as (
    select code, credit_code, e.name, industry, 100 - coalesce(lost, 0) as score,
           coalesce(counted, 0) as findings, coalesce(unconfirmed, 0) as unconfirmed
    from enterprise e join county on alias = county left join ledger using (credit_code)
  )
  select code as county_code, rank() over (partition by code order by score desc) as rank, credit_code, name, industry,
         score::decimal(18,2) as score,
         case when score >= 90 then '环保诚信' when score >= 80 then '环保信用良好' when score >= 60 then '环保信用警示' else '环保失信' end as grade,
         findings, case when unconfirmed > 0 then 'unconfirmed-' || unconfirmed end as flags
  from scored
  order by county_code, rank, credit_code
) to '${ratings}' (format csv, header);

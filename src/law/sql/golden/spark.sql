create or replace temporary function law_min(a double, b double) returns double
  return cast(case when a < b then a when a > b then b when a = 0 and b = 0 then -(-a - b) when a = b then a end as double);

create or replace temporary function law_max(a double, b double) returns double
  return cast(case when a > b then a when a < b then b when a = 0 and b = 0 then a + b when a = b then a end as double);

create or replace temporary function law_floor(x double) returns double
  return cast(floor(x + 1e-6) as double);

create or replace temporary function law_ceiling(x double) returns double
  return cast(ceil(x - 1e-6) + 0e0 as double);

create or replace temporary function law_round_half_up(x double, power double) returns double
  return cast(case when floor(abs(x) * power + 0.5e0 + 1e-6) = 0 then 0e0 when x < 0 then -floor(abs(x) * power + 0.5e0 + 1e-6) / power else floor(abs(x) * power + 0.5e0 + 1e-6) / power end as double);

create or replace temporary function law_round_up(x double, power double) returns double
  return cast(case when ceil(abs(x) * power - 1e-6) = 0 then 0e0 when x < 0 then -ceil(abs(x) * power - 1e-6) / power else ceil(abs(x) * power - 1e-6) / power end as double);

create or replace temporary function law_round_down(x double, power double) returns double
  return cast(case when floor(abs(x) * power + 1e-6) = 0 then 0e0 when x < 0 then -floor(abs(x) * power + 1e-6) / power else floor(abs(x) * power + 1e-6) / power end as double);

create or replace temporary function law_year_of(month double) returns double
  return cast(floor(month / 12) as double);

create or replace temporary function law_month_of(month double) returns double
  return cast(floor(month) - floor(month / 12) * 12 + 1 as double);

create or replace temporary function law_within(place string, area string) returns boolean
  return (place || '-') like (area || '-%');

create or replace temporary function law_province(place string) returns string
  return substring_index(place, '-', 2);

create or replace temporary function law_first_day(month double) returns date
  return make_date(cast(floor(month / 12) as int), cast(floor(month) - floor(month / 12) * 12 as int) + 1, 1);

create or replace temporary function law_last_day(month double) returns date
  return date_sub(law_first_day(month + 1), 1);

create or replace temporary function law_month(day date) returns double
  return cast(cast(year(day) * 12 + month(day) - 1 as double) as double);

create or replace temporary function law_day_number(day date) returns double
  return cast(cast(datediff(day, date '1970-01-01') as double) as double);

create or replace temporary function law_date(number double) returns date
  return date_add(date '1970-01-01', cast(number as int));

-- 人员及其查询日期、地区
create table if not exists `person` (
  `id` string,
  `on` date,
  `place` string
) using parquet;

-- 履历：from 与 to 为月份，以其中任一日期表示；to 留空表示延续
create table if not exists `career` (
  `person` string,
  `from` date,
  `to` date,
  `place` string,
  `works` boolean, -- works
  `wage` double -- wage（元/月）
) using parquet;

drop table if exists `places`;
create table `places` (
  `place` string
) using parquet;

insert into `places` values
  ('CN'), ('CN-BJ'), ('CN-SC'), ('CN-ZJ'), ('CN-GD'), ('CN-GD-SZ');

drop table if exists `calendar`;
create table `calendar` (
  `year` double
) using parquet;

insert into `calendar` values
  (1900), (1901), (1902), (1903), (1904), (1905), (1906), (1907), (1908), (1909),
  (1910), (1911), (1912), (1913), (1914), (1915), (1916), (1917), (1918), (1919),
  (1920), (1921), (1922), (1923), (1924), (1925), (1926), (1927), (1928), (1929),
  (1930), (1931), (1932), (1933), (1934), (1935), (1936), (1937), (1938), (1939),
  (1940), (1941), (1942), (1943), (1944), (1945), (1946), (1947), (1948), (1949),
  (1950), (1951), (1952), (1953), (1954), (1955), (1956), (1957), (1958), (1959),
  (1960), (1961), (1962), (1963), (1964), (1965), (1966), (1967), (1968), (1969),
  (1970), (1971), (1972), (1973), (1974), (1975), (1976), (1977), (1978), (1979),
  (1980), (1981), (1982), (1983), (1984), (1985), (1986), (1987), (1988), (1989),
  (1990), (1991), (1992), (1993), (1994), (1995), (1996), (1997), (1998), (1999),
  (2000), (2001), (2002), (2003), (2004), (2005), (2006), (2007), (2008), (2009),
  (2010), (2011), (2012), (2013), (2014), (2015), (2016), (2017), (2018), (2019),
  (2020), (2021), (2022), (2023), (2024), (2025), (2026), (2027), (2028), (2029),
  (2030), (2031), (2032), (2033), (2034), (2035), (2036), (2037), (2038), (2039),
  (2040), (2041), (2042), (2043), (2044), (2045), (2046), (2047), (2048), (2049),
  (2050), (2051), (2052), (2053), (2054), (2055), (2056), (2057), (2058), (2059),
  (2060), (2061), (2062), (2063), (2064), (2065), (2066), (2067), (2068), (2069),
  (2070), (2071), (2072), (2073), (2074), (2075), (2076), (2077), (2078), (2079),
  (2080), (2081), (2082), (2083), (2084), (2085), (2086), (2087), (2088), (2089),
  (2090), (2091), (2092), (2093), (2094), (2095), (2096), (2097), (2098), (2099),
  (2100), (2101), (2102), (2103), (2104), (2105), (2106), (2107), (2108), (2109),
  (2110), (2111), (2112), (2113), (2114), (2115), (2116), (2117), (2118), (2119),
  (2120), (2121), (2122), (2123), (2124), (2125), (2126), (2127), (2128), (2129),
  (2130), (2131), (2132), (2133), (2134), (2135), (2136), (2137), (2138), (2139),
  (2140), (2141), (2142), (2143), (2144), (2145), (2146), (2147), (2148), (2149),
  (2150), (2151), (2152), (2153), (2154), (2155), (2156), (2157), (2158), (2159),
  (2160), (2161), (2162), (2163), (2164), (2165), (2166), (2167), (2168), (2169),
  (2170), (2171), (2172), (2173), (2174), (2175), (2176), (2177), (2178), (2179),
  (2180), (2181), (2182), (2183), (2184), (2185), (2186), (2187), (2188), (2189),
  (2190), (2191), (2192), (2193), (2194), (2195), (2196), (2197), (2198), (2199);

-- 各组回溯规则所依据的法规发生变化的月份（自公元0年起的月数）
drop table if exists `cuts`;
create table `cuts` (
  `cuts` double,
  `month` double
) using parquet;

insert into `cuts` values
  (0, 22800), (0, 23400);

-- 同一年度内法规不变的月份区间
drop table if exists `spans`;
create table `spans` using parquet as
select `cuts`, `month` as `from`, coalesce(lead(`month`) over (partition by `cuts` order by `month`), 26400) - 1 as `to`
from (
  select `cuts`, `month` from `cuts`
  union distinct
  select cut.`cuts`, calendar.`year` * 12 as `month`
  from (select distinct `cuts` from `cuts`) as cut cross join `calendar` as calendar
) as it;

-- 履历，月份以公元0年起的月数表示
drop table if exists `careers`;
create table `careers` using parquet as
select
  it.`person` as `person`,
  law_month(it.`from`) as `from`,
  coalesce(law_month(it.`to`), lead(law_month(it.`from`)) over (partition by it.`person` order by it.`from`) - 1) as `to`,
  lead(law_month(it.`from`)) over (partition by it.`person` order by it.`from`) as `next`,
  known.`place` as `place`,
  it.`works` as `works`,
  it.`wage` as `wage`
from `career` as it
left join `places` as known on known.`place` = it.`place`;

-- 人员，月份以公元0年起的月数表示
create or replace temporary view `persons` as
select
  it.`id` as `id`,
  case when known.`place` is not null and (career.`from` is null or career.`from` >= 22800) and it.`on` < date '2200-01-01' then it.`on` end as `day`,
  case when known.`place` is not null and (career.`from` is null or career.`from` >= 22800) and it.`on` < date '2200-01-01' then law_month(it.`on`) end as `month`,
  known.`place` as `place`,
  career.`from` as `career from`
from `person` as it
left join `places` as known on known.`place` = it.`place`
left join (
  select `person`, min(`from`) as `from` from `careers` group by `person`
) as career on career.`person` = it.`id`;

-- 人员，月份以公元0年起的月数表示
drop table if exists `persons (kept)`;
create table `persons (kept)` using parquet as
select `id`, `day`, `month`, `place`, `career from`
from `persons`;

-- 按情况不变的月份区间划分的履历
create or replace temporary view `months` as
select it.*,
  it.`to` - it.`from` + 1 as `months`,
  case when it.`place` is not null then law_first_day(it.`from`) end as `day`,
  law_year_of(it.`from`) as `year`
from (
  select
    persons.`id` as `person`,
    greatest(career.`from`, span.`from`) as `from`,
    least(least(coalesce(career.`to`, persons.`month`), persons.`month`), span.`to`) as `to`,
    career.`from` as `spell_start`,
    career.`place` as `place`,
    career.`works` as `works`,
    career.`wage` as `wage`
  from `persons (kept)` as persons
  join `careers` as career
    on career.`person` = persons.`id` and career.`from` <= persons.`month`
  join `spans` as span
    on span.`cuts` = 0 and span.`from` <= least(coalesce(career.`to`, persons.`month`), persons.`month`) and span.`to` >= career.`from`
) as it;

-- paid（元/月）
create or replace temporary view `paid by month` as
select it.*,
  case
    -- CN，自1950-01-01起：法
    -- wage / 10
    when `day` >= date '1950-01-01' then `wage` / 10
  end as `paid`
from `months` as it;

-- 历年paid之和（限works）
create or replace temporary view `sum: total by month` as
select it.*,
  `works` as `sum: total, counts`,
  `paid` as `sum: total, value`
from `paid by month` as it;

-- 当年paid之和
create or replace temporary view `account: this_year by month` as
select it.*,
  `paid` as `account: this_year, value`
from `sum: total by month` as it;

create or replace temporary view `months, counted` as
select
  it.`person` as `person`,
  case when bool_or(`sum: total, counts` is null or (`sum: total, counts` and `sum: total, value` is null)) then null else coalesce(aggregate(array_sort(collect_list(struct(`from` as at, `sum: total, value` * `months` as value)) filter (where `sum: total, counts`)), cast(0 as double), (total, row) -> total + row.value), 0) end as `sum: total`
from `account: this_year by month` as it
group by it.`person`;

create or replace temporary view `months, counted by year` as
select
  it.`person` as `person`,
  it.`year` as `year`,
  case when bool_or(`account: this_year, value` is null) then null else coalesce(aggregate(array_sort(collect_list(struct(`from` as at, `account: this_year, value` * `months` as value))), cast(0 as double), (total, row) -> total + row.value), 0) end as `account: this_year`
from `account: this_year by month` as it
group by it.`person`, it.`year`;

-- 按年度划分的履历，地区为当年最后工作地
create or replace temporary view `years` as
select
  persons.`id` as `person`,
  calendar.`year` as `year`,
  least(calendar.`year` * 12 + 11, persons.`month`) as `month`,
  case when career.`place` is not null then law_last_day(least(calendar.`year` * 12 + 11, persons.`month`)) end as `day`,
  career.`place` as `place`
from `persons (kept)` as persons
join `calendar` as calendar
  on persons.`career from` <= persons.`month`
  and calendar.`year` between law_year_of(persons.`career from`) and law_year_of(persons.`month`)
join `careers` as career
  on career.`person` = persons.`id`
  and career.`from` <= least(calendar.`year` * 12 + 11, persons.`month`)
  and coalesce(career.`next`, 26400) > least(calendar.`year` * 12 + 11, persons.`month`);

-- 当年paid之和
create or replace temporary view `account: this_year by year` as
select it.*,
  case when counted.`person` is null then 0 else counted.`account: this_year` end as `account: this_year`
from `years` as it
left join `months, counted by year` as counted
  on counted.`person` = it.`person` and counted.`year` = it.`year`;

-- 后续仍需使用的各列
drop table if exists `account: this_year by year (kept)`;
create table `account: this_year by year (kept)` using parquet as
select `person`, `year`, `day`, `account: this_year`
from `account: this_year by year`;

-- account（元）
create or replace temporary view `account by year` as
with recursive stepped as (
  select `person`, min(`year`) - 1 as `year`, cast(0 as double) as `account`
  from `account: this_year by year (kept)`
  group by `person`
  union all
  select `person`, `year`, `account`
  from (
    select it.*,
      case
        -- CN，自1950-01-01起：法
        -- previous(account) + this_year(paid)
        when `day` >= date '1950-01-01' then `account a year before` + `account: this_year`
      end as `account`
    from (
      select it.*, stepped.`account` as `account a year before`
      from stepped
      join `account: this_year by year (kept)` as it
        on it.`person` = stepped.`person` and it.`year` = stepped.`year` + 1
    ) as it
  ) as it
)
select it.*, stepped.`account` as `account`
from `account: this_year by year (kept)` as it
join stepped on stepped.`person` = it.`person` and stepped.`year` = it.`year`;

-- 最近的account
create or replace temporary view `balance: latest by year` as
select it.*,
  `account` as `balance: latest, value`
from `account by year` as it;

create or replace temporary view `years, counted` as
select
  it.`person` as `person`,
  (max_by(struct(`balance: latest, value` as value), `year`)).value as `balance: latest`
from `balance: latest by year` as it
group by it.`person`;

-- 人员及其履历汇总结果
create or replace temporary view `persons with counts` as
select it.*,
  case when counted_1.`person` is not null then counted_1.`sum: total` when it.`career from` is not null then 0 end as `sum: total`,
  counted_2.`balance: latest` as `balance: latest`
from `persons (kept)` as it
left join `months, counted` as counted_1 on counted_1.`person` = it.`id`
left join `years, counted` as counted_2 on counted_2.`person` = it.`id`;

-- sum（元）
create or replace temporary view `sum` as
select it.*,
  case
    -- CN，自1950-01-01起：法
    -- total(paid, works)
    when `day` >= date '1950-01-01' then `sum: total`
  end as `sum`
from `persons with counts` as it;

-- balance（元）
create or replace temporary view `balance` as
select it.*,
  case
    -- CN，自1950-01-01起：法
    -- latest(account)
    when `day` >= date '1950-01-01' then `balance: latest`
  end as `balance`
from `sum` as it;

-- 结果：每人一行
create or replace temporary view `answers` as
select
  it.`id` as `id`,
  it.`sum` as `sum`,
  it.`balance` as `balance`
from `balance` as it;

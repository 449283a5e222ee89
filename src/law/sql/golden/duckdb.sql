create or replace macro law_min(a, b) as
  case when a < b then a when a > b then b when a = 0 and b = 0 then -(-a - b) when a = b then a end;

create or replace macro law_max(a, b) as
  case when a > b then a when a < b then b when a = 0 and b = 0 then a + b when a = b then a end;

create or replace macro law_floor(x) as
  floor(x + 1e-6);

create or replace macro law_ceiling(x) as
  ceil(x - 1e-6) + 0e0;

create or replace macro law_round_half_up(x, power) as
  case when floor(abs(x) * power + 0.5e0 + 1e-6) = 0 then 0e0 when x < 0 then -floor(abs(x) * power + 0.5e0 + 1e-6) / power else floor(abs(x) * power + 0.5e0 + 1e-6) / power end;

create or replace macro law_round_up(x, power) as
  case when ceil(abs(x) * power - 1e-6) = 0 then 0e0 when x < 0 then -ceil(abs(x) * power - 1e-6) / power else ceil(abs(x) * power - 1e-6) / power end;

create or replace macro law_round_down(x, power) as
  case when floor(abs(x) * power + 1e-6) = 0 then 0e0 when x < 0 then -floor(abs(x) * power + 1e-6) / power else floor(abs(x) * power + 1e-6) / power end;

create or replace macro law_year_of(month) as
  floor(month / 12);

create or replace macro law_month_of(month) as
  floor(month) - floor(month / 12) * 12 + 1;

create or replace macro law_within(place, area) as
  (place || '-') like (area || '-%');

create or replace macro law_province(place) as
  regexp_extract(place, '^[^-]+(-[^-]+)?');

create or replace macro law_first_day(month) as
  make_date(cast(floor(month / 12) as integer), cast(floor(month) - floor(month / 12) * 12 as integer) + 1, 1);

create or replace macro law_last_day(month) as
  law_first_day(month + 1) - 1;

create or replace macro law_month(day) as
  cast(year(day) * 12 + month(day) - 1 as double);

create or replace macro law_day_number(day) as
  cast(date_diff('day', date '1970-01-01', day) as double);

create or replace macro law_date(number) as
  date '1970-01-01' + cast(number as integer);

-- Persons, and the day and place they are asked for
create table if not exists "person" (
  "id" varchar,
  "on" date,
  "place" varchar
);

-- Their careers: from and to are months, told by any day in them; open where to is left out
create table if not exists "career" (
  "person" varchar,
  "from" date,
  "to" date,
  "place" varchar,
  "works" boolean, -- works
  "wage" double -- wage (yuan a month)
);

create or replace table "places" (
  "place" varchar
);

insert into "places" values
  ('CN'), ('CN-BJ'), ('CN-SC'), ('CN-ZJ'), ('CN-GD'), ('CN-GD-SZ');

create or replace table "calendar" (
  "year" double
);

insert into "calendar" values
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

-- Months (counted since year 0) at which law changes, for each set of rules that looks back
create or replace table "cuts" (
  "cuts" double,
  "month" double
);

insert into "cuts" values
  (0, 22800), (0, 23400);

-- Spans of months within one year in which no law changes
create or replace table "spans" as
select "cuts", "month" as "from", coalesce(lead("month") over (partition by "cuts" order by "month"), 26400) - 1 as "to"
from (
  select "cuts", "month" from "cuts"
  union distinct
  select cut."cuts", calendar."year" * 12 as "month"
  from (select distinct "cuts" from "cuts") as cut cross join "calendar" as calendar
) as it;

-- Careers, with months counted since year 0
create or replace table "careers" as
select
  it."person" as "person",
  law_month(it."from") as "from",
  coalesce(law_month(it."to"), lead(law_month(it."from")) over (partition by it."person" order by it."from") - 1) as "to",
  lead(law_month(it."from")) over (partition by it."person" order by it."from") as "next",
  known."place" as "place",
  it."works" as "works",
  it."wage" as "wage"
from "career" as it
left join "places" as known on known."place" = it."place";

-- Persons, with months counted since year 0
create or replace view "persons" as
select
  it."id" as "id",
  case when known."place" is not null and (career."from" is null or career."from" >= 22800) and it."on" < date '2200-01-01' then it."on" end as "day",
  case when known."place" is not null and (career."from" is null or career."from" >= 22800) and it."on" < date '2200-01-01' then law_month(it."on") end as "month",
  known."place" as "place",
  career."from" as "career from"
from "person" as it
left join "places" as known on known."place" = it."place"
left join (
  select "person", min("from") as "from" from "careers" group by "person"
) as career on career."person" = it."id";

-- Persons, with months counted since year 0
create or replace table "persons (kept)" as
select "id", "day", "month", "place", "career from"
from "persons";

-- Careers as stretches of months in which nothing changes
create or replace view "months" as
select it.*,
  it."to" - it."from" + 1 as "months",
  case when it."place" is not null then law_first_day(it."from") end as "day",
  law_year_of(it."from") as "year"
from (
  select
    persons."id" as "person",
    greatest(career."from", span."from") as "from",
    least(least(coalesce(career."to", persons."month"), persons."month"), span."to") as "to",
    career."from" as "spell_start",
    career."place" as "place",
    career."works" as "works",
    career."wage" as "wage"
  from "persons (kept)" as persons
  join "careers" as career
    on career."person" = persons."id" and career."from" <= persons."month"
  join "spans" as span
    on span."cuts" = 0 and span."from" <= least(coalesce(career."to", persons."month"), persons."month") and span."to" >= career."from"
) as it;

-- paid (yuan a month)
create or replace view "paid by month" as
select it.*,
  case
    -- CN, from 1950-01-01: Act
    -- wage / 10
    when "day" >= date '1950-01-01' then "wage" / 10
  end as "paid"
from "months" as it;

-- the sum of paid over the career where works
create or replace view "sum: total by month" as
select it.*,
  "works" as "sum: total, counts",
  "paid" as "sum: total, value"
from "paid by month" as it;

-- the year's sum of paid
create or replace view "account: this_year by month" as
select it.*,
  "paid" as "account: this_year, value"
from "sum: total by month" as it;

create or replace view "months, counted" as
select
  it."person" as "person",
  case when bool_or("sum: total, counts" is null or ("sum: total, counts" and "sum: total, value" is null)) then null else coalesce(sum("sum: total, value" * "months" order by "from") filter (where "sum: total, counts"), 0) end as "sum: total"
from "account: this_year by month" as it
group by it."person";

create or replace view "months, counted by year" as
select
  it."person" as "person",
  it."year" as "year",
  case when bool_or("account: this_year, value" is null) then null else coalesce(sum("account: this_year, value" * "months" order by "from"), 0) end as "account: this_year"
from "account: this_year by month" as it
group by it."person", it."year";

-- Careers by calendar year, at the place last worked in
create or replace view "years" as
select
  persons."id" as "person",
  calendar."year" as "year",
  least(calendar."year" * 12 + 11, persons."month") as "month",
  case when career."place" is not null then law_last_day(least(calendar."year" * 12 + 11, persons."month")) end as "day",
  career."place" as "place"
from "persons (kept)" as persons
join "calendar" as calendar
  on persons."career from" <= persons."month"
  and calendar."year" between law_year_of(persons."career from") and law_year_of(persons."month")
join "careers" as career
  on career."person" = persons."id"
  and career."from" <= least(calendar."year" * 12 + 11, persons."month")
  and coalesce(career."next", 26400) > least(calendar."year" * 12 + 11, persons."month");

-- the year's sum of paid
create or replace view "account: this_year by year" as
select it.*,
  case when counted."person" is null then 0 else counted."account: this_year" end as "account: this_year"
from "years" as it
left join "months, counted by year" as counted
  on counted."person" = it."person" and counted."year" = it."year";

-- The columns so far that are still read
create or replace table "account: this_year by year (kept)" as
select "person", "year", "day", "account: this_year"
from "account: this_year by year";

-- account (yuan)
create or replace view "account by year" as
with recursive stepped as (
  select "person", min("year") - 1 as "year", cast(0 as double) as "account"
  from "account: this_year by year (kept)"
  group by "person"
  union all
  select "person", "year", "account"
  from (
    select it.*,
      case
        -- CN, from 1950-01-01: Act
        -- previous(account) + this_year(paid)
        when "day" >= date '1950-01-01' then "account a year before" + "account: this_year"
      end as "account"
    from (
      select it.*, stepped."account" as "account a year before"
      from stepped
      join "account: this_year by year (kept)" as it
        on it."person" = stepped."person" and it."year" = stepped."year" + 1
    ) as it
  ) as it
)
select it.*, stepped."account" as "account"
from "account: this_year by year (kept)" as it
join stepped on stepped."person" = it."person" and stepped."year" = it."year";

-- the latest account
create or replace view "balance: latest by year" as
select it.*,
  "account" as "balance: latest, value"
from "account by year" as it;

create or replace view "years, counted" as
select
  it."person" as "person",
  first("balance: latest, value" order by "year" desc) as "balance: latest"
from "balance: latest by year" as it
group by it."person";

-- Persons with what their careers come to
create or replace view "persons with counts" as
select it.*,
  case when counted_1."person" is not null then counted_1."sum: total" when it."career from" is not null then 0 end as "sum: total",
  counted_2."balance: latest" as "balance: latest"
from "persons (kept)" as it
left join "months, counted" as counted_1 on counted_1."person" = it."id"
left join "years, counted" as counted_2 on counted_2."person" = it."id";

-- sum (yuan)
create or replace view "sum" as
select it.*,
  case
    -- CN, from 1950-01-01: Act
    -- total(paid, works)
    when "day" >= date '1950-01-01' then "sum: total"
  end as "sum"
from "persons with counts" as it;

-- balance (yuan)
create or replace view "balance" as
select it.*,
  case
    -- CN, from 1950-01-01: Act
    -- latest(account)
    when "day" >= date '1950-01-01' then "balance: latest"
  end as "balance"
from "sum" as it;

-- The answers, a row for each person
create or replace view "answers" as
select
  it."id" as "id",
  it."sum" as "sum",
  it."balance" as "balance"
from "balance" as it;

-- Groups of residents that are counted once, and warnings of imports.

-- Hispanic or Latino origin, of any race: a dimension of its own, because its groups overlap with the races.
alter type demographic_dimension add value 'ETHNICITY';

alter table population add column ethnicity text not null default 'ALL';
alter table population drop constraint population_jurisdiction_id_county_fips_year_age_band_sex_ra_key;
alter table population add unique (jurisdiction_id, county_fips, year, age_band, sex, race_ethnicity, ethnicity);

-- A problem stops an import. A warning does not.
create type import_issue_severity as enum ('ERROR', 'WARNING');
alter table import_issue add column severity import_issue_severity not null default 'ERROR';
alter table dataset_import add column warning_count integer not null default 0;

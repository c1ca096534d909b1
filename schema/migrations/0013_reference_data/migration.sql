-- The legal authorities and case studies that every jurisdiction starts with. Standards are named and summarized in one line, not
-- quoted.

create function app.ship_references(p_jurisdiction uuid) returns void
  language plpgsql as $$
declare
  study uuid;
begin
  insert into public.legal_authority (jurisdiction_id, kind, citation, title, description, url, is_reference)
  select p_jurisdiction, kind::public.legal_authority_kind, citation, title, description, url, true
    from (values
      ('ETHICS_STANDARD', 'ABA Prosecution Function 3-1.6', 'Improper Bias Prohibited',
       'Work with the community must not favor or burden people for who they are, and the office should look for and remove unjustified disparities.', null),
      ('ETHICS_STANDARD', 'ABA Prosecution Function 3-1.7', 'Conflicts of Interest',
       'Personal, financial, political and professional interests must be known, screened and kept out of the office''s judgment, partnerships and gifts included.', null),
      ('ETHICS_STANDARD', 'ABA Prosecution Function 3-1.10', 'Relationship with the Media',
       'Public statements must not prejudice a proceeding or disclose what is confidential; informing the public in general terms is allowed.', null),
      ('ETHICS_STANDARD', 'ABA Prosecution Function 3-1.13', 'Training Programs',
       'The office should train its prosecutors and staff before and while they do the work, ethics and community relations included.', null),
      ('ETHICS_STANDARD', 'ABA Prosecution Function 3-2.1', 'Prosecution Authority to be Vested in Full-time, Public-Official Attorneys',
       'Prosecutorial authority belongs to public officials: no partner, funder or volunteer exercises it.', null),
      ('ETHICS_STANDARD', 'ABA Prosecution Function 3-2.4', 'Office Policies and Procedures',
       'The office should have written policies for the exercise of discretion, open to the public as far as possible.', null),
      ('ETHICS_STANDARD', 'NDAA National Prosecution Standards 1-3', 'Conflicts of Interest',
       'A prosecutor should avoid interests that could influence, or seem to influence, the performance of duties, and should hand over what cannot be avoided.', null),
      ('ETHICS_STANDARD', 'NDAA National Prosecution Standards 2-1', 'Relations with Local Organizations',
       'A chief prosecutor should take part in local organizations, hear from them, help to found them where they are missing, and use community prosecution where it fits.', null),
      ('RULE', '28 CFR Part 22', 'Confidentiality of Identifiable Research and Statistical Information',
       'Information that identifies people, collected for research or statistics with federal justice funds, is used for that alone and protected from disclosure; it never reaches a case file.',
       'https://www.ecfr.gov/current/title-28/chapter-I/part-22'),
      ('RULE', '28 CFR Part 46', 'Protection of Human Subjects',
       'Research with people needs informed consent and, unless exempt, approval by an institutional review board.',
       'https://www.ecfr.gov/current/title-28/chapter-I/part-46')
    ) as shipped (kind, citation, title, description, url);

  insert into public.case_study (jurisdiction_id, title, place, lead_agency_type, started_year, summary, evidence_status, evidence_note, is_reference)
  values (p_jurisdiction, 'Chicago Alternative Policing Strategy', 'Chicago, Illinois', 'POLICE', 1993,
    'Led by the police: officers with fixed beats, monthly beat meetings with residents, and joint work on the problems named there, with city services in support. It began in five districts and went citywide.',
    'MIXED',
    'The early evaluation compared the five first districts with matched areas, before and after: some residents'' problems and fears fell, and opinions of the police rose. Districts were not chosen at random. Over the following years attendance was uneven between communities, and gains differed between groups of residents. Citywide falls in crime cannot be told apart from those of other cities in the same years. It is evidence on police-led work; a prosecutor''s office can learn from the meetings, not claim the effects.',
    true) returning id into study;
  insert into public.case_study_citation (jurisdiction_id, case_study_id, position, text, year) values
    (p_jurisdiction, study, 1, 'Chicago Community Policing Evaluation Consortium. Community Policing in Chicago, Year Two: An Interim Report. Illinois Criminal Justice Information Authority.', 1995),
    (p_jurisdiction, study, 2, 'Skogan, W. G., and Hartnett, S. M. Community Policing, Chicago Style. Oxford University Press.', 1997),
    (p_jurisdiction, study, 3, 'Skogan, W. G. Police and Community in Chicago: A Tale of Three Cities. Oxford University Press.', 2006);

  insert into public.case_study (jurisdiction_id, title, place, lead_agency_type, started_year, summary, evidence_status, evidence_note, is_reference)
  values (p_jurisdiction, 'Mayor''s Action Plan for Neighborhood Safety', 'New York City, New York', 'MAYORS_OFFICE', 2014,
    'Led by the mayor''s office: agencies and residents of public housing developments with much violent crime decide together on lighting, youth work, services and public space.',
    'MIXED',
    'One part, temporary lighting, was tested in a randomized experiment, which found fewer serious outdoor crimes at night. The plan as a whole was compared with matched developments: a quasi-experiment, with differences that were smaller and not all beyond chance. The lighting result is no evidence for the rest of the plan.',
    true) returning id into study;
  insert into public.case_study_citation (jurisdiction_id, case_study_id, position, text, year, url) values
    (p_jurisdiction, study, 1, 'Butts, J. A., Roman, J. K., Silletti, A., Vega, A., and Alawlaqi, W. Measurement Plan and Analytic Strategies for Evaluating the Mayor''s Action Plan for Neighborhood Safety (Update 2). John Jay College Research and Evaluation Center.', 2019, 'https://johnjayrec.nyc/2019/01/11/mapupdate2/'),
    (p_jurisdiction, study, 2, 'Chalfin, A., Hansen, B., Lerner, J., and Parker, L. Reducing Crime Through Environmental Design: Evidence from a Randomized Experiment of Street Lighting in New York City. Journal of Quantitative Criminology 38.', 2022, null);

  insert into public.case_study (jurisdiction_id, title, place, lead_agency_type, started_year, summary, evidence_status, evidence_note, is_reference)
  values (p_jurisdiction, 'Los Angeles County District Attorney youth and restorative outreach', 'Los Angeles County, California', 'PROSECUTOR', 2020,
    'Led by a prosecutor''s office: a directive on youth justice that prefers diversion, restorative processes and services in the community to filing, with outreach to schools and community organizations.',
    'NOT_EVALUATED',
    'We know of no published evaluation of its outcomes with a comparison group. It shows what an office can decide by policy, not the outcomes; leadership and policy have changed since.',
    true) returning id into study;
  insert into public.case_study_citation (jurisdiction_id, case_study_id, position, text, year) values
    (p_jurisdiction, study, 1, 'Los Angeles County District Attorney. Special Directive 20-09: Youth Justice.', 2020);
end $$;
grant execute on function app.ship_references(uuid) to rapport_system;

create function app.ship_references_to_new_jurisdiction() returns trigger
  language plpgsql as $$
begin
  perform app.ship_references(new.id);
  return new;
end $$;
create trigger ships_references after insert on jurisdiction
  for each row execute function app.ship_references_to_new_jurisdiction();

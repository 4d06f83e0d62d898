-- entity_slug_key, then primary keys.
SELECT json_build_object(
  'name', e.name, 'givenName', person.given_name, 'familyName', person.family_name,
  'nationality', CASE WHEN c.entity_id IS NOT NULL THEN json_build_object('name', country.name, 'code', c.code) END
)::text
FROM entity e
JOIN person ON person.entity_id = e.id
LEFT JOIN country c ON c.entity_id = person.nationality_id
LEFT JOIN entity country ON country.id = c.entity_id
WHERE e.slug = $1

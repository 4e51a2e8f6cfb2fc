-- What a reporter is called is filled in as a letter leaves; letters on file say only that they may be contacted. The
-- card in the agency's room has the name.
UPDATE "letter"
   SET "body" = regexp_replace("body"::text, '\{"key": "card\.contact", "params": \{"who": "(?:[^"\\]|\\.)*"\}\}',
                               '{"key": "card.contactable", "params": {}}', 'g')::jsonb
 WHERE "body"::text LIKE '%"card.contact"%';

-- A province's own threshold may be of one award, of years in a row and of the council's size. A check cannot be altered, so
-- the table is laid anew; ids go on from where they were.
CREATE TABLE own_rule_of_award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  test TEXT NOT NULL CHECK (
    test IN (
      'labourerShare', 'councilShare', 'excellentShare', 'fighterShare', 'quorum',
      'yearsInARow', 'provincialMerit', 'councilLeast', 'councilMost'
    )
  ),
  award_code TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 100),
  document TEXT NOT NULL CHECK (document <> ''),
  in_force_from TEXT NOT NULL CHECK (date(in_force_from) IS in_force_from),
  in_force_until TEXT CHECK (date(in_force_until) IS in_force_until AND in_force_until >= in_force_from)
) STRICT;
INSERT INTO own_rule_of_award
SELECT id, test, '', percent, document, in_force_from, in_force_until FROM own_rule;
DELETE FROM sqlite_sequence WHERE name = 'own_rule_of_award';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'own_rule_of_award', seq FROM sqlite_sequence WHERE name = 'own_rule';
DROP TABLE own_rule;
ALTER TABLE own_rule_of_award RENAME TO own_rule;

-- What the log holds of these rows is compared with them whole when a change is taken back.
UPDATE change_row SET
  before = json_remove(json_set(before, '$.award_code', '', '$.amount', before ->> '$.percent'), '$.percent'),
  after = json_remove(json_set(after, '$.award_code', '', '$.amount', after ->> '$.percent'), '$.percent')
WHERE table_name = 'own_rule';

-- How far a proposal has come. A decision has its number and date, and nothing else has.
ALTER TABLE proposal ADD COLUMN state TEXT NOT NULL DEFAULT 'proposed' CHECK (
  state IN ('draft', 'proposed', 'declined', 'submitted', 'decided', 'refused')
);
ALTER TABLE proposal ADD COLUMN decision_number TEXT NOT NULL DEFAULT '' CHECK (
  (decision_number <> '') = (state = 'decided')
);
ALTER TABLE proposal ADD COLUMN decision_date TEXT CHECK (
  date(decision_date) IS decision_date AND (decision_date IS NOT NULL) = (state = 'decided')
);

-- The month's report after which a case was learnt: it is in the register, but not in that report.
ALTER TABLE case_entry ADD COLUMN late_after INTEGER REFERENCES issued_paper;
CREATE INDEX case_entry_late_after ON case_entry (late_after);

-- Cases that the report of their month, as it stands, does not tell. A correction of the month takes them in.
CREATE VIEW late_case AS
SELECT case_entry.id FROM case_entry JOIN issued_paper AS issued
  ON issued.id = late_after AND issued.kind = 'month'
 AND issued.movement_id = case_entry.movement_id AND issued.period = case_entry.month
WHERE issued.id NOT IN (SELECT issued_id FROM paper_reopening);

-- What the log holds of these rows is compared with them whole when a change is taken back.
UPDATE change_row SET
  before = json_set(before, '$.state', 'proposed', '$.decision_number', '', '$.decision_date', NULL),
  after = json_set(after, '$.state', 'proposed', '$.decision_number', '', '$.decision_date', NULL)
WHERE table_name = 'proposal';
UPDATE change_row SET
  before = json_set(before, '$.late_after', NULL),
  after = json_set(after, '$.late_after', NULL)
WHERE table_name = 'case_entry';

-- A council has deputy chairs. A check cannot be altered, so the table is laid anew; ids go on from where they were.
CREATE TABLE council_member_with_deputy (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  movement_id INTEGER NOT NULL REFERENCES movement ON DELETE CASCADE,
  position_in_list INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  position TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('chair', 'deputy', 'secretary', 'member')),
  attendance TEXT NOT NULL CHECK (attendance IN ('present', 'absent', 'written')),
  UNIQUE (movement_id, position_in_list)
) STRICT;
INSERT INTO council_member_with_deputy SELECT * FROM council_member;
DELETE FROM sqlite_sequence WHERE name = 'council_member_with_deputy';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'council_member_with_deputy', seq FROM sqlite_sequence WHERE name = 'council_member';
DROP TABLE council_member;
ALTER TABLE council_member_with_deputy RENAME TO council_member;

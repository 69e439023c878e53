-- What the law of awards is judged by, beside what stood already.

-- What an award was for. One for a theme or a single deed counts in no chain of years; empty: not known.
ALTER TABLE past_award ADD COLUMN category TEXT NOT NULL DEFAULT '' CHECK (
  category IN ('', 'merit', 'theme', 'sudden', 'other')
);
ALTER TABLE proposal ADD COLUMN category TEXT NOT NULL DEFAULT 'theme' CHECK (
  category IN ('merit', 'theme', 'sudden', 'other')
);
-- The initiative a proposal rests on, and why the head of the agency decided otherwise than the conditions say.
ALTER TABLE proposal ADD COLUMN initiative_id INTEGER REFERENCES initiative ON DELETE SET NULL;
ALTER TABLE proposal ADD COLUMN override_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX proposal_initiative ON proposal (initiative_id);

-- Officials of like duties are rated among themselves; empty: by their class of position.
ALTER TABLE rating ADD COLUMN duty_group TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN scope TEXT NOT NULL DEFAULT 'agency' CHECK (
  scope IN ('agency', 'province', 'nation')
);
-- Of a discipline: its form, and the department it was for; null: the one the person is in.
ALTER TABLE restriction ADD COLUMN form TEXT NOT NULL DEFAULT '' CHECK (
  form IN ('', 'reprimand', 'warning', 'pay', 'demotion', 'dismissal', 'removal')
);
ALTER TABLE restriction ADD COLUMN department_id INTEGER REFERENCES department;

-- Leave that counts as time of work.
CREATE TABLE leave (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person,
  kind TEXT NOT NULL CHECK (kind IN ('maternity', 'other')),
  started_on TEXT NOT NULL CHECK (date(started_on) IS started_on),
  ended_on TEXT CHECK (date(ended_on) IS ended_on AND ended_on >= started_on),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX leave_person ON leave (person_id);

-- Besides who agreed: who abstained, and ballots that are invalid for this proposal alone.
ALTER TABLE vote ADD COLUMN abstained INTEGER NOT NULL DEFAULT 0 CHECK (abstained BETWEEN 0 AND 60);
ALTER TABLE vote ADD COLUMN invalid INTEGER NOT NULL DEFAULT 0 CHECK (invalid BETWEEN 0 AND 60);

-- The day by which law is judged: that on which the file is handed in.
ALTER TABLE council_sitting ADD COLUMN filed_on TEXT CHECK (date(filed_on) IS filed_on);

-- A threshold the province or the agency set itself, by the document that says so.
CREATE TABLE own_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  test TEXT NOT NULL CHECK (
    test IN ('labourerShare', 'councilShare', 'excellentShare', 'fighterShare', 'quorum')
  ),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 100),
  document TEXT NOT NULL CHECK (document <> ''),
  in_force_from TEXT NOT NULL CHECK (date(in_force_from) IS in_force_from),
  in_force_until TEXT CHECK (date(in_force_until) IS in_force_until AND in_force_until >= in_force_from)
) STRICT;

-- What the log holds of these rows is compared with them whole when a change is taken back.
UPDATE change_row SET
  before = json_set(before, '$.category', ''), after = json_set(after, '$.category', '')
WHERE table_name = 'past_award';
UPDATE change_row SET
  before = json_set(before, '$.category', 'theme', '$.initiative_id', NULL, '$.override_reason', ''),
  after = json_set(after, '$.category', 'theme', '$.initiative_id', NULL, '$.override_reason', '')
WHERE table_name = 'proposal';
UPDATE change_row SET
  before = json_set(before, '$.duty_group', ''), after = json_set(after, '$.duty_group', '')
WHERE table_name = 'rating';
UPDATE change_row SET
  before = json_set(before, '$.scope', 'agency'), after = json_set(after, '$.scope', 'agency')
WHERE table_name = 'initiative';
UPDATE change_row SET
  before = json_set(before, '$.form', '', '$.department_id', NULL),
  after = json_set(after, '$.form', '', '$.department_id', NULL)
WHERE table_name = 'restriction';
UPDATE change_row SET
  before = json_set(before, '$.abstained', 0, '$.invalid', 0),
  after = json_set(after, '$.abstained', 0, '$.invalid', 0)
WHERE table_name = 'vote';
UPDATE change_row SET
  before = json_set(before, '$.filed_on', NULL), after = json_set(after, '$.filed_on', NULL)
WHERE table_name = 'council_sitting';
